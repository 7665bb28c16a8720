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

export function readRow(row: SheetRow, units: UnitFinder, ground: ImportGround): ReadRow | CellFault {
  const unit = units.find(row.cells.unit, row.cells.superior)
  if (isFault(unit)) return unit
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
