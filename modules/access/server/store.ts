/** SQL of accounts, roles and grants. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { type FederationId, fold, type Grant, type Id, type LocalDate, newId, type TreePath } from '#platform/kernel'
import type { Account } from '../contract.ts'
import { defaultRoles } from '../domain/default-roles.ts'
import type { AccessTables } from './tables.ts'

const db = (tx: Tx) => typed<AccessTables>(tx)

/** Any number that no other advisory lock of the product uses. */
const setUpLock = 20_201_101

/** Two set-ups at once would make two federations: the second waits here and then finds the first. */
export async function lockSetUp(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${setUpLock})`.execute(tx)
}

export async function isSetUp(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select access.is_set_up() as done`.execute(tx)
  return rows[0]?.done === true
}

export async function addDefaultRoles(tx: Tx, federationId: FederationId): Promise<void> {
  const rows = defaultRoles.map((role, position) => ({
    federation_id: federationId,
    code: role.code,
    name: role.name,
    verbs: [...role.verbs],
    position,
  }))
  await db(tx).insertInto('access.roles').values(rows).execute()
}

export type NewUser = {
  readonly federationId: FederationId
  readonly displayName: string
  readonly userName: string
  readonly email: string | null
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly now: Date
}

const withoutAddress = '@khong-co-thu.invalid'

/** Inserts the account; undefined when the user name or the address is taken. */
export async function addUser(tx: Tx, user: NewUser): Promise<string | undefined> {
  const id = newId<'user'>()
  const dates = { created_at: user.now, updated_at: user.now }
  const inserted = await db(tx)
    .insertInto('access.users')
    .values({
      id,
      federation_id: user.federationId,
      name: user.displayName,
      email: (user.email ?? `${user.userName}${withoutAddress}`).toLowerCase(),
      username: user.userName,
      display_username: user.userName,
      must_change_password: user.mustChangePassword,
      ...dates,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return undefined
  await db(tx)
    .insertInto('access.accounts')
    .values({
      id: newId(),
      user_id: id,
      account_id: id,
      provider_id: 'credential',
      password: user.passwordHash,
      ...dates,
    })
    .execute()
  return id
}

export type NewGrant = {
  readonly federationId: FederationId
  readonly userId: string
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly roleCode: string
  readonly from: LocalDate
}

export async function addGrant(tx: Tx, grant: NewGrant): Promise<Id<'grant'>> {
  const id = newId<'grant'>()
  await db(tx)
    .insertInto('access.grants')
    .values({
      id,
      federation_id: grant.federationId,
      user_id: grant.userId,
      unit_id: grant.unitId,
      unit_path: grant.unitPath,
      role_code: grant.roleCode,
      valid_from: grant.from,
    })
    .execute()
  return id
}

export async function listRoles(tx: Tx): Promise<{ code: string; name: string; verbs: string[] }[]> {
  return db(tx).selectFrom('access.roles').select(['code', 'name', 'verbs']).orderBy('position').execute()
}

type Filter = {
  readonly unitPath?: string | undefined
  readonly q?: string | undefined
  readonly userId?: string | undefined
}

/** Accounts with a grant inside the walls, each with the grants that the reader may see. */
export async function listAccounts(
  tx: Tx,
  filter: Filter,
  today: LocalDate,
): Promise<(Account & { paths: string[] })[]> {
  let query = db(tx)
    .selectFrom('access.grants as g')
    .innerJoin('access.users as u', 'u.id', 'g.user_id')
    .innerJoin('access.roles as r', (join) =>
      join.onRef('r.code', '=', 'g.role_code').onRef('r.federation_id', '=', 'g.federation_id'),
    )
    .select(['u.id', 'u.name', 'u.username', 'u.email', 'u.is_active', 'g.id as grant_id', 'g.unit_id', 'g.unit_path'])
    .select(['g.valid_from', 'g.valid_to', 'r.code', 'r.name as role_name'])
    .where((eb) => eb.or([eb('g.valid_to', 'is', null), eb('g.valid_to', '>=', today)]))
    .orderBy('g.unit_path')
    .orderBy('u.name')
    .limit(2000)
  if (filter.unitPath) query = query.where('g.unit_path', '=', filter.unitPath)
  if (filter.userId) query = query.where('u.id', '=', filter.userId)
  const accounts = new Map<string, Account & { paths: string[] }>()
  for (const row of await query.execute()) {
    const account = accounts.get(row.id) ?? {
      userId: row.id,
      displayName: row.name,
      userName: row.username,
      email: row.email.endsWith(withoutAddress) ? null : row.email,
      isActive: row.is_active,
      posts: [],
      paths: [],
    }
    account.paths.push(row.unit_path)
    account.posts.push({
      grantId: row.grant_id as Id<'grant'>,
      unitId: row.unit_id as Id<'unit'>,
      unitName: '',
      unitPath: row.unit_path,
      roleCode: row.code,
      roleName: row.role_name,
      from: row.valid_from as LocalDate,
      to: row.valid_to as LocalDate | null,
    })
    accounts.set(row.id, account)
  }
  const wanted = fold(filter.q ?? '')
  return [...accounts.values()].filter((one) => fold(`${one.displayName} ${one.userName}`).includes(wanted))
}

/** Names of places come from their owner; a list of accounts shows today's. */
export const withUnitNames = (accounts: readonly Account[], names: ReadonlyMap<string, string>): Account[] =>
  accounts.map((account) => ({
    ...account,
    posts: account.posts.map((post) => ({ ...post, unitName: names.get(post.unitId) ?? '' })),
  }))

export async function findActiveUser(tx: Tx, userId: string) {
  return db(tx)
    .selectFrom('access.users')
    .select(['name', 'federation_id', 'must_change_password'])
    .where('id', '=', userId)
    .where('is_active', '=', true)
    .executeTakeFirst()
}

/** The rights that hold on the day, each with its verbs. */
export async function listHeldGrants(tx: Tx, userId: string, on: LocalDate): Promise<Grant[]> {
  const rows = await db(tx)
    .selectFrom('access.grants as g')
    .innerJoin('access.roles as r', (join) =>
      join.onRef('r.code', '=', 'g.role_code').onRef('r.federation_id', '=', 'g.federation_id'),
    )
    .select(['g.unit_id', 'g.unit_path', 'r.verbs'])
    .where('g.user_id', '=', userId)
    .where('g.valid_from', '<=', on)
    .where((where) => where.or([where('g.valid_to', 'is', null), where('g.valid_to', '>=', on)]))
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id as Id<'unit'>,
    path: row.unit_path as TreePath,
    verbs: new Set(row.verbs),
  }))
}

export type GrantRow = { id: string; userId: string; unitPath: string; roleCode: string }

export async function findGrant(tx: Tx, id: Id<'grant'>, today: LocalDate): Promise<GrantRow | undefined> {
  const row = await db(tx)
    .selectFrom('access.grants')
    .select(['id', 'user_id', 'unit_path', 'role_code', 'valid_to'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || (row.valid_to && row.valid_to < today)) return undefined
  return { id: row.id, userId: row.user_id, unitPath: row.unit_path, roleCode: row.role_code }
}

/** The right ends with the day before `today`, so that it is gone at once; a right given today never held. */
export async function endGrant(tx: Tx, id: string, yesterday: LocalDate): Promise<void> {
  await db(tx)
    .updateTable('access.grants')
    .set({ valid_to: yesterday, valid_from: sql<string>`least(valid_from, ${yesterday}::date)` })
    .where('id', '=', id)
    .execute()
}

export async function findPasswordHash(tx: Tx, userId: string): Promise<string | undefined> {
  const row = await db(tx)
    .selectFrom('access.accounts')
    .select('password')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? undefined
}

export async function savePassword(
  tx: Tx,
  userId: string,
  passwordHash: string,
  mustChange: boolean,
  now: Date,
): Promise<void> {
  await db(tx)
    .updateTable('access.accounts')
    .set({ password: passwordHash, updated_at: now })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute()
  await db(tx)
    .updateTable('access.users')
    .set({ must_change_password: mustChange, updated_at: now })
    .where('id', '=', userId)
    .execute()
}
