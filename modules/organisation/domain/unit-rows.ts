/** Is a row of a workbook of units sound? Judged with the rows before it and beside it; a superior may stand in the same workbook. */
import { fold, isLocalDate, type LocalDate, showDay } from '#platform/kernel'
import type { EmployerKind, YearKind } from './acts.ts'
import type { UnitType } from './unit.ts'
import { addName, type NamedUnit, nearNamed, type UnitNames, unitsNamed, unknownName } from './unit-names.ts'

export type UnitRow = {
  readonly line: number
  readonly name: string
  readonly shortName: string
  /** Kind and day are missing only in a row that is refused for it. */
  readonly typeCode: string | null
  readonly superior: string | null
  readonly from: LocalDate | null
  readonly sectorCode: string | null
  readonly employerKind: EmployerKind | null
  readonly yearKind: YearKind
  readonly decisionNumber: string | null
  readonly decisionOn: LocalDate | null
  readonly note: string | null
  /** What could not be read: an empty cell means nothing then. */
  readonly unread: readonly string[]
}

export type Known = Partial<Pick<UnitRow, 'shortName' | 'sectorCode' | 'employerKind' | 'yearKind'>> & {
  readonly typeCode: string | null
  /** From this day it stands where it stands. */
  readonly since: LocalDate | null
  readonly foundedOn?: LocalDate
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
  /** The unit that is there, by `superior name`. */
  readonly standing: ReadonlyMap<string, string>
}

export type RowFault = { readonly column: string; readonly isRefused: boolean; readonly message: string }
export type Judged = {
  readonly faults: readonly RowFault[]
  readonly choices: readonly NamedUnit[]
  /** On the tree already: the row is not written, whether or not it is asked about. */
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

/** Said of a row that stands on the tree: it is left out by the writer. */
export const isOnTree = (row: UnitRow, superiorRef: string, ground: RowsGround): boolean =>
  ground.taken.get(placeOf(superiorRef, row.name)) === 0

export const placeOf = (superiorRef: string, name: string): string => `${superiorRef} ${fold(name)}`

/** The superiors that the row may mean: never itself. */
export function superiorsOf(row: UnitRow, ground: RowsGround): readonly NamedUnit[] {
  if (row.superior === null) return row.unread.includes('superior') ? [] : [ground.base]
  return unitsNamed(ground.names, row.superior).filter((unit) => unit.ref !== refOfLine(row.line))
}

/** Superiors whose names come near the one written, below which the row may stand. */
export const nearSuperiors = (row: UnitRow, ground: RowsGround): readonly NamedUnit[] =>
  nearNamed(ground.names.all, row.superior ?? '').filter(
    (unit) => unit.ref !== refOfLine(row.line) && standingFaults(row, unit, ground).length === 0,
  )

function unknownSuperior(row: UnitRow, faults: readonly RowFault[], ground: RowsGround) {
  const choices = nearSuperiors(row, ground)
  if (choices.length === 0)
    return { faults: [...faults, refused('superior', unknownName(ground.names, row.superior ?? ''))], choices }
  const message = `Không có đơn vị «${row.superior}» trong phạm vi. Hãy chọn đơn vị gần tên nhất, hoặc sửa tên trong tệp.`
  return { faults: [...faults, { column: 'superior', isRefused: false, message }], choices }
}

export function judgeUnitRow(row: UnitRow, ground: RowsGround): Judged {
  const faults: RowFault[] = []
  if (row.from && row.from > ground.today)
    faults.push(refused('from', `${showDay(row.from)} ở sau ngày hôm nay (${showDay(ground.today)}). Hãy sửa ngày.`))
  if ((row.decisionNumber === null) !== (row.decisionOn === null) && !row.unread.includes('decisionOn'))
    faults.push(refused('decisionNumber', 'Số và ngày quyết định phải có cả hai, hoặc cùng để trống.'))
  const superiors = superiorsOf(row, ground)
  const [superior] = superiors
  if (!superior && row.superior === null) return { faults, choices: [], exists: false }
  if (!superior) return { ...unknownSuperior(row, faults, ground), exists: false }
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
    // What stands is not founded again: whether it could be founded so does not matter.
    const other = differencesFrom(row, ground.known.get(ground.standing.get(place) ?? ''))
    if (other.length === 0) return { faults: [], choices: [], exists: true }
    const message = `Dưới «${superior.name}» đã có đơn vị tên «${row.name}», nhưng khác về ${other.join(', ')}. Dòng này sẽ được bỏ qua; muốn đổi, hãy sửa ở trang của đơn vị.`
    return { faults: [{ column: 'name', isRefused: false, message }], choices: [], exists: true }
  }
  return { faults, choices: [], exists: false }
}

/** An empty cell says nothing, so it does not differ. */
function differencesFrom(row: UnitRow, known: Known | undefined): string[] {
  if (!known) return []
  const year = row.yearKind === 'calendar' ? null : row.yearKind
  const facts: readonly (readonly [string, string | null, string | null | undefined])[] = [
    ['loại đơn vị', row.typeCode, known.typeCode],
    ['ngày thành lập', row.from, known.foundedOn],
    ['tên viết tắt', row.shortName || null, known.shortName],
    ['ngành', row.sectorCode, known.sectorCode],
    ['khu vực', row.employerKind, known.employerKind],
    ['năm công tác', year, known.yearKind],
  ]
  return facts.flatMap(([title, given, there]) => (given === null || given === there ? [] : [title]))
}

function standingFaults(row: UnitRow, superior: NamedUnit, ground: RowsGround): RowFault[] {
  const above = ground.known.get(superior.ref)
  const [type, aboveType] = [ground.types.get(row.typeCode ?? ''), ground.types.get(above?.typeCode ?? '')]
  const faults: RowFault[] = []
  if (type && aboveType && type.rank <= aboveType.rank)
    faults.push(
      refused(
        'kind',
        `«${type.name}» không đặt được dưới «${aboveType.name}» (${superior.name}). Hãy sửa loại hoặc cấp trên.`,
      ),
    )
  if (above?.since && row.from && row.from < above.since) {
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

/** The row as the reader left it, choices as codes. Undefined without a name: nothing can be said of it then. */
export function unitRowOf(line: number, cells: Cells, unread: readonly string[] = []): UnitRow | undefined {
  const name = text(cells.name)
  if (!name) return undefined
  return {
    ...{ line, name, unread, typeCode: text(cells.kind), from: day(cells.from) },
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
