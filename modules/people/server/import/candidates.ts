/** A run is seen by whoever may import at its unit: only people at or below it are named in it, however far its sender sees. */
import type { ImportGround } from '#platform/xlsx'
import type { Matchable } from '../../domain/match-people.ts'
import { type Candidate, findCandidates } from '../find-candidates.ts'

type Ground = Pick<ImportGround, 'tx' | 'today' | 'unit'>

export const isWithin = ({ unit }: Pick<ImportGround, 'unit'>, person: { readonly path: string }): boolean =>
  person.path.startsWith(unit.path)

export async function candidatesWithin(ground: Ground, rows: readonly Matchable[]): Promise<Candidate[][]> {
  const found = await findCandidates(ground.tx, rows, ground.today)
  return found.map((candidates) => candidates.filter(({ person }) => isWithin(ground, person)))
}
