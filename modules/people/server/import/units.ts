/** Units as a workbook names them: at or below the unit for which it was brought in. */
import { nearNamed, type UnitId } from '#modules/organisation'
import { findUnit, listUnitsOn, listVersionsOf } from '#modules/organisation/server'
import { fold, found, type LocalDate, type TreePath } from '#platform/kernel'
import type { CellFault, CellValue, ImportGround } from '#platform/xlsx'

export type NamedUnit = {
  readonly id: UnitId
  readonly path: TreePath
  readonly name: string
  readonly foundedOn: LocalDate
  readonly superior: string
}

export type UnitFinder = {
  readonly home: NamedUnit
  /** The unit of the row, or what is wrong with its name. */
  readonly find: (unit: CellValue | undefined, superior: CellValue | undefined) => NamedUnit | CellFault
  /** Where no unit has the name: those whose names come near it. */
  readonly near: (unit: CellValue | undefined) => readonly NamedUnit[]
}

export const isFault = (thing: NamedUnit | CellFault): thing is CellFault => 'severity' in thing

export async function openUnits({ tx, today, unit }: ImportGround): Promise<UnitFinder> {
  const units = (await listUnitsOn(tx, today)).filter((one) => one.presentPath.startsWith(unit.path))
  const foundedOn = new Map<UnitId, LocalDate>()
  for (const { unitId, validFrom } of await listVersionsOf(
    tx,
    units.map((one) => one.unitId),
  )) {
    const known = foundedOn.get(unitId)
    if (!known || validFrom < known) foundedOn.set(unitId, validFrom)
  }
  const names = new Map(units.map((one) => [one.unitId, one.name]))
  const byName = new Map<string, NamedUnit[]>()
  const homeUnit = found(await findUnit(tx, unit.id), 'organisation.unit-unknown')
  const home = { ...homeUnit, foundedOn: foundedOn.get(unit.id) ?? homeUnit.validFrom, superior: '' }
  for (const one of units) {
    const superior = one.parentId ? (names.get(one.parentId) ?? '') : ''
    const named = {
      id: one.unitId,
      path: one.presentPath,
      name: one.name,
      foundedOn: foundedOn.get(one.unitId) ?? one.validFrom,
      superior,
    }
    for (const key of new Set([fold(one.name), fold(one.shortName)]))
      byName.set(key, [...(byName.get(key) ?? []), named])
  }
  // Thousands of rows name few units.
  const seen = new Map<string, NamedUnit | CellFault>()
  const find: UnitFinder['find'] = (name, superior) => {
    const key = JSON.stringify([name, superior])
    const known = seen.get(key) ?? findNamed(byName, home, name, superior)
    seen.set(key, known)
    return known
  }
  const all = new Set([...byName.values()].flat())
  const neighbours = new Map<string, readonly NamedUnit[]>()
  const near: UnitFinder['near'] = (name) => {
    if (typeof name !== 'string' || byName.has(fold(name))) return []
    const known = neighbours.get(name) ?? nearNamed(all, name)
    neighbours.set(name, known)
    return known
  }
  return { home, find, near }
}

function findNamed(
  byName: ReadonlyMap<string, readonly NamedUnit[]>,
  home: NamedUnit,
  name: CellValue | undefined,
  superior: CellValue | undefined,
): NamedUnit | CellFault {
  if (typeof name !== 'string' || name === '') return home
  const wanted = typeof superior === 'string' ? fold(superior) : ''
  const same = byName.get(fold(name)) ?? []
  const fitting = wanted ? same.filter((unit) => fold(unit.superior) === wanted) : same
  const [only, ...others] = fitting
  if (!only)
    return refused(
      'unit',
      `Không có đơn vị tên «${name}» trong phạm vi của tệp này. Hãy ghi đúng tên trên cây tổ chức.`,
    )
  if (others.length > 0)
    return refused('superior', `Có ${fitting.length} đơn vị cùng tên «${name}». Hãy ghi thêm cột «Cấp trên trực tiếp».`)
  return only
}

/** The unit of a row by its name on the tree, where the cell calls it otherwise. */
export const understoodUnit = ({ cells, unit }: { cells: Readonly<Record<string, CellValue>>; unit: NamedUnit }) =>
  typeof cells.unit === 'string' && cells.unit !== '' && cells.unit !== unit.name
    ? { understood: { unit: unit.name } }
    : {}

export const refused = (column: string | null, message: string): CellFault => ({ column, severity: 'refused', message })
export const doubtful = (column: string | null, message: string): CellFault => ({
  column,
  severity: 'doubtful',
  message,
})
