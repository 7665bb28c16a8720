/** What a unit is told when its work changes because units did: one notice per unit, with the numbers and the reason. */
import type { Id } from '#platform/kernel'
import type { Followed } from './follow-units.ts'

export type FollowNotice = { readonly unitId: Id<'unit'>; readonly title: string; readonly body: string }

export function followNotices(
  { added, passed, lapsed }: Followed,
  numberOf: (dutyId: Id<'duty'>) => string,
  why: string,
): FollowNotice[] {
  const news = [
    ...added.map((one) => ({ unitId: one.unitId, what: 'added' as const, dutyId: one.dutyId })),
    ...passed.map((one) => ({ unitId: one.to.unitId, what: 'taken' as const, dutyId: one.to.dutyId })),
    ...lapsed.map(({ obligation }) => ({
      unitId: obligation.unitId,
      what: 'lapsed' as const,
      dutyId: obligation.dutyId,
    })),
  ]
  return [...Map.groupBy(news, (one) => one.unitId)].map(([unitId, ofUnit]) => {
    const count = (what: (typeof news)[number]['what']) => ofUnit.filter((one) => one.what === what).length
    const parts = [
      say(count('added'), 'việc giao thêm'),
      say(count('taken'), 'việc nhận từ đơn vị đã kết thúc'),
      say(count('lapsed'), 'việc thôi thực hiện'),
    ].filter(Boolean)
    const plans = [...new Set(ofUnit.map((one) => numberOf(one.dutyId)))].filter(Boolean)
    return {
      unitId,
      title: `Sắp xếp tổ chức: ${parts.join(', ')}`,
      body: `${why}. Kế hoạch ${plans.slice(0, 5).join(', ')}${plans.length > 5 ? '…' : ''}. Xem ở Việc của tôi.`,
    }
  })
}

const say = (count: number, words: string): string => (count > 0 ? `${count} ${words}` : '')
