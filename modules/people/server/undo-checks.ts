/** What must still be as the merge left it, so that both rows can be as before. */
import type { UnitId } from '#modules/organisation'
import { findUnit } from '#modules/organisation/server'
import type { Tx } from '#platform/db'
import { Refusal } from '#platform/kernel'
import { restoredFacts } from '../domain/merge-people.ts'
import type { Person } from '../domain/person.ts'
import { findHolder } from './store.ts'
import { listMemberships, listUnitsOfMemberships } from './store-memberships.ts'
import type { Before } from './store-merges.ts'
import { listTransfersOf } from './store-transfers.ts'

export async function refuseUnlessRestorable(tx: Tx, before: Before, kept: Person): Promise<void> {
  await refuseChangedPeriods(tx, before, kept)
  await refuseEndedUnits(tx, before)
  await refuseWaitingElsewhere(tx, before, kept)
  await refuseGivenNumbers(tx, before, kept)
}

const changed = () => new Refusal('rule', 'people.changed-after-merge')

async function refuseChangedPeriods(tx: Tx, before: Before, kept: Person): Promise<void> {
  const key = (periods: readonly { id: string; validFrom: string; validTo: string | null }[]) =>
    periods
      .map((one) => `${one.id} ${one.validFrom} ${one.validTo}`)
      .sort()
      .join()
  const now = await listMemberships(tx, [kept.id])
  const isSame = key(now) === key(before.after)
  if (!isSame || kept.unitId !== before.merged.unitId || kept.standing !== before.merged.standing) throw changed()
}

/** A period put aside by the merge did not follow its unit when that ended. */
async function refuseEndedUnits(tx: Tx, { periods }: Before): Promise<void> {
  const rows = await listUnitsOfMemberships(
    tx,
    periods.map((one) => one.id),
  )
  const ends = new Map<UnitId, string | null>()
  for (const { unitId } of rows) if (!ends.has(unitId)) ends.set(unitId, (await findUnit(tx, unitId))?.validTo ?? null)
  const unitOf = new Map(rows.map((row) => [row.id, row.unitId]))
  for (const { id, validTo } of periods) {
    const unitId = unitOf.get(id)
    const end = unitId && ends.get(unitId)
    if (end && (validTo === null || validTo > end)) throw changed()
  }
}

/** A transfer waits from the unit where its person is; the answer could move nobody otherwise. */
async function refuseWaitingElsewhere(tx: Tx, before: Before, kept: Person): Promise<void> {
  const waiting = (await listTransfersOf(tx, kept.id)).find((one) => one.state === 'waiting')
  if (!waiting) return
  const owner = before.transfers.includes(waiting.id) ? before.dropped : before.kept
  if (waiting.unitId !== owner.unitId)
    throw new Refusal('rule', 'people.transfer-waiting', { unit: waiting.toUnitName })
}

/** While the rows were one, a number was free and may have been written for somebody else. */
async function refuseGivenNumbers(tx: Tx, before: Before, kept: Person): Promise<void> {
  const own = restoredFacts(kept, before.merged, before.kept).identifier
  const given = (name: string | undefined) => new Refusal('rule', 'people.number-given-since', name ? { name } : {})
  if (own !== null && own === before.dropped.identifier) throw given(kept.fullName)
  for (const identifier of [own, before.dropped.identifier]) {
    if (identifier === null) continue
    const { taken, person } = await findHolder(tx, identifier, kept.id)
    if (taken) throw given(person?.fullName)
  }
}
