/** Who, among the people inside the walls, may be the one that is about to be written. */
import type { Tx } from '#platform/db'
import type { LocalDate } from '#platform/kernel'
import { type Likeness, type Matchable, matchPeople } from '../domain/match-people.ts'
import type { PersonId } from '../domain/person.ts'
import { findCandidateIds, type Known, loadMatchables } from './store-candidates.ts'

export type Candidate = Known & { readonly likeness: Likeness & { readonly verdict: 'same' | 'possible' } }

const isAlike = (likeness: Likeness): likeness is Candidate['likeness'] => likeness.verdict !== 'different'

/** For each of the rows the candidates, most alike first; any number of rows costs the same few queries. */
export async function findCandidates(
  tx: Tx,
  rows: readonly Matchable[],
  on: LocalDate,
  except: ReadonlySet<PersonId> = new Set(),
): Promise<Candidate[][]> {
  const idsOf = await findCandidateIds(tx, rows)
  const known = await loadMatchables(tx, [...new Set([...idsOf.values()].flat())], on)
  return rows.map((row, n) =>
    (idsOf.get(n) ?? [])
      .flatMap((id): Candidate[] => {
        const one = known.get(id)
        if (!one || except.has(id)) return []
        const likeness = matchPeople(row, one.matchable)
        return isAlike(likeness) ? [{ ...one, likeness }] : []
      })
      .sort((a, b) => b.likeness.score - a.likeness.score),
  )
}
