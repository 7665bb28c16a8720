/** What a person may decide about a doubtful row, and when everything is decided. */
import { Refusal } from '#platform/kernel'
import type { State } from './states.ts'

/** `accept` where the list offers no options of its own. A row left out is not written, whether the list has its own words for that or not. */
export const accept = 'accept'
export const leaveOut = 'skip'

export type Counts = {
  readonly good: number
  readonly doubtful: number
  readonly refused: number
  readonly leftOut: number
  readonly undecided: number
  readonly dropped: number
}

export const noCounts: Counts = { good: 0, doubtful: 0, refused: 0, leftOut: 0, undecided: 0, dropped: 0 }

/** Rows that will be written. */
export const toWrite = (counts: Counts): number => counts.good + counts.doubtful - counts.undecided - counts.dropped

/** @throws Refusal while something stands in the way of writing. */
export function refuseUnlessReady(run: { readonly state: State; readonly counts: Counts }): void {
  const { state, counts } = run
  if (state !== 'checked') throw new Refusal('conflict', 'workbook.wrong-state', { state })
  if (counts.refused > 0) throw new Refusal('rule', 'workbook.rows-refused', { rows: counts.refused })
  if (counts.undecided > 0) throw new Refusal('rule', 'workbook.rows-undecided', { rows: counts.undecided })
  if (toWrite(counts) === 0) throw new Refusal('rule', 'workbook.nothing-to-write')
}
