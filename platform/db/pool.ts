/** Connections and transactions. Every transaction of a request carries its walls; conflicts of the engine are retried. */
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  sql,
  type Transaction,
  type TransactionSettings,
} from 'kysely'
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
  const kysely = new Kysely<unknown>({ dialect: new WalledDialect({ pool }) })
  return { kysely, pool, close: () => kysely.destroy() }
}

/** The walls of the transaction that is about to begin: they travel with `begin`, so that they cost no exchange of their own. */
const wallsToRaise = new AsyncLocalStorage<Walls | undefined>()

class WalledDialect extends PostgresDialect {
  readonly #pool: pg.Pool

  constructor({ pool }: { readonly pool: pg.Pool }) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): PostgresDriver {
    return new WalledDriver({ pool: this.#pool })
  }
}

class WalledDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const walls = wallsToRaise.getStore()
    if (!walls) return super.beginTransaction(connection, settings)
    await connection.executeQuery(
      CompiledQuery.raw(`start transaction ${settings.accessMode ?? 'read write'}; ${raisingOf(walls)}`),
    )
  }
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
      return await wallsToRaise.run(options.walls, () =>
        db.kysely
          .transaction()
          .setAccessMode(options.readOnly ? 'read only' : 'read write')
          .execute(work),
      )
    } catch (error) {
      if (attempt === attempts || !retryable.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

const mostPlaces = 6

/** Raises other walls within the transaction. */
export async function raiseWalls(tx: Tx, walls: Walls): Promise<void> {
  await sql.raw(raisingOf(walls)).execute(tx)
}

function raisingOf(walls: Walls): string {
  if (walls.walls.length > mostPlaces) throw new Error(`more than ${mostPlaces} separate places of one person`)
  const settings = [
    ['federation', walls.federationId],
    ...boundsOf(walls),
    ['own', walls.own.join(' ')],
    ['line', walls.line.join(' ')],
  ]
  const raising = settings.map(([name, value]) => `set_config('app.${name}', ${pg.escapeLiteral(value ?? '')}, true)`)
  return `select ${raising.join(', ')}`
}

/** A path and all below it lie between the path and the path with a letter behind every ASCII one. Unused bounds are empty. */
const boundsOf = ({ walls }: Walls): [string, string][] =>
  Array.from({ length: mostPlaces }, (_, index) => walls[index] ?? '').flatMap((place, index) => [
    [`wall${index + 1}`, place],
    [`wall${index + 1}_end`, place && `${place}\u00ff`],
  ])

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
