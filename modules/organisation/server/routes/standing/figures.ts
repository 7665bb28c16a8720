/** Members counted: of one unit, corrected with what stood before, and summed over the tree on a day. */
import type { z } from 'zod'
import { type Context, exportRoute, readRoute, route } from '#platform/http/server'
import { authorise, can, compareVietnamese, type LocalDate, Refusal, showDay, yearOf } from '#platform/kernel'
import { exportFigures, listUnitFigures, reportFigures, showFigures } from '../../../contract/figures.ts'
import { refuseFuture } from '../../../domain/change.ts'
import { branchOf, countedTwice, isCounted, noFigures, totalOf, totalsBy } from '../../../domain/standing/figures.ts'
import { isValidOn } from '../../../domain/unit.ts'
import { canManageUnit, canReadOrganisation } from '../../../policy.ts'
import type { FigureRow, FiguresPage } from '../../../views/standing.ts'
import { issuedBy } from '../../issued-by.ts'
import { ownUnit, placeOn } from '../../standing-ground.ts'
import { findUnit, getUnit, listUnitTypes, listVersions } from '../../store.ts'
import { holdTree } from '../../store-changes.ts'
import {
  type CountedUnit,
  listCountedUnits,
  listFiguresOf,
  listReplacedFigures,
  saveFigures,
} from '../../store-standing-figures.ts'
import { sumFigures } from '../../sum-figures.ts'
import { typeNames } from '../../view.ts'

export const reportFiguresRoute = route(
  reportFigures,
  'organisation.figures-reported',
  async ({ params, body }, ctx) => {
    await holdTree(ctx.tx)
    const unit = await getUnit(ctx.tx, params.unitId)
    authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
    refuseFuture(body.asOf, ctx.today)
    const versions = await listVersions(ctx.tx, unit.id)
    if (!versions.some((one) => isValidOn(one, body.asOf)))
      throw new Refusal('rule', 'organisation.figures-before-unit', { on: body.asOf })
    const before = (await listFiguresOf(ctx.tx, unit.id)).find((one) => one.asOf === body.asOf)
    const { members, women, ethnicMinorities, directWorkers } = body
    if (
      before?.members === members &&
      before.women === women &&
      before.ethnicMinorities === ethnicMinorities &&
      before.directWorkers === directWorkers
    )
      throw new Refusal('rule', 'organisation.figures-same')

    const by = { name: ctx.actor.displayName, at: ctx.now }
    await saveFigures(ctx.tx, [{ ...body, unitId: unit.id, path: unit.path }], by)
    const { recordedAt: _at, recordedBy: _by, ...was } = before ?? { recordedAt: null, recordedBy: null }
    await ctx.record({ kind: 'unit', id: unit.id }, unit.path, {
      on: body.asOf,
      members,
      ...(before ? { before: was } : {}),
    })
    return body
  },
)

const shownCarried = ({ name, asOf, members }: CountedUnit['carried'][number]) => ({ name, asOf, members })
const instant = (at: Date | null) => at?.toISOString() ?? null

export const listUnitFiguresRoute = readRoute(listUnitFigures, async ({ params, query }, ctx) => {
  const unit = await getUnit(ctx.tx, params.unitId)
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const replaced = await listReplacedFigures(ctx.tx, unit.id)
  const figures = await listFiguresOf(ctx.tx, unit.id)
  const then = (await listVersions(ctx.tx, unit.id)).find((one) => isValidOn(one, on))
  const counted = then ? await listCountedUnits(ctx.tx, then.path, on) : []
  return {
    on,
    figures: figures.map((one) => ({
      ...one,
      recordedAt: instant(one.recordedAt),
      replaced: replaced
        .filter((old) => old.asOf === one.asOf)
        .map((old) => ({ ...old, recordedAt: instant(old.recordedAt), replacedAt: old.replacedAt.toISOString() })),
    })),
    total: await sumFigures(ctx.tx, unit.id, on),
    hasUnitsBelow: counted.length > 1,
    carried: counted.find((one) => one.unitId === unit.id)?.carried.map(shownCarried) ?? [],
    canReport: canManageUnit(ctx.actor, unit.path) && unit.validTo === null,
  }
})

type Asked = z.output<(typeof showFigures)['query']>
const yearsShown = 5

async function figuresOn(ctx: Context, query: Asked): Promise<FiguresPage> {
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const unit = query.unit ? await getUnit(ctx.tx, query.unit) : await ownUnit(ctx.tx, ctx.actor)
  const then = await placeOn(ctx.tx, unit.id, on)
  const units = await listCountedUnits(ctx.tx, then.path, on)
  const byBranch = totalsBy(units, on, (one) => branchOf(then.path, one.path))
  const twice = new Set(countedTwice(units))
  const superior = then.parentId ? await findUnit(ctx.tx, then.parentId) : undefined
  return {
    on,
    unit: { id: unit.id, name: then.name },
    superior: superior && reaches(ctx, superior.path) ? { id: superior.id, name: superior.name } : null,
    rows: await rowsOf(ctx, unit.id, units, (path) => byBranch.get(path) ?? noFigures),
    own: units.some((one) => one.unitId === unit.id && isCounted(one)) ? (byBranch.get(then.path) ?? null) : null,
    total: totalOf(units, on),
    trend: await trendOf(ctx, unit.id, on),
    countedTwice: units.filter((one) => twice.has(one.unitId)).map(({ unitId, name }) => ({ id: unitId, name })),
    carrying: units
      .filter((one) => one.carried.length > 0)
      .map(({ unitId, name, carried }) => ({ id: unitId, name, carried: carried.map(shownCarried) })),
    canImport: canManageUnit(ctx.actor, unit.path),
  }
}

const reaches = (ctx: Context, path: string) => can(ctx.actor, 'organisation.read', path)

async function rowsOf(
  ctx: Context,
  baseId: string,
  units: readonly CountedUnit[],
  totalsAt: (path: CountedUnit['path']) => FigureRow['totals'],
): Promise<FigureRow[]> {
  const types = await listUnitTypes(ctx.tx)
  const typeName = typeNames(types)
  const rank = new Map(types.map((type) => [type.code, type.rank]))
  const superiors = new Set(units.map((one) => one.parentId))
  return units
    .filter((one) => one.parentId === baseId)
    .sort((a, b) => (rank.get(a.typeCode) ?? 0) - (rank.get(b.typeCode) ?? 0) || compareVietnamese(a.name, b.name))
    .map((one) => ({
      id: one.unitId,
      name: one.name,
      typeName: typeName(one.typeCode),
      hasUnitsBelow: superiors.has(one.unitId),
      asOf: one.figure?.asOf ?? null,
      carried: one.carried.map(shownCarried),
      totals: totalsAt(one.path),
    }))
}

/** The ends of the years before, then the day itself; years in which the unit was not there are left out. */
async function trendOf(ctx: Context, unitId: CountedUnit['unitId'], on: LocalDate): Promise<FiguresPage['trend']> {
  const ends = Array.from({ length: yearsShown }, (_, ago) => `${yearOf(on) - yearsShown + ago}-12-31` as LocalDate)
  const trend: FiguresPage['trend'] = []
  for (const day of [...ends, on]) {
    const total = await sumFigures(ctx.tx, unitId, day)
    if (total.reported > 0) trend.push({ on: day, total })
  }
  return trend
}

export const showFiguresRoute = readRoute(showFigures, ({ query }, ctx) => figuresOn(ctx, query))

export const exportFiguresRoute = exportRoute(exportFigures, async ({ query }, ctx) => {
  const page = await figuresOn(ctx, query)
  type Row = { readonly name: string; readonly typeName: string; readonly totals: FigureRow['totals'] }
  const own: Row[] = page.own ? [{ name: `${page.unit.name} (riêng đơn vị)`, typeName: '', totals: page.own }] : []
  const total: Row = { name: 'Tổng cộng', typeName: '', totals: page.total }
  const whole = { kind: 'number' as const, decimals: 0 }
  const count = (title: string, width: number, value: (totals: Row['totals']) => number | null) => ({
    ...{ title, width, format: whole },
    value: (row: Row) => value(row.totals),
  })
  return {
    name: 'Số liệu đoàn viên',
    heading: {
      title: `Số liệu đoàn viên: ${page.unit.name}`,
      issuedBy: await issuedBy(ctx),
      notes: [`Tại ngày ${showDay(page.on)}`],
    },
    columns: [
      { title: 'Đơn vị', width: 44, format: { kind: 'text' }, value: (row: Row) => row.name },
      { title: 'Loại', width: 24, format: { kind: 'text' }, value: (row: Row) => row.typeName },
      count('Đoàn viên', 12, (one) => one.members),
      count('Nữ', 10, (one) => one.women),
      count('Dân tộc thiểu số', 12, (one) => one.ethnicMinorities),
      count('Lao động trực tiếp', 12, (one) => one.directWorkers),
      count('Đơn vị có số', 10, (one) => one.reported),
      count('Chưa có số', 10, (one) => one.missing),
      count('Số cũ quá một năm', 12, (one) => one.stale),
    ],
    rows: [[...own, ...page.rows, total]],
  }
})
