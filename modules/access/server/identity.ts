/** Who holds a session: one query, kept in memory for some seconds, so that a request does not pay for it. */
import { sql } from 'kysely'
import type { Database, Tx } from '#platform/db'
import type { Actor, FederationId, Grant, Id, LocalDate, TreePath, UserId } from '#platform/kernel'

export type Identity = {
  readonly actor: Actor
  readonly userName: string
  readonly mustChangePassword: boolean
  readonly clockOffsetMs: number
  readonly federation: {
    readonly id: FederationId
    readonly name: string
    readonly shortName: string
    readonly province: string
    readonly isSample: boolean
  }
  readonly posts: readonly {
    readonly unitId: Id<'unit'>
    readonly unitName: string
    readonly unitPath: TreePath
    readonly roleCode: string
    readonly roleName: string
  }[]
  /** Posts at units that have ended: they give no right, and say why there is none. */
  readonly endedPosts: readonly { readonly unitName: string; readonly endedOn: LocalDate }[]
}

type Row = {
  user_id: string
  display_name: string
  user_name: string
  must_change_password: boolean
  federation_id: string
  federation_name: string
  federation_short_name: string
  province: string
  is_sample: boolean
  clock_offset_ms: number
  grant_unit_id: string | null
  grant_unit_path: string | null
  grant_unit_name: string | null
  role_code: string | null
  role_name: string | null
  verbs: string[] | null
  unit_ended_on: LocalDate | null
}

export async function findIdentity(
  on: Database['kysely'] | Tx,
  token: string,
  now: Date,
): Promise<Identity | undefined> {
  const { rows } = await sql<Row>`select * from access.identity(${token}, ${now})`.execute(on)
  const first = rows[0]
  return first ? identityOf(first, rows) : undefined
}

function identityOf(first: Row, rows: readonly Row[]): Identity {
  const given = rows.filter((row) => row.grant_unit_id !== null)
  const granted = given.filter((row) => row.unit_ended_on === null)
  return {
    actor: {
      userId: first.user_id as UserId,
      displayName: first.display_name,
      federationId: first.federation_id as FederationId,
      // A one-time password opens nothing but the change of itself.
      grants: first.must_change_password ? [] : granted.map(grantOf),
    },
    userName: first.user_name,
    mustChangePassword: first.must_change_password,
    clockOffsetMs: first.clock_offset_ms,
    federation: {
      id: first.federation_id as FederationId,
      name: first.federation_name,
      shortName: first.federation_short_name,
      province: first.province,
      isSample: first.is_sample,
    },
    posts: granted.map((row) => ({
      unitId: row.grant_unit_id as Id<'unit'>,
      unitName: row.grant_unit_name ?? '',
      unitPath: row.grant_unit_path as TreePath,
      roleCode: row.role_code ?? '',
      roleName: row.role_name ?? '',
    })),
    endedPosts: given.flatMap((row) =>
      row.unit_ended_on ? [{ unitName: row.grant_unit_name ?? '', endedOn: row.unit_ended_on }] : [],
    ),
  }
}

const grantOf = (row: Row): Grant => ({
  unitId: row.grant_unit_id as Id<'unit'>,
  path: row.grant_unit_path as TreePath,
  verbs: new Set(row.verbs ?? []),
})

const keptForMs = 15_000
const mostKept = 5_000

/** A right that ends is gone everywhere within fifteen seconds; what this process ends itself is gone at once. */
export class IdentityCache {
  readonly #kept = new Map<string, { readonly identity: Identity; readonly until: number }>()
  /** Counts the times everything was forgotten: an answer asked for before must not be kept after. */
  #forgotten = 0

  async get(database: Database, token: string, now: Date): Promise<Identity | undefined> {
    const kept = this.#kept.get(token)
    if (kept && kept.until > performance.now()) return kept.identity
    this.#kept.delete(token)
    const asked = this.#forgotten
    const identity = await findIdentity(database.kysely, token, now)
    if (!identity || asked !== this.#forgotten) return identity
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(token, { identity, until: performance.now() + keptForMs })
    return identity
  }

  forgetAll(): void {
    this.#forgotten += 1
    this.#kept.clear()
  }
}
