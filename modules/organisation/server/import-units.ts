/** «Danh sách đơn vị» from a workbook: units that are founded, each on its own day, superiors in any order. */
import type { Tx } from '#platform/db'
import { found, type LocalDate, newId, type TreePath } from '#platform/kernel'
import type { DecidedRow, ImportGround, ImportKind, SheetColumn, SheetRow, Verdict } from '#platform/xlsx'
import { isValidOn, pathBelow, type Unit, type UnitId } from '../domain/unit.ts'
import { type NamedUnit, unitNames } from '../domain/unit-names.ts'
import {
  inFoundingOrder,
  isOnTree,
  judgeUnitRow,
  nearSuperiors,
  placeOf,
  type RowsGround,
  refOfLine,
  registerRows,
  superiorsOf,
  type UnitRow,
  unitRowOf,
} from '../domain/unit-rows.ts'
import { employerWords, yearWords } from '../vi/units.ts'
import type { UnitChangeListener } from './change-listener.ts'
import { decisionColumns, textColumn } from './import-columns.ts'
import { foundUnits } from './reorganise-units.ts'
import { listSectors, listUnitsOn, listUnitTypes, listVersionsOf } from './store.ts'
import { lockTree } from './store-changes.ts'
import { loadPlacedSince } from './store-ground.ts'

const skip = 'skip'

export const unitsImport = (listeners: readonly UnitChangeListener[]): ImportKind => ({
  name: 'organisation.units',
  title: 'Danh sách đơn vị',
  verb: 'organisation.manage',
  templateVersion: 1,
  guide: [
    'Mỗi dòng là một đơn vị, từ ngày thành lập. Đơn vị đã có trên cây tổ chức với đúng thông tin như thế thì không ghi lại, không hỏi.',
    'Cấp trên ghi bằng tên hoặc tên viết tắt; có thể là một dòng khác của chính tệp này. Để trống là đơn vị đang nhập.',
    'Tệp dài hơn 2.000 dòng: ghi dòng của cấp trên trước các đơn vị trực thuộc.',
    'Số, ngày quyết định để trống được khi lập danh sách lần đầu.',
  ],
  columns: columnsOf,
  openJudge: async (given) => {
    const ground = await groundOf(given)
    const there: number[] = []
    return {
      remarks: () => (there.length > 0 ? [thereAlready(there)] : []),
      judge: (rows: readonly SheetRow[]): Verdict[] => {
        const read = rows.map((row) => unitRowOf(row.line, row.cells, row.unread))
        registerRows(
          read.flatMap((row) => row ?? []),
          ground,
        )
        const circle = circleIn(read, ground)
        return read.map((row) => verdictOf(row, ground, circle, there))
      },
    }
  },
  openWriter: async (given) => {
    await lockTree(given.tx)
    const ground = await groundOf(given)
    const kept: { row: UnitRow; decision: string | null }[] = []
    return {
      write: async (rows: readonly DecidedRow[]) => {
        for (const { line, cells, decision } of rows) {
          const row = unitRowOf(line, cells)
          if (row && decision !== skip) kept.push({ row, decision })
        }
      },
      finish: async () => {
        registerRows(
          kept.map((one) => one.row),
          ground,
        )
        const wanted = kept.filter(({ row, decision }) => !isOnTree(row, onlySuperior(row, ground, decision), ground))
        const units = unitsFrom(wanted, ground, given)
        await foundUnits({ ...given, requestId: newId() }, units, listeners)
        const already = kept.length - wanted.length
        const words = `Đã thêm ${units.length} đơn vị${already > 0 ? `, ${already} đơn vị đã có nên không ghi lại` : ''}.`
        return { words, details: { units: units.length, already }, skipped: already }
      },
    }
  },
})

const shownLines = 10

function thereAlready(lines: readonly number[]): string {
  const shown = lines.slice(0, shownLines).join(', ')
  const more = lines.length > shownLines ? ', …' : ''
  return `${lines.length} đơn vị đã có trên cây tổ chức với đúng thông tin như trong tệp (dòng ${shown}${more}): không ghi lại.`
}

async function columnsOf({ tx }: ImportGround): Promise<readonly SheetColumn[]> {
  const [types, sectors] = [await listUnitTypes(tx), await listSectors(tx)]
  const choice = (list: readonly { code: string; name: string; shortName?: string }[]) => ({
    kind: 'choice' as const,
    choices: list.map(({ code, name, shortName }) => ({
      value: code,
      label: name,
      ...(shortName ? { aliases: [shortName] } : {}),
    })),
  })
  const words = (labels: Record<string, string>) =>
    choice(Object.entries(labels).map(([code, name]) => ({ code, name })))
  return [
    textColumn('name', 'Tên đơn vị', ['Đơn vị', 'Tên công đoàn', 'Tên CĐCS'], true, 300, 'CĐCS Trường THCS Bản Bo', 44),
    textColumn(
      'shortName',
      'Tên viết tắt',
      ['Viết tắt', 'Tên gọi tắt'],
      false,
      100,
      'THCS Bản Bo',
      24,
      'Để trống thì lấy như tên đơn vị.',
    ),
    {
      ...{ key: 'kind', title: 'Loại đơn vị', aliases: ['Loại', 'Loại hình'], isRequired: true, width: 28 },
      ...{
        format: choice(types.filter((one) => !one.isRetired)),
        hint: 'Chọn trong danh sách.',
        example: 'Công đoàn cơ sở',
      },
    },
    textColumn(
      'superior',
      'Cấp trên trực tiếp',
      ['Cấp trên', 'Trực thuộc'],
      false,
      300,
      'LĐLĐ huyện Tam Đường',
      34,
      'Tên hoặc tên viết tắt, trên cây hay trong tệp; để trống là đơn vị đang nhập tệp.',
    ),
    {
      ...{ key: 'from', title: 'Ngày thành lập', aliases: ['Thành lập ngày', 'Từ ngày'], isRequired: true, width: 16 },
      ...{ format: { kind: 'day' }, hint: 'Ngày đơn vị bắt đầu hoạt động.', example: '01/07/2025' },
    },
    {
      ...{ key: 'sector', title: 'Ngành', aliases: ['Lĩnh vực'], isRequired: false, width: 22 },
      ...{
        format: choice(sectors.filter((one) => !one.isRetired)),
        hint: 'Chọn trong danh sách.',
        example: 'Giáo dục',
      },
    },
    {
      ...{ key: 'employer', title: 'Khu vực', aliases: ['Nhà nước', 'Loại người sử dụng lao động'], isRequired: false },
      ...{
        format: words(employerWords),
        hint: 'Nhà nước hoặc ngoài nhà nước; chưa rõ thì để trống.',
        example: 'Nhà nước',
        width: 18,
      },
    },
    {
      ...{ key: 'year', title: 'Năm công tác', aliases: ['Theo năm'], isRequired: false, width: 18 },
      ...{ format: words(yearWords), hint: 'Để trống là năm dương lịch.', example: 'Năm học' },
    },
    ...decisionColumns,
  ]
}

type Ground = RowsGround & { readonly paths: ReadonlyMap<UnitId, TreePath> }

async function groundOf({ tx, today, unit }: ImportGround): Promise<Ground> {
  const units = await listUnitsOn(tx, today)
  const since = await loadPlacedSince(tx)
  const nameOf = new Map<UnitId | null, string>(units.map((one) => [one.unitId, one.name]))
  const below = units.filter((one) => one.presentPath.startsWith(unit.path))
  const foundedOn = await foundingDays(
    tx,
    below.map((one) => one.unitId),
  )
  const placed = below.filter((one) => isValidOn(one, today))
  const named = below.map((one) => ({
    ...{ ref: one.unitId, name: one.name, shortName: one.shortName },
    superiorName: nameOf.get(one.parentId) ?? null,
  }))
  return {
    today,
    paths: new Map(below.map((one) => [one.unitId, one.presentPath])),
    types: new Map((await listUnitTypes(tx)).map((type) => [type.code, type])),
    baseRef: unit.id,
    base: found(
      named.find((one) => one.ref === unit.id),
      'organisation.unit-unknown',
    ),
    names: unitNames(named),
    known: new Map(
      below.map((one) => {
        const { typeCode, shortName, sectorCode, employerKind, yearKind } = one
        const days = {
          since: since.get(one.unitId) ?? one.validFrom,
          foundedOn: foundedOn.get(one.unitId) ?? one.validFrom,
        }
        return [one.unitId, { typeCode, shortName, sectorCode, employerKind, yearKind, ...days }]
      }),
    ),
    taken: new Map(placed.map((one) => [placeOf(one.parentId ?? '', one.name), 0])),
    standing: new Map(placed.map((one) => [placeOf(one.parentId ?? '', one.name), one.unitId])),
  }
}

async function foundingDays(tx: Tx, ids: readonly UnitId[]): Promise<ReadonlyMap<UnitId, LocalDate>> {
  const days = new Map<UnitId, LocalDate>()
  for (const { unitId, validFrom } of await listVersionsOf(tx, ids)) {
    const known = days.get(unitId)
    if (!known || validFrom < known) days.set(unitId, validFrom)
  }
  return days
}

function verdictOf(
  row: UnitRow | undefined,
  ground: RowsGround,
  circle: ReadonlySet<UnitRow>,
  there: number[],
): Verdict {
  if (!row) return { faults: [] }
  if (circle.has(row)) {
    const message = 'Các dòng này là cấp trên của nhau thành vòng kín. Hãy sửa cột «Cấp trên trực tiếp».'
    return { faults: [{ column: 'superior', severity: 'refused', message }] }
  }
  const { faults, choices, exists } = judgeUnitRow(row, ground)
  if (exists && faults.length === 0) {
    there.push(row.line)
    return { faults: [] }
  }
  const options = exists
    ? [{ code: skip, label: 'Bỏ qua dòng này' }]
    : choices.map(({ ref, name, superiorName }) => ({ code: ref, label: `Là ${labelOf(name, superiorName)}` }))
  return {
    faults: faults.map(({ column, isRefused, message }) => ({
      ...{ column, message },
      severity: isRefused ? ('refused' as const) : ('doubtful' as const),
    })),
    ...(options.length > 0 ? { options } : {}),
    ...understoodSuperior(row, ground),
  }
}

/** The superior by its name on the tree, where the row calls it otherwise. */
function understoodSuperior(row: UnitRow, ground: RowsGround): Pick<Verdict, 'understood'> {
  const [superior, ...others] = superiorsOf(row, ground)
  if (!superior || others.length > 0 || row.superior === null || row.superior === superior.name) return {}
  return { understood: { superior: superior.name } }
}

const labelOf = (name: string, superiorName: NamedUnit['superiorName']): string =>
  superiorName ? `${name}, thuộc ${superiorName}` : name

const onlySuperior = (row: UnitRow, ground: RowsGround, decision: string | null): string => {
  const superiors = superiorsOf(row, ground)
  const [only] = superiors
  if (superiors.length === 1 && only) return only.ref
  // No name fits, or several do: what was answered tells.
  const offered = superiors.length > 0 || decision === null ? superiors : nearSuperiors(row, ground)
  return offered.find((one) => one.ref === decision)?.ref ?? ground.baseRef
}

function circleIn(rows: readonly (UnitRow | undefined)[], ground: RowsGround): ReadonlySet<UnitRow> {
  const read = rows.flatMap((row) => row ?? [])
  return new Set(inFoundingOrder(read, (row) => onlySuperior(row, ground, null)).circle)
}

type Kept = { readonly row: UnitRow; readonly decision: string | null }

/** Places from the top down: a superior of the same workbook has its place before the units below it. */
function unitsFrom(kept: readonly Kept[], ground: Ground, { unit }: ImportGround) {
  const decisions = new Map(kept.map((one) => [one.row, one.decision]))
  const superiorRef = (row: UnitRow) => onlySuperior(row, ground, decisions.get(row) ?? null)
  const ids = new Map(kept.map(({ row }) => [refOfLine(row.line), newId<'unit'>()]))
  const { ordered } = inFoundingOrder(
    kept.map((one) => one.row),
    superiorRef,
  )
  const founded = new Map<UnitId, TreePath | undefined>([[unit.id, unit.path]])
  return ordered.map((row) => {
    const ref = superiorRef(row)
    const parentId = ids.get(ref) ?? (ref as UnitId)
    const id = ids.get(refOfLine(row.line)) as UnitId
    const above = founded.get(parentId) ?? ground.paths.get(parentId) ?? unit.path
    const path = pathBelow(above, id)
    founded.set(id, path)
    const { name, sectorCode, employerKind, yearKind } = row
    const typeCode = found(row.typeCode ?? undefined, 'organisation.unit-unknown')
    const from = found(row.from ?? undefined, 'organisation.unit-unknown')
    const facts: Unit = {
      ...{ id, parentId, path, typeCode, name, shortName: row.shortName || name, sectorCode, employerKind, yearKind },
      ...{ validFrom: from, validTo: null, version: 1 },
    }
    const decision = { number: row.decisionNumber, on: row.decisionOn, by: null, note: row.note }
    return { unit: facts, decision }
  })
}
