/** SQL of transfers. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { PageKey } from '#platform/http/server'
import type { FederationId, TreePath } from '#platform/kernel'
import type { PersonId, Transfer, TransferId, TransferState } from '../domain/person.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

export const transferOf = (row: PeopleTables['people.transfers']): Transfer => ({
  id: row.id,
  personId: row.person_id,
  unitId: row.unit_id,
  path: row.unit_path,
  unitName: row.unit_name,
  toUnitId: row.to_unit_id,
  toPath: row.to_unit_path,
  toUnitName: row.to_unit_name,
  fullName: row.full_name,
  birthYear: row.birth_year,
  title: row.title,
  opinion: row.opinion,
  effectiveOn: row.effective_on,
  decisionNumber: row.decision_number,
  state: row.state,
  proposedAt: row.proposed_at,
  proposedBy: row.proposed_by,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  answer: row.answer,
  version: row.version,
})

export async function findTransfer(tx: Tx, id: TransferId): Promise<Transfer | undefined> {
  const row = await tables(tx).selectFrom('people.transfers').selectAll().where('id', '=', id).executeTakeFirst()
  return row && transferOf(row)
}

export async function listTransfersOf(tx: Tx, personId: PersonId): Promise<Transfer[]> {
  const rows = await tables(tx)
    .selectFrom('people.transfers')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('proposed_at', 'desc')
    .execute()
  return rows.map(transferOf)
}

export type TransferFilter = {
  readonly place?: TreePath | undefined
  readonly direction?: 'in' | 'out' | undefined
  readonly state?: TransferState | undefined
}

function matching(tx: Tx, { place, direction, state }: TransferFilter) {
  let query = tables(tx).selectFrom('people.transfers')
  const at = (column: 'unit_path' | 'to_unit_path') => {
    const path = sql.ref(column)
    return place
      ? sql<boolean>`(${path} >= ${place} and ${path} < ${place} || chr(255))`
      : sql<boolean>`platform.within_walls(${path})`
  }
  if (direction === 'in') query = query.where(at('to_unit_path'))
  else if (direction === 'out') query = query.where(at('unit_path'))
  else if (place) query = query.where((where) => where.or([at('to_unit_path'), at('unit_path')]))
  if (state) query = query.where('state', '=', state)
  return query
}

export async function countTransfers(tx: Tx, filter: TransferFilter): Promise<number> {
  const { count } = await matching(tx, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function listTransfers(
  tx: Tx,
  filter: TransferFilter,
  { after, limit }: { after?: PageKey | undefined; limit: number },
): Promise<Transfer[]> {
  let query = matching(tx, filter).selectAll()
  if (after) query = query.where(sql<boolean>`(proposed_at, id) < (${after.at}, ${after.id}::uuid)`)
  const rows = await query
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(transferOf)
}

/** What waits for exactly this unit. */
export async function listWaitingFor(tx: Tx, path: TreePath): Promise<Transfer[]> {
  const rows = await tables(tx)
    .selectFrom('people.transfers')
    .selectAll()
    .where('to_unit_path', '=', path)
    .where('state', '=', 'waiting')
    .orderBy('proposed_at')
    .limit(200)
    .execute()
  return rows.map(transferOf)
}

export async function insertTransfer(tx: Tx, federationId: FederationId, transfer: Transfer): Promise<void> {
  await tables(tx)
    .insertInto('people.transfers')
    .values({
      id: transfer.id,
      federation_id: federationId,
      person_id: transfer.personId,
      unit_id: transfer.unitId,
      unit_path: transfer.path,
      unit_name: transfer.unitName,
      to_unit_id: transfer.toUnitId,
      to_unit_path: transfer.toPath,
      to_unit_name: transfer.toUnitName,
      full_name: transfer.fullName,
      birth_year: transfer.birthYear,
      title: transfer.title,
      opinion: transfer.opinion,
      effective_on: transfer.effectiveOn,
      decision_number: transfer.decisionNumber,
      state: transfer.state,
      proposed_at: transfer.proposedAt,
      proposed_by: transfer.proposedBy,
      decided_at: transfer.decidedAt,
      decided_by: transfer.decidedBy,
      answer: transfer.answer,
      version: 1,
    })
    .execute()
}

type Answer = Pick<Transfer, 'state' | 'decidedAt' | 'decidedBy' | 'answer'>

export async function saveAnswer(tx: Tx, id: TransferId, version: number, given: Answer): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('people.transfers')
    .set({
      state: given.state,
      decided_at: given.decidedAt,
      decided_by: given.decidedBy,
      answer: given.answer,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export type NamedUnit = {
  readonly id: Transfer['unitId']
  readonly path: TreePath
  readonly name: string
  readonly superiorName: string | null
}

/** Living units of the federation of exactly this folded name, also outside the walls. */
export async function listUnitsNamed(tx: Tx, folded: string): Promise<NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select unit_id as id, unit_path as path, unit_name as name, superior_name as "superiorName"
    from people.units_named(${folded})`.execute(tx)
  return rows
}
