/** Whom a task may name: sets first, then the unit's own bodies, then every unit of the tree. */
import { useMemo } from 'react'
import { listSets, showTree, showUnit } from '#modules/organisation'
import { fold, type Id, type LocalDate, searchWords } from '#platform/kernel'
import { useReply } from '#platform/ui'
import type { Target } from '../../../domain/plan.ts'

export type Candidate = {
  readonly target: Target
  readonly note: string
  readonly key: string
}

export function useCandidates(unitId: Id<'unit'>, on: LocalDate): readonly Candidate[] {
  const sets = useReply(listSets)
  const tree = useReply(showTree, { query: { on } })
  const unit = useReply(showUnit, { params: { unitId }, query: { on } })
  return useMemo(() => {
    const typeNames = new Map(tree.data?.types.map((type) => [type.code, type.name]))
    return [
      ...(sets.data?.sets ?? []).map((set) =>
        candidateOf({ kind: 'set', id: set.id, name: set.name }, 'nhóm đơn vị', set.aliases),
      ),
      ...(unit.data?.bodies ?? []).map((body) =>
        candidateOf({ kind: 'body', id: body.id, name: body.name }, 'của đơn vị mình', body.aliases),
      ),
      ...(tree.data?.nodes ?? []).map((node) =>
        candidateOf({ kind: 'unit', id: node.id, name: node.name }, typeNames.get(node.typeCode) ?? '', [
          node.shortName,
        ]),
      ),
    ]
  }, [sets.data, tree.data, unit.data])
}

const candidateOf = (target: Target, note: string, aliases: readonly string[]): Candidate => ({
  target,
  note,
  key: fold([target.name, ...aliases].join(' ')),
})

/** Those that hold every typed word, with or without marks. */
export function matchingCandidates(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const words = searchWords(typed)
  return words.length === 0 ? candidates : candidates.filter(({ key }) => words.every((word) => key.includes(word)))
}
