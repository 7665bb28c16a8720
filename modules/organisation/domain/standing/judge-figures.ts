/** Is a row of a workbook of membership figures sound? Pure: the row and what is known in, remarks out. */
import { daysBetween, fold, isLocalDate, type LocalDate, showDay, type TreePath } from '#platform/kernel'
import { isValidOn, type Period, type UnitId } from '../unit.ts'
import type { Counts } from './counts.ts'

export type KnownUnit = Period & {
  readonly unitId: UnitId
  readonly name: string
  readonly shortName: string
  readonly superiorName: string | null
  readonly presentPath: TreePath
}
export type FigureRowGround = {
  readonly today: LocalDate
  /** Units as they were in each period, by folded name and short name. */
  readonly units: ReadonlyMap<string, readonly KnownUnit[]>
  /** What is written already of each unit, oldest first. */
  readonly standing: ReadonlyMap<UnitId, readonly (Counts & { readonly asOf: LocalDate })[]>
  /** Lines of this workbook, by unit and day; filled while judging. */
  readonly seen: Map<string, number>
}
export type RowFault = { readonly column: string; readonly isRefused: boolean; readonly message: string }
type Cells = Readonly<Record<string, unknown>>
type Judged = { readonly faults: readonly RowFault[]; readonly choices: readonly KnownUnit[] }

const refused = (column: string, message: string): RowFault => ({ column, isRefused: true, message })
const doubtful = (column: string, message: string): RowFault => ({ column, isRefused: false, message })
const dayIn = (cells: Cells): LocalDate | undefined =>
  typeof cells.asOf === 'string' && isLocalDate(cells.asOf) ? cells.asOf : undefined

/** The units the row may mean on its day: by name, and by its superior where that is written. */
function unitsMeant(cells: Cells, { units }: FigureRowGround): KnownUnit[] {
  const [name, superior, day] = [fold(String(cells.unit ?? '')), fold(String(cells.superior ?? '')), dayIn(cells)]
  const there = (units.get(name) ?? []).filter((unit) => day !== undefined && isValidOn(unit, day))
  return superior ? there.filter((unit) => unit.superiorName !== null && fold(unit.superiorName) === superior) : there
}

/** The unit a row was judged to mean; `chosen` answers a doubt. */
export function unitOfRow(cells: Cells, ground: FigureRowGround, chosen: UnitId | null): KnownUnit | undefined {
  const meant = unitsMeant(cells, ground)
  return meant.length === 1 ? meant[0] : meant.find((unit) => unit.unitId === chosen)
}

export function judgeFigures(line: number, cells: Cells, ground: FigureRowGround): Judged {
  const numbers = partFaults(cells)
  const day = dayIn(cells)
  if (!day || typeof cells.unit !== 'string') return { faults: numbers, choices: [] }
  if (day > ground.today) {
    const message = `Ngày ${showDay(day)} ở sau ngày hôm nay (${showDay(ground.today)}). Hãy ghi ngày của số liệu.`
    return { faults: [...numbers, refused('asOf', message)], choices: [] }
  }
  const meant = unitsMeant(cells, ground)
  if (meant.length === 0) return { faults: [...numbers, unknownUnit(cells, ground, day)], choices: [] }
  if (meant.length > 1) {
    const message = `Có ${meant.length} đơn vị tên «${cells.unit}». Hãy chọn đơn vị, hoặc ghi cột «Cấp trên trực tiếp».`
    return { faults: [...numbers, doubtful('unit', message)], choices: meant }
  }
  const [unit] = meant as [KnownUnit]
  return { faults: [...numbers, ...earlierFaults(line, cells, unit, day, ground)], choices: [] }
}

const parts = [
  ['women', 'Số nữ'],
  ['ethnicMinorities', 'Số đoàn viên dân tộc thiểu số'],
  ['directWorkers', 'Số lao động trực tiếp'],
] as const

const partFaults = (cells: Cells): RowFault[] =>
  parts.flatMap(([key, words]) => {
    const [part, members] = [cells[key], cells.members]
    if (typeof part !== 'number' || typeof members !== 'number' || part <= members) return []
    return [refused(key, `${words} (${part}) lớn hơn số đoàn viên (${members}). Hãy kiểm tra lại hai ô.`)]
  })

function unknownUnit(cells: Cells, { units }: FigureRowGround, day: LocalDate): RowFault {
  const named = units.get(fold(String(cells.unit))) ?? []
  if (named.length === 0)
    return refused('unit', `Không có đơn vị «${cells.unit}» trong phạm vi. Hãy ghi đúng tên như trên cây tổ chức.`)
  const there = named.filter((unit) => isValidOn(unit, day))
  if (there.length > 0)
    return refused('superior', `«${cells.unit}» không trực thuộc «${cells.superior}» vào ngày ${showDay(day)}.`)
  return refused(
    'asOf',
    `Vào ngày ${showDay(day)} không có đơn vị tên «${cells.unit}»: chưa thành lập, đã kết thúc hoặc mang tên khác.`,
  )
}

const same = (a: Counts, cells: Cells) =>
  a.members === cells.members && parts.every(([key]) => a[key] === (typeof cells[key] === 'number' ? cells[key] : null))

/** Doubtful from this share of change within about a year. */
const jump = { parts: 1, of: 2 }
const yearAndABit = 400
const fewMembers = 20

function earlierFaults(
  line: number,
  cells: Cells,
  unit: KnownUnit,
  day: LocalDate,
  ground: FigureRowGround,
): RowFault[] {
  const key = `${unit.unitId} ${day}`
  const first = ground.seen.get(key)
  if (first !== undefined) return [refused('unit', `Trùng với dòng ${first}: cùng đơn vị, cùng ngày. Hãy bỏ một dòng.`)]
  ground.seen.set(key, line)
  const figures = ground.standing.get(unit.unitId) ?? []
  const standing = figures.find((one) => one.asOf === day)
  if (standing && !same(standing, cells))
    return [
      doubtful(
        'members',
        `Ngày ${showDay(day)} đã ghi ${standing.members} đoàn viên; dòng này sẽ đính chính, số cũ vẫn được giữ.`,
      ),
    ]
  const before = figures.findLast((one) => one.asOf < day && daysBetween(one.asOf, day) <= yearAndABit)
  return before && typeof cells.members === 'number' && jumps(before.members, cells.members)
    ? [
        doubtful(
          'members',
          `Lần trước đơn vị có ${before.members} đoàn viên, nay ${cells.members}: thay đổi quá một nửa. Hãy xác nhận.`,
        ),
      ]
    : []
}

const jumps = (before: number, now: number) =>
  Math.abs(now - before) * jump.of > Math.max(before, fewMembers) * jump.parts
