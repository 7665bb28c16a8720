/** What still stands in the way of confirming, and what will be left out. */
import { isTaken, tallyOf, taskOf } from './decide.ts'
import { firstSpellings, isSameName } from './name-places.ts'
import type { Ref } from './refs.ts'
import type { Draft } from './use-draft.ts'
import { deadlineValues, fieldValue, taskValues } from './values.ts'

type Given = Pick<Draft, 'reading' | 'decisions'>

/** A number or a day may be missing when a person said so; a document without a name cannot be found again. */
export function missingFacts({ reading, decisions }: Given): ('number' | 'date' | 'subject')[] {
  const isOpen = (name: 'number' | 'date') =>
    fieldValue(reading, decisions, name) === null && decisions.fields[name]?.verdict !== 'rejected'
  return [
    ...(['number', 'date'] as const).filter(isOpen),
    ...(fieldValue(reading, decisions, 'subject')?.trim() ? [] : (['subject'] as const)),
  ]
}

/** Doubtful names that a taken proposal uses and nobody has answered yet. */
export function openNamesInUse({ reading, decisions, standings, names }: Draft): Ref[] {
  const used = new Set<string>()
  standings.tasks.forEach((standing, at) => {
    if (isTaken(standing)) for (const unit of taskValues(reading, decisions, at).units) used.add(unit.name)
  })
  standings.deadlines.forEach((standing, at) => {
    if (isTaken(standing) && taskOf(reading, at) === undefined)
      for (const name of deadlineValues(reading, decisions, at).who) used.add(name)
  })
  return firstSpellings(names).flatMap((at): Ref[] => {
    const spellings = names.filter((one) => isSameName(one.printed, names[at]?.printed ?? ''))
    const isOpen = spellings.some((one) => one.choice === undefined && one.target === null && used.has(one.printed))
    return isOpen ? [`name.${at}`] : []
  })
}

export const draftTally = (draft: Draft) => tallyOf(draft.reading, draft.standings)

/** The first proposal that nobody has decided on and that the reader is not sure of. */
export function firstToLookAt({ standings }: Draft): Ref | undefined {
  const task = standings.tasks.indexOf('to-look-at')
  if (task >= 0) return `task.${task}`
  const deadline = standings.deadlines.indexOf('to-look-at')
  return deadline >= 0 ? `deadline.${deadline}` : undefined
}

/** Entries that will go in although nobody is named for them: allowed in a draft, but worth a look. */
export function takenWithoutUnit({ reading, decisions, standings }: Draft): Ref[] {
  const tasks = standings.tasks.flatMap((standing, at): Ref[] =>
    isTaken(standing) && taskValues(reading, decisions, at).units.length === 0 ? [`task.${at}`] : [],
  )
  const deadlines = standings.deadlines.flatMap((standing, at): Ref[] => {
    const isAlone = isTaken(standing) && taskOf(reading, at) === undefined
    return isAlone && deadlineValues(reading, decisions, at).who.length === 0 ? [`deadline.${at}`] : []
  })
  return [...tasks, ...deadlines]
}
