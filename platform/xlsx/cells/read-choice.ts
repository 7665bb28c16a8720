/** Finds what was meant among the choices of a column: by folded text, by alias, or by one letter beside it. */
import { fold } from '#platform/kernel'
import type { CellChoice } from '../import-kind.ts'
import { type Say, words } from './words.ts'

/** Comparing with every choice is for lists a person could read. */
const mostCompared = 3_000
const mostGuesses = 2_000
const shortestCompared = 4
const shownChoices = 6

const keyOf = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim() || fold(text)

export function choiceReader(choices: readonly CellChoice[]): (text: string, say: Say) => string | null {
  const byKey = new Map<string, CellChoice>()
  const shared = new Set<string>()
  const add = (text: string, choice: CellChoice) => {
    const known = byKey.get(keyOf(text))
    if (known && known !== choice) shared.add(keyOf(text))
    else byKey.set(keyOf(text), choice)
  }
  for (const choice of choices) add(choice.label, choice)
  for (const choice of choices) for (const alias of [...(choice.aliases ?? []), choice.value]) add(alias, choice)
  const exact = new Map(choices.map((choice) => [choice.label, choice.value]))
  const said = new Map<string, string | undefined>()
  const near = (key: string) => {
    if (!said.has(key) && said.size < mostGuesses) said.set(key, nearestKey(key, byKey))
    return said.get(key)
  }
  const some = listed(choices)

  return (text, say) => {
    const sure = exact.get(text)
    if (sure !== undefined) return sure
    const key = keyOf(text)
    const choice = shared.has(key) ? undefined : byKey.get(key)
    if (choice) return choice.value
    const nearKey = near(key)
    const guess = nearKey === undefined ? undefined : byKey.get(nearKey)
    if (!guess || shared.has(nearKey ?? '')) {
      say('refused', words.notAChoice(text, some))
      return null
    }
    say('doubtful', words.nearChoice(text, guess.label))
    return guess.value
  }
}

const listed = (choices: readonly CellChoice[]) =>
  choices
    .slice(0, shownChoices)
    .map((choice) => choice.label)
    .join('; ') + (choices.length > shownChoices ? '; …' : '')

/** The only key that is one letter away, if there is just one. */
function nearestKey(key: string, keys: ReadonlyMap<string, CellChoice>): string | undefined {
  if (key.length < shortestCompared || keys.size > mostCompared) return undefined
  const near = [...keys].filter(([other]) => isOneAway(key, other))
  return new Set(near.map(([, choice]) => choice)).size === 1 ? near[0]?.[0] : undefined
}

function isOneAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  return Math.max(endA, endB) - start <= 1 || isSwap(a.slice(start, endA), b.slice(start, endB))
}

const isSwap = (a: string, b: string) => a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]
