/** SQL of bodies and their terms. */
import type { Tx } from '#platform/db'
import { found, type LocalDate, newId, Refusal, type TreePath } from '#platform/kernel'
import type { Decision } from '../domain/standing/decision.ts'
import type { Term, TermChanges } from '../domain/standing/terms.ts'
import type { BodyId, BodyKind, Period, UnitId } from '../domain/unit.ts'
import { at, decided, decisionOf, tables } from './store-standing.ts'
import type { StandingTables } from './tables-standing.ts'

export type StandingBody = Period & {
  readonly id: BodyId
  readonly unitId: UnitId
  readonly path: TreePath
  readonly kind: BodyKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly decision: Decision
  readonly version: number
}
export type NewBody = Omit<StandingBody, 'unitId' | 'path' | 'version'>

const bodyOf = (row: StandingTables['organisation.bodies']): StandingBody => ({
  id: row.id,
  unitId: row.unit_id,
  path: row.unit_path,
  kind: row.kind,
  name: row.name,
  aliases: row.aliases,
  decision: decisionOf(row),
  validFrom: row.valid_from,
  validTo: row.valid_to,
  version: row.version,
})

export async function listBodiesOf(tx: Tx, unitId: UnitId): Promise<StandingBody[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.bodies')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('id')
    .execute()
  return rows.map(bodyOf)
}

export async function getBody(tx: Tx, id: BodyId): Promise<StandingBody> {
  const row = await tables(tx).selectFrom('organisation.bodies').selectAll().where('id', '=', id).executeTakeFirst()
  return bodyOf(found(row, 'organisation.body-unknown'))
}

export async function insertStandingBody(
  tx: Tx,
  unit: { readonly id: UnitId; readonly path: TreePath },
  body: NewBody,
): Promise<StandingBody> {
  await tables(tx)
    .insertInto('organisation.bodies')
    .values({
      id: body.id,
      ...at(unit),
      kind: body.kind,
      name: body.name,
      aliases: [...body.aliases],
      ...decided(body.decision),
      valid_from: body.validFrom,
      valid_to: body.validTo,
      version: 1,
    })
    .execute()
  return { ...body, unitId: unit.id, path: unit.path, version: 1 }
}

/** Writes only if nobody changed the body since it was read. */
export async function saveBody(tx: Tx, body: StandingBody): Promise<StandingBody> {
  const result = await tables(tx)
    .updateTable('organisation.bodies')
    .set({
      kind: body.kind,
      name: body.name,
      aliases: [...body.aliases],
      ...decided(body.decision),
      valid_to: body.validTo,
      version: body.version + 1,
    })
    .where('id', '=', body.id)
    .where('version', '=', body.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refusal('conflict', 'organisation.changed-meanwhile')
  return { ...body, version: body.version + 1 }
}

export type TermOfBody = Term & { readonly bodyId: BodyId }

/** Oldest first. */
export async function listTerms(tx: Tx, bodyIds: readonly BodyId[]): Promise<TermOfBody[]> {
  if (bodyIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('organisation.body_terms')
    .selectAll()
    .where('body_id', 'in', [...bodyIds])
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    bodyId: row.body_id,
    decision: decisionOf(row),
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

export async function saveTerms(tx: Tx, body: StandingBody, changes: TermChanges): Promise<void> {
  const { ended, replaced, added } = changes
  if (ended) await endTerm(tx, ended.id, ended.validTo)
  if (replaced)
    await tables(tx)
      .updateTable('organisation.body_terms')
      .set({ valid_to: replaced.validTo, ...decided(replaced.decision) })
      .where('id', '=', replaced.id)
      .execute()
  if (added)
    await tables(tx)
      .insertInto('organisation.body_terms')
      .values({
        id: newId(),
        ...at({ id: body.unitId, path: body.path }),
        body_id: body.id,
        ...decided(added.decision),
        valid_from: added.validFrom,
        valid_to: added.validTo,
      })
      .execute()
}

export async function endTerm(tx: Tx, id: string, on: LocalDate | null): Promise<void> {
  await tables(tx).updateTable('organisation.body_terms').set({ valid_to: on }).where('id', '=', id).execute()
}
