/** The list of documents brought in, as a file. */
import { issuedBy } from '#modules/organisation/server'
import { exportRoute, type ListColumn, pagesOf } from '#platform/http/server'
import { dayOf } from '#platform/kernel'
import { exportImports, type ImportLine, listImports } from '../../contract.ts'
import { purposeWords, stateWords } from '../../vi.ts'
import { listImportsRoute } from './list-imports.ts'

const text = { kind: 'text' } as const
const whole = { kind: 'number', decimals: 0 } as const

const columns: readonly ListColumn<ImportLine>[] = [
  { title: 'Văn bản', width: 50, format: text, value: (one) => one.title },
  { title: 'Loại', width: 22, format: text, value: (one) => purposeWords[one.purpose] },
  {
    title: 'Tệp',
    width: 30,
    format: text,
    value: ({ source }) => (source.kind === 'file' ? source.name : 'dán nội dung'),
  },
  { title: 'Đơn vị', width: 30, format: text, value: (one) => one.unitName },
  { title: 'Trạng thái', width: 18, format: text, value: (one) => stateWords[one.state] },
  { title: 'Nhiệm vụ', width: 10, format: whole, value: (one) => one.counts.tasks },
  { title: 'Hạn nộp', width: 10, format: whole, value: (one) => one.counts.deadlines },
  { title: 'Người đưa', width: 24, format: text, value: (one) => one.createdBy },
  { title: 'Ngày đưa', width: 12, format: { kind: 'day' }, value: (one) => dayOf(new Date(one.createdAt)) },
]

export const exportImportsRoute = exportRoute(exportImports, async (asked, ctx) => ({
  name: 'Văn bản đọc vào',
  heading: { issuedBy: await issuedBy(ctx), title: 'Danh sách văn bản đọc vào' },
  columns,
  rows: pagesOf({ contract: listImports, route: listImportsRoute }, asked, ctx, (reply) => reply.imports),
}))
