/** The list of plans as a file. */
import { issuedBy } from '#modules/organisation/server'
import { exportRoute, type ListColumn, pagesOf } from '#platform/http/server'
import { exportPlans, listPlans, type PlanSummary } from '../../contract.ts'
import { planKindWords, planStateWords } from '../../vi.ts'
import { seasonName } from '../scope.ts'
import { listPlansRoute } from './read-plans.ts'

const text = { kind: 'text' } as const
const whole = { kind: 'number', decimals: 0 } as const

const columns: readonly ListColumn<PlanSummary>[] = [
  { title: 'Kế hoạch, văn bản', width: 50, format: text, value: (plan) => plan.title },
  { title: 'Loại', width: 24, format: text, value: (plan) => planKindWords[plan.kind] },
  { title: 'Đơn vị', width: 30, format: text, value: (plan) => plan.unitName },
  { title: 'Số', width: 16, format: text, value: (plan) => plan.number },
  { title: 'Ngày', width: 12, format: { kind: 'day' }, value: (plan) => plan.issuedOn },
  { title: 'Tình trạng', width: 20, format: text, value: (plan) => planStateWords[plan.state] },
  { title: 'Nhiệm vụ', width: 10, format: whole, value: (plan) => plan.tasks },
  { title: 'Việc phải làm', width: 12, format: whole, value: (plan) => plan.counts.owed },
  { title: 'Đúng hạn', width: 10, format: whole, value: (plan) => plan.counts.onTime },
  { title: 'Trễ hạn', width: 10, format: whole, value: (plan) => plan.counts.late },
  { title: 'Còn thiếu', width: 10, format: whole, value: (plan) => plan.counts.missing },
]

export const exportPlansRoute = exportRoute(exportPlans, async (asked, ctx) => ({
  name: 'Kế hoạch',
  heading: {
    issuedBy: await issuedBy(ctx),
    title: 'Danh sách kế hoạch, văn bản giao việc',
    notes: [await seasonName(ctx, asked.query.seasonId)],
  },
  columns,
  rows: pagesOf({ contract: listPlans, route: listPlansRoute }, asked, ctx, (reply) => reply.plans),
}))
