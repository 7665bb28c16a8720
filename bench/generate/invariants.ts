/** What must hold for a generated organisation, as numbers to print and compare: rows, sums, one hash per table. */
import { createHash } from 'node:crypto'
import type { OrganisationData } from '#modules/organisation'
import type { Generated } from './organisation.ts'

const tables = [
  'units',
  'versions',
  'bodies',
  'people',
  'posts',
  'figures',
  'blocks',
  'blockMembers',
  'sets',
  'outside',
] as const

export function invariantsOf({ organisation, people }: Generated) {
  const data = { ...organisation, ...people }
  const rows = Object.fromEntries(tables.map((table) => [table, data[table].length]))
  const hashes = Object.fromEntries(
    tables.map((table) => [table, createHash('sha256').update(JSON.stringify(data[table])).digest('hex').slice(0, 16)]),
  )
  return {
    rows,
    unitsByType: countBy(data.units, (unit) => unit.typeCode),
    members: membersByDay(data),
    peopleBySex: countBy(data.people, (person) => person.sex),
    hashes,
  }
}

function membersByDay(data: OrganisationData): Record<string, { members: number; women: number }> {
  const days = [...new Set(data.figures.map((one) => one.asOf))].sort()
  const sumOn = (day: string, what: 'members' | 'women') =>
    data.figures.reduce((sum, one) => sum + (one.asOf === day ? one[what] : 0), 0)
  return Object.fromEntries(days.map((day) => [day, { members: sumOn(day, 'members'), women: sumOn(day, 'women') }]))
}

function countBy<T>(things: readonly T[], key: (thing: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const thing of things) counts[key(thing)] = (counts[key(thing)] ?? 0) + 1
  return counts
}
