/** Membership periods of two rows that became one: what the one leaves open the other says, and what is one time is shown as one. */
import { overlap } from './periods.ts'
import type { Membership, MembershipId } from './person.ts'

export type TakenWork = { readonly id: MembershipId; readonly isDirectWorker: boolean }

/** Where the winner does not say whether the work was direct, the other row's period in the same unit says it. */
export const takenWork = (winner: readonly Membership[], loser: readonly Membership[]): TakenWork[] =>
  winner.flatMap((period) => {
    if (period.isDirectWorker !== null) return []
    const other = loser.find(
      (one) => one.unitId === period.unitId && one.isDirectWorker !== null && overlap(one, period),
    )
    return other?.isDirectWorker == null ? [] : [{ id: period.id, isDirectWorker: other.isDirectWorker }]
  })

/** In order of days: periods in one unit that only writing twice has cut apart are one. */
export function asOne(periods: readonly Membership[]): Membership[] {
  const joined: Membership[] = []
  for (const period of periods) {
    const last = joined.at(-1)
    if (!last || !continues(last, period)) joined.push(period)
    else
      joined[joined.length - 1] = {
        ...period,
        validFrom: last.validFrom,
        began: last.began,
        isDirectWorker: period.isDirectWorker ?? last.isDirectWorker,
      }
  }
  return joined
}

/** A period that was cut by a merge has an end but no reason for it. */
const continues = (one: Membership, next: Membership): boolean =>
  one.unitId === next.unitId &&
  one.validTo === next.validFrom &&
  (one.ended === null || (one.ended === 'recorded' && next.began === 'recorded')) &&
  (one.isDirectWorker === null || next.isDirectWorker === null || one.isDirectWorker === next.isDirectWorker)
