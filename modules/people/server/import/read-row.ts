/** A row of a workbook of people, with its unit found and its facts checked. */
import { Refusal } from '#platform/kernel'
import type { CellFault, ImportGround, SheetRow } from '#platform/xlsx'
import { type ReadPerson, readPerson } from '../../domain/import-person.ts'
import type { Matchable } from '../../domain/match-people.ts'
import type { PersonId } from '../../domain/person.ts'
import { wordings } from '../../vi.ts'
import { isFault, type NamedUnit, refused, type UnitFinder } from './units.ts'

export type ReadRow = SheetRow & ReadPerson & { readonly unit: NamedUnit; readonly matchable: Matchable }

const columnOf: Readonly<Record<string, string>> = {
  'people.birth-in-future': 'birthOn',
  'people.too-young': 'birthOn',
  'people.years-differ': 'birthYear',
  'people.identifier-digits': 'identifier',
  'people.day-in-future': 'memberSince',
  'people.unit-not-there': 'memberSince',
}

/** A refusal of the domain, said beside its cell. */
export function asFault(error: unknown): CellFault {
  if (!(error instanceof Refusal)) throw error
  const wording = wordings[error.code as keyof typeof wordings]
  const message = typeof wording === 'function' ? wording(error.details) : wording
  return refused(columnOf[error.code] ?? null, message)
}

export function readRow(
  row: SheetRow,
  units: UnitFinder,
  ground: ImportGround,
  decision: string | null = null,
): ReadRow | CellFault {
  const named = units.find(row.cells.unit, row.cells.superior)
  const unit = isFault(named) ? decidedUnit(units.near(row.cells.unit), decision) : named
  return unit ? readAt(row, unit, ground) : (named as CellFault)
}

/** Of a person who is known already only the facts are taken: any of the near units will do. */
const decidedUnit = (near: readonly NamedUnit[], decision: string | null): NamedUnit | undefined =>
  personOfDecision(decision) ? near[0] : near.find((unit) => decision === inUnit(unit))

/** The answer that the row means this unit, and somebody new in it. */
export const inUnit = ({ id }: NamedUnit): string => `in ${id}`

export function readAt(row: SheetRow, unit: NamedUnit, ground: ImportGround): ReadRow | CellFault {
  try {
    const read = readPerson(row.cells, unit, ground.today)
    const matchable = { ...read.facts, unitIds: [unit.id], titles: read.title ? [read.title] : [] }
    return { ...row, ...read, unit, matchable }
  } catch (error) {
    return asFault(error)
  }
}

export const personOfDecision = (decision: string | null): PersonId | undefined =>
  decision?.startsWith('is ') ? (decision.slice(3) as PersonId) : undefined
