/** Is a row of a workbook of units sound? Judged with the rows before it and beside it; a superior may stand in the same workbook. */
import { fold, isLocalDate, type LocalDate, showDay } from '#platform/kernel'
import type { EmployerKind, YearKind } from './acts.ts'
import type { UnitType } from './unit.ts'
import { addName, type NamedUnit, type UnitNames, unitsNamed, unknownName } from './unit-names.ts'

export type UnitRow = {
  readonly line: number
  readonly name: string
  readonly shortName: string
  readonly typeCode: string
  readonly superior: string | null
  readonly from: LocalDate
  readonly sectorCode: string | null
  readonly employerKind: EmployerKind | null
  readonly yearKind: YearKind
  readonly decisionNumber: string | null
  readonly decisionOn: LocalDate | null
  readonly note: string | null
}

export type Known = {
  readonly typeCode: string
  /** From this day it stands where it stands. */
  readonly since: LocalDate
}

export type RowsGround = {
  readonly today: LocalDate
  readonly types: ReadonlyMap<string, UnitType>
  /** For which unit the workbook came in: the superior where none is written. */
  readonly baseRef: string
  readonly base: NamedUnit
  readonly names: UnitNames
  readonly known: Map<string, Known>
  /** `superior name` → line of this workbook, or 0 for a unit that is there. */
  readonly taken: Map<string, number>
}

export type RowFault = { readonly column: string; readonly isRefused: boolean; readonly message: string }
export type Judged = {
  readonly faults: readonly RowFault[]
  readonly choices: readonly NamedUnit[]
  readonly exists: boolean
}

const refused = (column: string, message: string): RowFault => ({ column, isRefused: true, message })

export const refOfLine = (line: number): string => `+${line}`

/** Names of this workbook are known before any of its rows is judged. */
export function registerRows(rows: readonly UnitRow[], ground: RowsGround): void {
  for (const row of rows) {
    if (isThere(row, ground)) continue
    addName(ground.names, {
      ref: refOfLine(row.line),
      name: row.name,
      shortName: row.shortName || row.name,
      superiorName: row.superior,
    })
    ground.known.set(refOfLine(row.line), { typeCode: row.typeCode, since: row.from })
  }
}

/** A row that says again what stands on the tree names nothing new. */
function isThere(row: UnitRow, ground: RowsGround): boolean {
  const superiors =
    row.superior === null ? [ground.baseRef] : unitsNamed(ground.names, row.superior).map((one) => one.ref)
  return superiors.some((ref) => ground.taken.get(placeOf(ref, row.name)) === 0)
}

export const placeOf = (superiorRef: string, name: string): string => `${superiorRef} ${fold(name)}`

/** The superiors that the row may mean: never itself. */
export function superiorsOf(row: UnitRow, ground: RowsGround): readonly NamedUnit[] {
  if (row.superior === null) return [ground.base]
  return unitsNamed(ground.names, row.superior).filter((unit) => unit.ref !== refOfLine(row.line))
}

export function judgeUnitRow(row: UnitRow, ground: RowsGround): Judged {
  const faults: RowFault[] = []
  if (row.from > ground.today)
    faults.push(refused('from', `Ngày thành lập ${showDay(row.from)} ở sau hôm nay. Hãy sửa ngày.`))
  if ((row.decisionNumber === null) !== (row.decisionOn === null))
    faults.push(refused('decisionNumber', 'Số và ngày quyết định phải có cả hai, hoặc cùng để trống.'))
  const superiors = superiorsOf(row, ground)
  const [superior] = superiors
  if (!superior)
    return {
      faults: [...faults, refused('superior', unknownName(ground.names, row.superior ?? ''))],
      choices: [],
      exists: false,
    }
  if (superiors.length > 1) {
    const message = `Có ${superiors.length} đơn vị tên «${row.superior}». Hãy chọn cấp trên của dòng này.`
    return { faults: [...faults, { column: 'superior', isRefused: false, message }], choices: superiors, exists: false }
  }
  faults.push(...standingFaults(row, superior, ground))
  const place = placeOf(superior.ref, row.name)
  const line = ground.taken.get(place)
  if (line === undefined) ground.taken.set(place, row.line)
  else if (line > 0) faults.push(refused('name', `Trùng với dòng ${line}: cùng tên, cùng cấp trên. Hãy bỏ một dòng.`))
  else {
    const message = `Dưới «${superior.name}» đã có đơn vị tên «${row.name}»; dòng này sẽ được bỏ qua.`
    return { faults: [...faults, { column: 'name', isRefused: false, message }], choices: [], exists: true }
  }
  return { faults, choices: [], exists: false }
}

function standingFaults(row: UnitRow, superior: NamedUnit, ground: RowsGround): RowFault[] {
  const above = ground.known.get(superior.ref)
  const [type, aboveType] = [ground.types.get(row.typeCode), ground.types.get(above?.typeCode ?? '')]
  const faults: RowFault[] = []
  if (type && aboveType && type.rank <= aboveType.rank)
    faults.push(
      refused(
        'kind',
        `«${type.name}» không đặt được dưới «${aboveType.name}» (${superior.name}). Hãy sửa loại hoặc cấp trên.`,
      ),
    )
  if (above && row.from < above.since) {
    const words = `Cấp trên «${superior.name}» có ở vị trí hiện nay từ ngày ${showDay(above.since)}, sau ngày thành lập của dòng này.`
    faults.push(refused('from', `${words} Hãy sửa ngày, hoặc ghi ngày ${showDay(above.since)}.`))
  }
  return faults
}

/** The rows in an order in which every superior comes first, or the lines that stand below each other in a circle. */
export function inFoundingOrder(
  rows: readonly UnitRow[],
  superiorRef: (row: UnitRow) => string,
): { readonly ordered: readonly UnitRow[]; readonly circle: readonly UnitRow[] } {
  const waiting = Map.groupBy(rows, superiorRef)
  const own = new Set(rows.map((row) => refOfLine(row.line)))
  const ordered: UnitRow[] = []
  const visit = (all: readonly UnitRow[]) => {
    for (const row of all) {
      ordered.push(row)
      visit(waiting.get(refOfLine(row.line)) ?? [])
    }
  }
  for (const [ref, all] of waiting) if (!own.has(ref)) visit(all)
  const done = new Set(ordered)
  return { ordered, circle: rows.filter((row) => !done.has(row)) }
}

type Cells = Readonly<Record<string, unknown>>
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
const day = (value: unknown): LocalDate | null => (typeof value === 'string' && isLocalDate(value) ? value : null)

/** The row as the reader left it: required cells are there, choices are codes. Undefined while one is missing. */
export function unitRowOf(line: number, cells: Cells): UnitRow | undefined {
  const [name, typeCode, from] = [text(cells.name), text(cells.kind), day(cells.from)]
  if (!name || !typeCode || !from) return undefined
  return {
    ...{ line, name, typeCode, from },
    shortName: text(cells.shortName) ?? '',
    superior: text(cells.superior),
    sectorCode: text(cells.sector),
    employerKind: text(cells.employer) as EmployerKind | null,
    yearKind: (text(cells.year) ?? 'calendar') as YearKind,
    decisionNumber: text(cells.decisionNumber),
    decisionOn: day(cells.decisionOn),
    note: text(cells.note),
  }
}
