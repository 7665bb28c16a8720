/** From the rows of a workbook «Sắp xếp đơn vị» to the acts of one decision: each row one act, mergers and splits gathered. */
import { fold, isLocalDate, type LocalDate } from '#platform/kernel'
import type { UnitAct, UnitRef } from './acts.ts'
import { unknownAttributes } from './unit.ts'
import { addName, type NamedUnit, type UnitNames, unitsNamed, unknownName } from './unit-names.ts'

export const rowActs = ['established', 'renamed', 'moved', 'merged', 'split', 'dissolved'] as const
export type RowAct = (typeof rowActs)[number]

export type ReorganisationRow = {
  readonly line: number
  readonly act: RowAct
  readonly unit: string
  readonly superior: string | null
  readonly target: string | null
  readonly newName: string | null
  readonly typeCode: string | null
  readonly on: LocalDate
  readonly decisionNumber: string | null
  readonly decisionOn: LocalDate | null
  readonly note: string | null
}

export type RowFault = { readonly column: string; readonly isRefused: boolean; readonly message: string }
export type ReadRow = {
  readonly row: ReorganisationRow
  readonly unit: UnitRef | null
  readonly target: UnitRef | null
  readonly faults: readonly RowFault[]
  readonly choices: readonly NamedUnit[]
}

const refused = (column: string, message: string): RowFault => ({ column, isRefused: true, message })
const keyOf = (row: ReorganisationRow): UnitRef => `+d${row.line}`

/** Units that the workbook founds are known by name before any row is read. */
export function registerFoundedRows(rows: readonly ReorganisationRow[], names: UnitNames): void {
  for (const row of rows)
    if (row.act === 'established')
      addName(names, { ref: keyOf(row), name: row.unit, shortName: row.unit, superiorName: row.target })
}

const needsTarget: Record<RowAct, boolean> = {
  established: false,
  renamed: false,
  moved: true,
  merged: true,
  split: true,
  dissolved: false,
}

/** What the row names; `chosen` answers which of several units of one name is meant. */
export function readRow(row: ReorganisationRow, names: UnitNames, chosen: string | null): ReadRow {
  const faults: RowFault[] = []
  const choices: NamedUnit[] = []
  const find = (column: string, name: string, superior: string | null): UnitRef | null => {
    const named = unitsNamed(names, name, superior).filter(
      (unit) => row.act === 'established' || unit.ref !== keyOf(row),
    )
    const picked = named.length > 1 ? named.filter((unit) => unit.ref === chosen) : named
    if (picked.length === 1) return picked[0]?.ref ?? null
    if (named.length === 0) faults.push(refused(column, unknownName(names, name)))
    else {
      const message = `Có ${named.length} đơn vị tên «${name}». Hãy chọn đơn vị, hoặc ghi cột «Cấp trên hiện nay».`
      faults.push({ column, isRefused: false, message })
      choices.push(...named)
    }
    return null
  }
  const unit = row.act === 'established' ? keyOf(row) : find('unit', row.unit, row.superior)
  const target = row.target === null ? null : find('target', row.target, null)
  if (row.target === null && needsTarget[row.act])
    faults.push(refused('target', 'Việc này phải nêu đơn vị nhận hoặc cấp trên mới. Hãy ghi cột «Đơn vị nhận».'))
  if (row.act === 'renamed' && row.newName === null) faults.push(refused('newName', 'Hãy ghi tên mới của đơn vị.'))
  if (row.act === 'established' && row.typeCode === null) faults.push(refused('kind', 'Hãy ghi loại của đơn vị mới.'))
  return { row, unit, target, faults, choices }
}

/** One workbook is one decision on one day: otherwise nobody could say which tree a row meant. */
export function differs(row: ReorganisationRow, first: ReorganisationRow): RowFault[] {
  const same =
    row.on === first.on &&
    row.decisionOn === first.decisionOn &&
    fold(row.decisionNumber ?? '') === fold(first.decisionNumber ?? '')
  const message = `Một tệp ghi một quyết định, một ngày hiệu lực như dòng ${first.line}. Hãy tách dòng này sang tệp khác.`
  return same ? [] : [refused('on', message)]
}

export type ToldAct = { readonly act: UnitAct; readonly line: number }

/** The acts with the line that tells each; only for rows without faults. */
export function actsOf(rows: readonly ReadRow[], baseRef: UnitRef): ToldAct[] {
  const gathered = new Map<string, ReadRow[]>()
  for (const one of rows) {
    const { act, line } = one.row
    const key = act === 'merged' ? `merged ${one.target}` : act === 'split' ? `split ${one.unit}` : `${line}`
    gathered.set(key, [...(gathered.get(key) ?? []), one])
  }
  return [...gathered.values()].flatMap((group) => {
    const [first] = group
    const act = first && actOf(first, group, baseRef)
    return act ? [{ act, line: first.row.line }] : []
  })
}

function actOf({ row, unit, target }: ReadRow, group: readonly ReadRow[], baseRef: UnitRef): UnitAct | undefined {
  if (!unit) return undefined
  const targets = group.flatMap((one) => one.target ?? [])
  switch (row.act) {
    case 'established': {
      const facts = { typeCode: row.typeCode ?? '', name: row.unit, shortName: '', ...unknownAttributes }
      return { act: 'established', unit: { key: unit, superior: target ?? baseRef, ...facts } }
    }
    case 'renamed':
      return {
        ...{ act: 'renamed', unit, name: row.newName ?? '', shortName: '' },
        ...(row.typeCode ? { typeCode: row.typeCode } : {}),
      }
    case 'moved':
      return target ? { act: 'moved', unit, superior: target } : undefined
    case 'merged':
      return target ? { act: 'merged', units: group.flatMap((one) => one.unit ?? []), into: target } : undefined
    case 'split':
      return target ? { act: 'split', unit, into: targets, keeper: target, below: [] } : undefined
    case 'dissolved':
      return { act: 'dissolved', unit, successor: target }
  }
}

type Cells = Readonly<Record<string, unknown>>
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
const day = (value: unknown): LocalDate | null => (typeof value === 'string' && isLocalDate(value) ? value : null)

export function reorganisationRowOf(line: number, cells: Cells): ReorganisationRow | undefined {
  const [act, unit, on] = [text(cells.act), text(cells.unit), day(cells.on)]
  if (!act || !unit || !on) return undefined
  return {
    ...{ line, act: act as RowAct, unit, on },
    superior: text(cells.superior),
    target: text(cells.target),
    newName: text(cells.newName),
    typeCode: text(cells.kind),
    decisionNumber: text(cells.decisionNumber),
    decisionOn: day(cells.decisionOn),
    note: text(cells.note),
  }
}
