import { exportRoute, type ListColumn, pagesOf, readOrderedKey, readRoute } from '#platform/http/server'
import { authorise, showDay } from '#platform/kernel'
import { exportUnits, listUnits } from '../../contract/tree.ts'
import { canReadOrganisation } from '../../policy.ts'
import { employerWords } from '../../vi/units.ts'
import type { ListedUnit } from '../../views/tree.ts'
import { issuedBy } from '../issued-by.ts'
import { listSectors, listUnitTypes } from '../store.ts'
import { countUnitRows, listUnitRows } from '../store-unit-list.ts'
import { typeNames } from '../view.ts'

export const listUnitsRoute = readRoute(listUnits, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const { limit, after, ended, ...wanted } = query
  const filter = { ...wanted, on: query.on ?? ctx.today, withEnded: ended !== undefined }
  const rows = await listUnitRows(ctx.tx, filter, { after: readOrderedKey(after), limit: limit + 1 })
  const typeName = typeNames(await listUnitTypes(ctx.tx))
  const sectors = new Map((await listSectors(ctx.tx)).map(({ code, name }) => [code, name]))
  const last = rows[limit - 1]
  return {
    on: filter.on,
    units: rows.slice(0, limit).map((row) => ({
      ...{ id: row.id, name: row.name, typeName: typeName(row.typeCode) },
      superior: row.parentId && row.superiorName ? { id: row.parentId, name: row.superiorName } : null,
      sectorName: row.sectorCode ? (sectors.get(row.sectorCode) ?? row.sectorCode) : null,
      ...{ employerKind: row.employerKind, endedOn: row.endedOn },
    })),
    total: await countUnitRows(ctx.tx, filter),
    next: rows.length > limit && last ? `${last.name} ${last.id}` : null,
  }
})

const text = { kind: 'text' } as const

const columns: readonly ListColumn<ListedUnit>[] = [
  { title: 'Tên đơn vị', width: 46, format: text, value: (unit) => unit.name },
  { title: 'Loại', width: 24, format: text, value: (unit) => unit.typeName },
  { title: 'Cấp trên trực tiếp', width: 34, format: text, value: (unit) => unit.superior?.name ?? null },
  { title: 'Ngành', width: 22, format: text, value: (unit) => unit.sectorName },
  {
    ...{ title: 'Khu vực', width: 18, format: text },
    value: (unit) => unit.employerKind && employerWords[unit.employerKind],
  },
  { title: 'Kết thúc từ ngày', width: 16, format: { kind: 'day' }, value: (unit) => unit.endedOn },
]

export const exportUnitsRoute = exportRoute(exportUnits, async (asked, ctx) => ({
  name: 'Danh sách đơn vị',
  heading: {
    issuedBy: await issuedBy(ctx),
    title: 'Danh sách đơn vị',
    notes: [`Tại ngày ${showDay(asked.query.on ?? ctx.today)}`],
  },
  columns,
  rows: pagesOf({ contract: listUnits, route: listUnitsRoute }, asked, ctx, (reply) => reply.units),
}))
