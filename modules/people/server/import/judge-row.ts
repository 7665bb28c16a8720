/** What can be said of a row before the register is asked: all its faults, and the units it may mean. */
import { localDate } from '#platform/kernel'
import type { CellFault, ImportGround, SheetRow, Verdict } from '#platform/xlsx'
import { inUnit, type ReadRow, readAt, readRow } from './read-row.ts'
import { doubtful, isFault, type NamedUnit, type UnitFinder } from './units.ts'

export type { ReadRow }

type Reading = {
  /** Undefined when the row is refused anyway, here or by the reader. */
  readonly row?: ReadRow
  readonly faults: readonly CellFault[]
  /** Not empty when no unit has the name and these come near it. */
  readonly near: readonly NamedUnit[]
}

/** Before every unit: what a unit's own day would say is not said while the unit is unknown. */
const longAgo = localDate('1900-01-01')

export function readForJudge(row: SheetRow, units: UnitFinder, ground: ImportGround): Reading {
  const named = units.find(row.cells.unit, row.cells.superior)
  const anywhere = { ...units.home, foundedOn: longAgo }
  if (row.unread) {
    const isUnitRead = !row.unread.includes('unit') && !row.unread.includes('superior')
    const faults = isUnitRead && isFault(named) ? [named] : []
    const unit = isUnitRead && !isFault(named) ? named : anywhere
    return { faults: [...faults, ...faultsOf(readAt(row, unit, ground))], near: [] }
  }
  if (!isFault(named)) return only(readRow(row, units, ground))
  const fitting = units.near(row.cells.unit).flatMap((unit) => {
    const read = readAt(row, unit, ground)
    return 'severity' in read ? [] : [read]
  })
  const [nearest] = fitting
  if (!nearest) return { faults: [named, ...faultsOf(readAt(row, anywhere, ground))], near: [] }
  return { row: nearest, faults: [], near: fitting.map(({ unit }) => unit) }
}

const faultsOf = (read: ReadRow | CellFault): CellFault[] => ('severity' in read ? [read] : [])
const only = (read: ReadRow | CellFault): Reading =>
  'severity' in read ? { faults: [read], near: [] } : { row: read, faults: [], near: [] }

/** The unit is asked about together with the person: one answer says both. */
export function nearUnit(row: ReadRow, near: readonly NamedUnit[], { faults, options = [] }: Verdict): Verdict {
  const question = `Không có đơn vị tên «${row.cells.unit}» trong phạm vi của tệp này. Hãy chọn đơn vị gần tên nhất, hoặc sửa tên trong tệp.`
  const all = [doubtful('unit', question), ...faults]
  if (faults.some(({ severity }) => severity === 'refused')) return { faults: all }
  const isAsked = options.length > 0
  const mayBeNew = !isAsked || options.some(({ code }) => code === 'new')
  const label = ({ name, superior }: NamedUnit) =>
    `Là ${name}${superior ? `, thuộc ${superior}` : ''}${isAsked ? '; người mới' : ''}`
  const skip = { code: 'skip', label: 'Bỏ qua dòng này' }
  return {
    faults: all,
    options: [
      ...(mayBeNew ? near.map((unit) => ({ code: inUnit(unit), label: label(unit) })) : []),
      ...options.filter(({ code }) => code.startsWith('is ')),
      skip,
    ],
  }
}
