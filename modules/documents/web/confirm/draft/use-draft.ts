/** One document being confirmed: what was read, what a person decided so far, and what follows from both. */
import { useMemo, useRef, useState } from 'react'
import type { ImportView } from '../../../contract.ts'
import type { Decisions } from '../../../domain/decisions.ts'
import { namesIn, openNames, type ResolvedName, resolveNames } from '../../../domain/names.ts'
import type { Reading } from '../../../domain/reading/types.ts'
import { type Standings, standingsOf } from '../../../domain/standings.ts'
import { type Keeper, useKeeper } from './use-keeper.ts'

export type Draft = Omit<Keeper, 'keep'> & {
  readonly view: ImportView
  readonly reading: Reading
  readonly decisions: Decisions
  readonly names: readonly ResolvedName[]
  readonly standings: Standings
  readonly isLocked: boolean
  readonly change: (next: (before: Decisions) => Decisions) => void
}

export function useDraft(view: ImportView): Draft {
  const isLocked = !view.canDecide
  const [decisions, setDecisions] = useState(view.decisions)
  const latest = useRef(decisions)
  const set = (next: Decisions) => {
    latest.current = next
    setDecisions(next)
  }
  const { keep, ...keeper } = useKeeper(view, set)
  const reading: Reading = view.reading
  const names = useMemo(() => namesOf(view.names, reading, decisions), [view.names, reading, decisions])
  const standings = useMemo(() => standingsOf(reading, decisions, openNames(names)), [reading, decisions, names])
  const change: Draft['change'] = (next) => {
    if (isLocked) return
    set(next(latest.current))
    keep(latest.current)
  }
  return { view, reading, decisions, names, standings, isLocked, change, ...keeper }
}

function namesOf(read: ImportView['names'], reading: Reading, decisions: Decisions): ResolvedName[] {
  const known = new Map(read.map((name) => [name.printed, name.match]))
  return resolveNames(namesIn(reading, decisions), decisions, (printed) => {
    const match = known.get(printed)
    if (!match) return { confidence: 'ask', alternatives: [] }
    const { target, reason, ...rest } = match
    return { ...rest, ...(target ? { target } : {}), ...(reason ? { reason } : {}) }
  })
}
