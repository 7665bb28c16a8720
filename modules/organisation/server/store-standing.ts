/** What the SQL of standing things has in common: decisions as columns, former names. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { type FederationId, type LocalDate, newId, type TreePath } from '#platform/kernel'
import type { Decision } from '../domain/standing/decision.ts'
import type { BlockId, BodyId, UnitId } from '../domain/unit.ts'
import type { StandingTables } from './tables-standing.ts'

export const tables = (tx: Tx) => typed<StandingTables>(tx)

/** Rows belong to the federation of the walls now raised. */
export const ownFederation = sql<FederationId>`platform.federation()`

export const at = (unit: { readonly id: UnitId; readonly path: TreePath }) => ({
  federation_id: ownFederation,
  unit_id: unit.id,
  unit_path: unit.path,
})

export const decided = ({ number, on, by }: Decision) => ({
  decision_number: number,
  decision_on: on,
  decided_by: by,
})

type DecidedRow = { decision_number: string | null; decision_on: LocalDate | null; decided_by: string | null }

export const decisionOf = (row: DecidedRow): Decision => ({
  number: row.decision_number,
  on: row.decision_on,
  by: row.decided_by,
})

export type FormerName = { readonly name: string; readonly validFrom: LocalDate; readonly validTo: LocalDate }
type Named = { readonly bodyId: BodyId } | { readonly blockId: BlockId }

const columnOf = (thing: Named) =>
  'bodyId' in thing ? (['body_id', thing.bodyId] as const) : (['block_id', thing.blockId] as const)

/** Oldest first. */
export async function listFormerNames(tx: Tx, thing: Named): Promise<FormerName[]> {
  const [column, id] = columnOf(thing)
  const rows = await tables(tx)
    .selectFrom('organisation.former_names')
    .select(['name', 'valid_from', 'valid_to'])
    .where(column, '=', id)
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => ({ name: row.name, validFrom: row.valid_from, validTo: row.valid_to }))
}

export async function insertFormerName(
  tx: Tx,
  unit: { readonly id: UnitId; readonly path: TreePath },
  thing: Named,
  { name, validFrom, validTo }: FormerName,
): Promise<void> {
  await tables(tx)
    .insertInto('organisation.former_names')
    .values({
      id: newId(),
      ...at(unit),
      body_id: 'bodyId' in thing ? thing.bodyId : null,
      block_id: 'blockId' in thing ? thing.blockId : null,
      name,
      valid_from: validFrom,
      valid_to: validTo,
    })
    .execute()
}
