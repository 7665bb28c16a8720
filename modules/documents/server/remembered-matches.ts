/**
 * Remembers what printed names were found to mean among the same candidates: comparing an unknown name with thousands of
 * units costs far more than all the rest of a save, and a person saves many times while nothing about the units changes.
 */
import { createHash } from 'node:crypto'
import { matchUnitNames, type NameCandidate, type UnitNameMatch } from '#modules/organisation'

const mostGrounds = 8
const mostNames = 2000
const grounds = new Map<string, Map<string, UnitNameMatch>>()

export function matcherAmong(candidates: readonly NameCandidate[]): (printed: string) => UnitNameMatch {
  const print = createHash('sha256').update(JSON.stringify(candidates)).digest('base64')
  const known = grounds.get(print) ?? new Map<string, UnitNameMatch>()
  grounds.delete(print)
  grounds.set(print, known)
  const [oldest] = grounds.keys()
  if (grounds.size > mostGrounds && oldest !== undefined) grounds.delete(oldest)

  return (printed) => {
    const match = known.get(printed) ?? matchUnitNames(printed, candidates)
    if (known.size >= mostNames) known.clear()
    known.set(printed, match)
    return match
  }
}
