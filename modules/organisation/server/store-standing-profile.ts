/** SQL of the collective profile of a unit. */
import type { Tx } from '#platform/db'
import { found, type LocalDate, newId, Refusal, type TreePath } from '#platform/kernel'
import type { Decision } from '../domain/standing/decision.ts'
import type { PastAwardId, ProfilePart, UnitId } from '../domain/unit.ts'
import { at, decided, decisionOf, tables } from './store-standing.ts'

export type ProfileText = {
  readonly part: ProfilePart
  readonly text: string
  readonly validFrom: LocalDate
  readonly recordedBy: string
  readonly recordedAt: Date
}
export type PastAward = {
  readonly id: PastAwardId
  readonly unitId: UnitId
  readonly path: TreePath
  readonly year: number
  readonly title: string
  readonly decision: Decision
  readonly version: number
}
type Place = { readonly id: UnitId; readonly path: TreePath }

/** Latest first. */
export async function listProfileTexts(tx: Tx, unitId: UnitId): Promise<ProfileText[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.unit_profiles')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    part: row.part,
    text: row.text,
    validFrom: row.valid_from,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }))
}

/** Written again for the same day, the text is a correction of that day's. */
export async function saveProfileText(tx: Tx, unit: Place, given: ProfileText): Promise<void> {
  const written = { text: given.text, recorded_by: given.recordedBy, recorded_at: given.recordedAt }
  await tables(tx)
    .insertInto('organisation.unit_profiles')
    .values({
      id: newId<'profile-text'>() as string,
      ...at(unit),
      part: given.part,
      valid_from: given.validFrom,
      ...written,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'part', 'valid_from']).doUpdateSet(written))
    .execute()
}

/** Latest year first. */
export async function listPastAwards(tx: Tx, unitId: UnitId): Promise<PastAward[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.past_awards')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('withdrawn_at', 'is', null)
    .orderBy('year', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    path: row.unit_path,
    year: row.year,
    title: row.title,
    decision: decisionOf(row),
    version: row.version,
  }))
}

export async function getPastAward(tx: Tx, id: PastAwardId): Promise<PastAward> {
  const row = await tables(tx)
    .selectFrom('organisation.past_awards')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const award = found(row, 'organisation.award-unknown')
  return {
    id: award.id,
    unitId: award.unit_id,
    path: award.unit_path,
    year: award.year,
    title: award.title,
    decision: decisionOf(award),
    version: award.version,
  }
}

export async function insertPastAward(
  tx: Tx,
  unit: Place,
  given: Pick<PastAward, 'year' | 'title' | 'decision'>,
): Promise<PastAward> {
  const id = newId<'past-award'>()
  await tables(tx)
    .insertInto('organisation.past_awards')
    .values({
      id,
      ...at(unit),
      year: given.year,
      title: given.title,
      ...decided(given.decision),
      version: 1,
      withdrawn_at: null,
    })
    .execute()
  return { id, unitId: unit.id, path: unit.path, ...given, version: 1 }
}

export async function savePastAward(tx: Tx, award: PastAward, withdrawnAt: Date | null): Promise<PastAward> {
  const result = await tables(tx)
    .updateTable('organisation.past_awards')
    .set({
      year: award.year,
      title: award.title,
      ...decided(award.decision),
      withdrawn_at: withdrawnAt,
      version: award.version + 1,
    })
    .where('id', '=', award.id)
    .where('version', '=', award.version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refusal('conflict', 'organisation.changed-meanwhile')
  return { ...award, version: award.version + 1 }
}
