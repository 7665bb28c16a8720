/** What each unit is told the moment a plan is issued: how much it owes and what comes first. */
import { type LocalDate, showDay } from '#platform/kernel'
import type { Issuer, Owed } from './expansion.ts'

export type IssueNotice = Pick<Owed, 'unitId' | 'unitPath'> & { readonly title: string; readonly body: string }

/** One notice per owing unit; the issuer knows already. */
export function issueNotices(number: string, owed: readonly Owed[], issuer: Issuer): IssueNotice[] {
  const others = owed.filter((one) => one.unitId !== issuer.unitId)
  return [...Map.groupBy(others, (one) => one.unitId).values()].flatMap((ofUnit) => {
    const [first] = ofUnit
    if (!first) return []
    const { unitId, unitPath } = first
    const title = `Kế hoạch ${number} giao ${ofUnit.length} việc`
    return [{ unitId, unitPath, title, body: firstDueWords(ofUnit) }]
  })
}

function firstDueWords(owed: readonly Owed[]): string {
  const days = owed.flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])).sort()
  const first: LocalDate | undefined = days[0]
  return first ? `Hạn gần nhất: hết ngày ${showDay(first)}. Xem ở Việc của tôi.` : 'Xem ở Việc của tôi.'
}
