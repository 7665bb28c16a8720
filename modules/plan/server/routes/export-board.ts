/** The board as a file: the matrix, and the rows behind one of its numbers. */
import { issuedBy, listUnitsOn } from '#modules/organisation/server'
import type { ReplyOf } from '#platform/http'
import { type Context, exportRoute, type ListColumn, pageOf, pagesOf } from '#platform/http/server'
import { dayOf, showDay } from '#platform/kernel'
import { exportBoard, exportBoardObligations, getBoard, listBoardObligations, type Obligation } from '../../contract.ts'
import { consequenceWords, dueWords, standingWords } from '../../vi.ts'
import { seasonName } from '../scope.ts'
import { getBoardRoute, listBoardObligationsRoute } from './board.ts'

type Board = ReplyOf<typeof getBoard>
type Row = Board['rows'][number]

const text = { kind: 'text' } as const
const whole = { kind: 'number', decimals: 0 } as const

const sums: readonly ListColumn<Row>[] = [
  { title: 'Phải làm', width: 10, format: whole, isSummed: true, value: (row) => row.counts.owed },
  { title: 'Đúng hạn', width: 10, format: whole, isSummed: true, value: (row) => row.counts.onTime },
  { title: 'Trễ hạn', width: 10, format: whole, isSummed: true, value: (row) => row.counts.late },
  { title: 'Còn thiếu', width: 10, format: whole, isSummed: true, value: (row) => row.counts.missing },
]

const dutyColumn = (duty: Board['columns'][number]): ListColumn<Row> => ({
  title: duty.due.dueOn ? `${duty.title} (${showDay(duty.due.dueOn)})` : duty.title,
  width: 18,
  format: text,
  value: (row) => {
    const cell = row.cells.find((one) => one.dutyId === duty.dutyId)
    if (!cell) return null
    const on = cell.reportedAt ? ` ${showDay(dayOf(new Date(cell.reportedAt)))}` : ''
    return `${standingWords[cell.standing]}${on}`
  },
})

export const exportBoardRoute = exportRoute(exportBoard, async (asked, ctx) => {
  const board = { contract: getBoard, route: getBoardRoute }
  const { kind, typeCode, ...query } = asked.query
  const narrowed = { ...asked, query }
  // Every page of the board names all its duties; the first one is enough for the heads of the columns.
  const first = await pageOf(board, narrowed, ctx)
  const ofType = await unitsOfType(ctx, typeCode)
  return {
    name: 'Bảng theo dõi',
    heading: {
      issuedBy: await issuedBy(ctx),
      title: 'Bảng theo dõi việc của các đơn vị',
      notes: [await seasonName(ctx, query.seasonId), `Tại ngày ${showDay(ctx.today)}`],
    },
    columns: [
      { title: 'Đơn vị', width: 36, format: text, value: (row: Row) => row.unitName },
      ...first.columns.filter((duty) => !kind || duty.kind === kind).map(dutyColumn),
      ...(kind ? [] : sums),
    ],
    rows: pagesOf(board, narrowed, ctx, (reply) =>
      ofType ? reply.rows.filter((row) => ofType.has(row.unitId)) : reply.rows,
    ),
  }
})

async function unitsOfType(ctx: Context, typeCode: string | undefined) {
  if (!typeCode) return undefined
  const units = await listUnitsOn(ctx.tx, ctx.today)
  return new Set(units.filter((unit) => unit.typeCode === typeCode).map((unit) => unit.unitId as string))
}

const behalf = ({ onBehalfOf, bodyName }: Obligation) =>
  [onBehalfOf && `thay mặt ${onBehalfOf}`, bodyName].filter(Boolean).join(', ')

const obligationColumns: readonly ListColumn<Obligation>[] = [
  { title: 'Đơn vị', width: 32, format: text, value: (one) => one.unitName },
  { title: 'Thay mặt, bộ phận', width: 24, format: text, value: behalf },
  { title: 'Việc', width: 44, format: text, value: (one) => one.title },
  { title: 'Căn cứ', width: 30, format: text, value: (one) => one.legalGround ?? `Kế hoạch ${one.planNumber}` },
  { title: 'Thời hạn ghi trong văn bản', width: 30, format: text, value: (one) => dueWords(one.due) },
  { title: 'Hạn cuối', width: 12, format: { kind: 'day' }, value: (one) => one.due.dueOn },
  { title: 'Quá hạn thì', width: 26, format: text, value: (one) => consequenceWords[one.consequence] },
  { title: 'Tình trạng', width: 20, format: text, value: (one) => standingWords[one.standing] },
  {
    title: 'Ngày báo',
    width: 12,
    format: { kind: 'day' },
    value: (one) => (one.reportedAt ? dayOf(new Date(one.reportedAt)) : null),
  },
  { title: 'Người báo', width: 22, format: text, value: (one) => one.reportedBy },
  { title: 'Ghi chú', width: 40, format: text, value: (one) => one.note },
]

export const exportBoardObligationsRoute = exportRoute(exportBoardObligations, async (asked, ctx) => ({
  name: 'Việc của các đơn vị',
  heading: {
    issuedBy: await issuedBy(ctx),
    title: 'Việc của các đơn vị',
    notes: [await seasonName(ctx, asked.query.seasonId), `Tại ngày ${showDay(ctx.today)}`],
  },
  columns: obligationColumns,
  rows: pagesOf(
    { contract: listBoardObligations, route: listBoardObligationsRoute },
    asked,
    ctx,
    (reply) => reply.obligations,
  ),
}))
