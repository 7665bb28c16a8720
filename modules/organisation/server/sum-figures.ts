/** The base of quotas: how many members a unit and all below it had on a day. */
import type { Tx } from '#platform/db'
import type { LocalDate } from '#platform/kernel'
import { type FigureTotals, noFigures, totalOf } from '../domain/standing/figures.ts'
import { isValidOn, type UnitId } from '../domain/unit.ts'
import { listVersions } from './store.ts'
import { listCountedUnits } from './store-standing-figures.ts'

/**
 * The tree is that of the day, and so is each unit's figure: the latest at or before it. Says also how many units have
 * none and how many an old one. A unit that was not there that day has no members.
 */
export async function sumFigures(tx: Tx, unitId: UnitId, on: LocalDate): Promise<FigureTotals> {
  const then = (await listVersions(tx, unitId)).find((one) => isValidOn(one, on))
  return then ? totalOf(await listCountedUnits(tx, then.path, on), on) : noFigures
}
