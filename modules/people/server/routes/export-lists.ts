/** The lists of this slice as files, in the order of columns that official lists have. */
import type { UnitId } from '#modules/organisation'
import { getUnit, issuedBy } from '#modules/organisation/server'
import { type Context, exportRoute, type ListColumn, pagesOf } from '#platform/http/server'
import { showDay } from '#platform/kernel'
import {
  exportHouseholds,
  exportPeople,
  exportTransfers,
  listHouseholds,
  listPeople,
  listTransfers,
} from '../../contract.ts'
import { transferStateWords } from '../../vi.ts'
import type { HouseholdView, TransferView } from '../../views.ts'
import { personColumns } from './export-people-columns.ts'
import { filterNote } from './export-words.ts'
import { listHouseholdsRoute } from './households.ts'
import { listPeopleRoute } from './list-people.ts'
import { listTransfersRoute } from './list-transfers.ts'

const text = { kind: 'text' } as const
const day = { kind: 'day' } as const
const whole = { kind: 'number', decimals: 0 } as const

const notesOf = async (ctx: Context, unitId: UnitId | undefined, filter: string | null = null): Promise<string[]> => [
  ...(unitId ? [(await getUnit(ctx.tx, unitId)).name] : []),
  ...(filter ? [filter] : []),
  `Tại ngày ${showDay(ctx.today)}`,
]

export const exportPeopleRoute = exportRoute(exportPeople, async (asked, ctx) => ({
  name: 'Cán bộ, đoàn viên',
  heading: {
    issuedBy: await issuedBy(ctx),
    title: 'Danh sách trích ngang cán bộ, đoàn viên',
    notes: await notesOf(ctx, asked.query.unitId, filterNote(asked.query)),
  },
  columns: personColumns,
  rows: pagesOf({ contract: listPeople, route: listPeopleRoute }, asked, ctx, (reply) => reply.people),
}))

const transferColumns: readonly ListColumn<TransferView>[] = [
  { title: 'Họ và tên', width: 28, format: text, value: (one) => one.fullName },
  { title: 'Năm sinh', width: 10, format: text, value: (one) => one.birthYear && String(one.birthYear) },
  { title: 'Chức vụ', width: 26, format: text, value: (one) => one.title },
  { title: 'Từ đơn vị', width: 36, format: text, value: (one) => one.unitName },
  { title: 'Đến đơn vị', width: 36, format: text, value: (one) => one.toUnitName },
  { title: 'Từ ngày', width: 12, format: day, value: (one) => one.effectiveOn },
  { title: 'Số quyết định', width: 18, format: text, value: (one) => one.decisionNumber },
  { title: 'Tình trạng', width: 18, format: text, value: (one) => transferStateWords[one.state] },
  { title: 'Nhận xét của đơn vị cũ', width: 50, format: text, value: (one) => one.opinion },
]

export const exportTransfersRoute = exportRoute(exportTransfers, async (asked, ctx) => ({
  name: 'Chuyển đi, chuyển đến',
  heading: {
    issuedBy: await issuedBy(ctx),
    title: 'Danh sách chuyển đi, chuyển đến',
    notes: await notesOf(ctx, asked.query.unitId),
  },
  columns: transferColumns,
  rows: pagesOf({ contract: listTransfers, route: listTransfersRoute }, asked, ctx, (reply) => reply.transfers),
}))

const householdColumns: readonly ListColumn<HouseholdView>[] = [
  { title: 'Chủ hộ', width: 28, format: text, value: (one) => one.headName },
  { title: 'Địa chỉ', width: 50, format: text, value: (one) => one.address },
  { title: 'Số người', width: 10, format: whole, value: (one) => one.peopleCount },
  { title: 'Đơn vị', width: 40, format: text, value: (one) => one.unitName },
  { title: 'Từ ngày', width: 12, format: day, value: (one) => one.validFrom },
]

export const exportHouseholdsRoute = exportRoute(exportHouseholds, async (asked, ctx) => ({
  name: 'Hộ gia đình',
  heading: {
    issuedBy: await issuedBy(ctx),
    title: 'Danh sách hộ gia đình',
    notes: await notesOf(ctx, asked.query.unitId),
  },
  columns: householdColumns,
  rows: pagesOf({ contract: listHouseholds, route: listHouseholdsRoute }, asked, ctx, (reply) => reply.households),
}))
