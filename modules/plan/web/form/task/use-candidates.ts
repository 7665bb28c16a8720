/** Whom a task may name: sets first, then the unit's own bodies, then every unit of the tree. */
import { useMemo } from 'react'
import { listSets, showTree, showUnit } from '#modules/organisation'
import { type Id, type LocalDate, rankedByName, searchWords } from '#platform/kernel'
import { useReply } from '#platform/ui'
import type { Target } from '../../../domain/plan.ts'

export type Candidate = {
  readonly target: Target
  readonly note: string
  readonly names: readonly string[]
}

export function useCandidates(unitId: Id<'unit'>, on: LocalDate): readonly Candidate[] {
  const sets = useReply(listSets, { query: { base: unitId, on } })
  const tree = useReply(showTree, { query: { on } })
  const unit = useReply(showUnit, { params: { unitId }, query: { on } })
  return useMemo(() => {
    const typeNames = new Map(tree.data?.types.map((type) => [type.code, type.name]))
    return [
      ...(sets.data?.sets ?? []).map((set) =>
        candidateOf({ kind: 'set', id: set.id, name: set.name }, setNote(set.units), set.aliases),
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
  names: [target.name, ...aliases],
})

const setNote = (units: number | null): string => (units === null ? 'nhóm đơn vị' : `nhóm đơn vị · ${units} đơn vị`)

/** Those that hold every typed word, with or without marks, nearest name first. */
export const matchingCandidates = (candidates: readonly Candidate[], typed: string): readonly Candidate[] =>
  searchWords(typed).length === 0 ? candidates : rankedByName(candidates, typed, (one) => one.names)
