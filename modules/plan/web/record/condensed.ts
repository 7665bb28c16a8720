/** The draft is kept as one types: many small acts of one person on one day are told as one. */
import type { ReplyOf } from '#platform/http'
import { dayOf } from '#platform/kernel'
import type { listPlanHistory } from '../../contract.ts'

export type Line = ReplyOf<typeof listPlanHistory>['lines'][number]
export type Told = { readonly at: string; readonly by: string; readonly words: string }

const isTyping = ({ entry }: Line): boolean => entry === 'plan.updated' || entry.startsWith('plan.task-')

/** Neighbours in the given order; what is not typing stays a line of its own. */
export function condensed(lines: readonly Line[]): Told[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && isTyping(line) && isTyping(last) && last.by === line.by && sameDay(last, line))
      group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({ at: latest(group), by: group[0]?.by ?? '', words: wordsOf(group) }))
}

const sameDay = (a: Line, b: Line) => dayOf(new Date(a.at)) === dayOf(new Date(b.at))

const latest = (group: readonly Line[]): string =>
  group
    .map((line) => line.at)
    .sort()
    .at(-1) ?? ''

function wordsOf(group: readonly Line[]): string {
  const times = new Map<string, number>()
  for (const { words } of group) times.set(words, (times.get(words) ?? 0) + 1)
  return [...times].map(([words, count]) => (count > 1 ? `${words} (${count} lần)` : words)).join(', ')
}
