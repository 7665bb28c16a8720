/** Connections and transactions. Every transaction of a request carries its walls; conflicts of the engine are retried. */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Walls } from '#platform/kernel'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** A transaction without tables; a slice's `store.ts` gives it its own with `typed`. */
export type Tx = Transaction<unknown>
export type Database = { readonly kysely: Kysely<unknown>; readonly pool: pg.Pool; readonly close: () => Promise<void> }

export const typed = <Tables>(tx: Tx): Kysely<Tables> => tx as unknown as Kysely<Tables>

export function connect(url: string, connections: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000 })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, pool, close: () => kysely.destroy() }
}

const retryable = new Set(['40001', '40P01'])
const attempts = 4

type TransactionOptions = { readonly walls?: Walls; readonly readOnly?: boolean }

/** Runs the work in one transaction. Without walls no walled row is visible. */
export async function inTransaction<T>(
  db: Database,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.kysely
        .transaction()
        .setAccessMode(options.readOnly ? 'read only' : 'read write')
        .execute(async (tx) => {
          if (options.walls) await raiseWalls(tx, options.walls)
          return work(tx)
        })
    } catch (error) {
      if (attempt === attempts || !retryable.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

const mostPlaces = 6

export async function raiseWalls(tx: Tx, walls: Walls): Promise<void> {
  if (walls.walls.length > mostPlaces) throw new Error(`more than ${mostPlaces} separate places of one person`)
  await sql`select set_config('app.federation', ${walls.federationId}, true),
                   ${sql.join(boundsOf(walls))},
                   set_config('app.own', ${walls.own.join(' ')}, true),
                   set_config('app.line', ${walls.line.join(' ')}, true)`.execute(tx)
}

/** A path and all below it lie between the path and the path with a letter behind every ASCII one. Unused bounds are empty. */
const boundsOf = ({ walls }: Walls) =>
  Array.from({ length: mostPlaces }, (_, index) => {
    const place = walls[index] ?? ''
    const [low, end] = [`app.wall${index + 1}`, `app.wall${index + 1}_end`]
    return sql`set_config(${low}, ${place}, true), set_config(${end}, ${place && `${place}\u00ff`}, true)`
  })

/** The product must not run as a role that walks through row-level security. */
export async function refuseBypassingRole(db: Database): Promise<void> {
  const { rows } = await sql<{ name: string; bypasses: boolean }>`
    select rolname as name, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`.execute(
    db.kysely,
  )
  const role = rows[0]
  if (!role || role.bypasses) {
    throw new Error(
      `Vai trò cơ sở dữ liệu "${role?.name}" vượt qua được tường ngăn giữa các đơn vị. ` +
        'Hãy dùng vai trò thường (NOSUPERUSER NOBYPASSRLS) trong DATABASE_APP_URL.',
    )
  }
}
