/** SQL of outside bodies and of the outside groups the federation belongs to. */
import type { Tx } from '#platform/db'
import { found, newId, Refusal } from '#platform/kernel'
import type { BlockKind, BlockRole, OutsideBodyId } from '../domain/unit.ts'
import { ownFederation, tables } from './store-standing.ts'

export type OutsideBody = {
  readonly id: OutsideBodyId
  readonly name: string
  readonly aliases: readonly string[]
  readonly version: number
}
export type OutsideGroup = {
  readonly bodyId: OutsideBodyId
  readonly kind: BlockKind
  readonly organiserId: OutsideBodyId | null
}
export type OutsideYear = {
  readonly bodyId: OutsideBodyId
  readonly year: number
  readonly chair: string | null
  readonly deputy: string | null
  readonly ownRole: BlockRole
  readonly members: readonly string[]
}

export async function listOutsideVersions(tx: Tx): Promise<OutsideBody[]> {
  const rows = await tables(tx).selectFrom('organisation.outside_bodies').selectAll().orderBy('id').execute()
  return rows.map(({ id, name, aliases, version }) => ({ id, name, aliases, version }))
}

export const getOutsideBody = async (tx: Tx, id: OutsideBodyId): Promise<OutsideBody> =>
  found(
    (await listOutsideVersions(tx)).find((one) => one.id === id),
    'organisation.outside-unknown',
  )

export async function insertOutsideBody(tx: Tx, name: string, aliases: readonly string[]): Promise<OutsideBody> {
  const id = newId<'outside-body'>()
  await tables(tx)
    .insertInto('organisation.outside_bodies')
    .values({ id, federation_id: ownFederation, name, aliases: [...aliases], version: 1 })
    .execute()
  return { id, name, aliases, version: 1 }
}

export async function saveOutsideBody(tx: Tx, body: OutsideBody): Promise<OutsideBody> {
  const result = await tables(tx)
    .updateTable('organisation.outside_bodies')
    .set({ name: body.name, aliases: [...body.aliases], version: body.version + 1 })
    .where('id', '=', body.id)
    .where('version', '=', body.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refusal('conflict', 'organisation.changed-meanwhile')
  return { ...body, version: body.version + 1 }
}

export async function listOutsideGroups(tx: Tx): Promise<OutsideGroup[]> {
  const rows = await tables(tx).selectFrom('organisation.outside_groups').selectAll().orderBy('body_id').execute()
  return rows.map((row) => ({ bodyId: row.body_id, kind: row.kind, organiserId: row.organiser_id }))
}

export async function saveOutsideGroup(tx: Tx, group: OutsideGroup): Promise<void> {
  const given = { kind: group.kind, organiser_id: group.organiserId }
  await tables(tx)
    .insertInto('organisation.outside_groups')
    .values({ body_id: group.bodyId, federation_id: ownFederation, ...given, version: 1 })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet(given))
    .execute()
}

/** Latest year first. */
export async function listOutsideYears(tx: Tx): Promise<OutsideYear[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.outside_group_years')
    .selectAll()
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => ({
    bodyId: row.body_id,
    year: row.year,
    chair: row.chair,
    deputy: row.deputy,
    ownRole: row.own_role,
    members: row.members,
  }))
}

export async function saveOutsideYear(tx: Tx, given: OutsideYear): Promise<void> {
  const written = {
    chair: given.chair,
    deputy: given.deputy,
    own_role: given.ownRole,
    members: [...given.members],
  }
  await tables(tx)
    .insertInto('organisation.outside_group_years')
    .values({ federation_id: ownFederation, body_id: given.bodyId, year: given.year, ...written, version: 1 })
    .onConflict((conflict) => conflict.columns(['body_id', 'year']).doUpdateSet(written))
    .execute()
}
