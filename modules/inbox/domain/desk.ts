/** The desk: which duty stands in which group, in which order, and how its day is said. */
import { daysBetween, type Id, type LocalDate, showDay } from '#platform/kernel'

export const groups = ['overdue', 'this-week', 'later', 'waiting'] as const
export type Group = (typeof groups)[number]

/** What a source puts on the desk; the group, the order and the words for the day are made here. */
export type DeskEntry = {
  readonly id: string
  /** The last valid day; null when the duty has no day. */
  readonly dueOn: LocalDate | null
  /** How the document says the day; `within` is a whole period, named in `period`. */
  readonly duePhrase: 'by' | 'before' | 'within' | 'none'
  /** "Quý II", "tháng 6", when `duePhrase` is `within`. */
  readonly period?: string
  /** Set once the thing lies with somebody else: since which day. */
  readonly waitingSince?: LocalDate
  readonly title: string
  readonly source: string
  readonly state: string
  readonly verb: { readonly label: string; readonly href: string }
  readonly progress?: number
}

/** The unit whose desk is being laid. */
export type DeskPlace = { readonly unitId: Id<'unit'>; readonly path: string }

/** A later slice's contribution. `Context` is the request's, from `#platform/http/server`. */
export type DeskSource<Context> = (ctx: Context, place: DeskPlace) => Promise<readonly DeskEntry[]>

export type Tone = 'late' | 'soon' | 'calm'

const soonDays = 7

/**
 * Overdue wins over every other place: a duty of one's own that is late never leaves the top of the desk. "This week" is
 * the seven days from today: on a Friday, Monday's duty must already be in sight.
 */
export function groupOf(entry: Pick<DeskEntry, 'dueOn' | 'waitingSince'>, today: LocalDate): Group {
  if (entry.waitingSince) return 'waiting'
  if (entry.dueOn === null) return 'later'
  if (entry.dueOn < today) return 'overdue'
  return daysBetween(today, entry.dueOn) < soonDays ? 'this-week' : 'later'
}

export function toneOf(entry: Pick<DeskEntry, 'dueOn' | 'waitingSince'>, today: LocalDate): Tone {
  if (entry.waitingSince || entry.dueOn === null) return 'calm'
  if (entry.dueOn < today) return 'late'
  return daysBetween(today, entry.dueOn) < soonDays ? 'soon' : 'calm'
}

export function dueWords(
  entry: Pick<DeskEntry, 'dueOn' | 'duePhrase' | 'period' | 'waitingSince'>,
  today: LocalDate,
): string {
  if (entry.waitingSince) return sentWords(entry.waitingSince, today)
  if (entry.dueOn === null) return entry.period ? `trong ${entry.period}` : 'không ấn định ngày'
  const left = daysBetween(today, entry.dueOn)
  if (left < 0) return `quá ${-left} ngày`
  return `${dayWords(entry, today)} · ${left === 0 ? 'hết hôm nay' : `còn ${left} ngày`}`
}

function dayWords(entry: Pick<DeskEntry, 'dueOn' | 'duePhrase' | 'period'>, today: LocalDate): string {
  const due = entry.dueOn ?? today
  if (entry.duePhrase === 'within' && entry.period) return `trong ${entry.period}`
  // "trước ngày 15/06" excludes that day: what is shown is always the last valid one.
  const day = due.slice(0, 4) === today.slice(0, 4) ? showDay(due).slice(0, 5) : showDay(due)
  return entry.duePhrase === 'before' ? `hết ngày ${day}` : `chậm nhất ${day}`
}

function sentWords(since: LocalDate, today: LocalDate): string {
  const days = daysBetween(since, today)
  return days <= 0 ? 'gửi hôm nay' : `gửi ${days} ngày trước`
}

type Grouped<Entry> = Record<Group, Entry[]>

/** Every entry stands in exactly one group. Earliest day first, no day last; equal days by title, then id. */
export function groupDesk<Entry extends DeskEntry>(entries: readonly Entry[], today: LocalDate): Grouped<Entry> {
  const grouped: Grouped<Entry> = { overdue: [], 'this-week': [], later: [], waiting: [] }
  for (const entry of entries) grouped[groupOf(entry, today)].push(entry)
  for (const group of groups) grouped[group].sort(group === 'waiting' ? byWaiting : byDay)
  return grouped
}

const lastDay = '9999-12-31'
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const bySaying = (a: DeskEntry, b: DeskEntry) => inOrder(a.title, b.title) || inOrder(a.id, b.id)
const byDay = (a: DeskEntry, b: DeskEntry) => inOrder(a.dueOn ?? lastDay, b.dueOn ?? lastDay) || bySaying(a, b)
/** What has waited longest stands first. */
const byWaiting = (a: DeskEntry, b: DeskEntry) =>
  inOrder(a.waitingSince ?? lastDay, b.waitingSince ?? lastDay) || bySaying(a, b)

/** The nearest day still to come among duties that wait for this person. */
export function nearestDay(entries: readonly DeskEntry[], today: LocalDate): LocalDate | undefined {
  const days = entries.flatMap((entry) =>
    !entry.waitingSince && entry.dueOn && entry.dueOn >= today ? [entry.dueOn] : [],
  )
  return days.sort(inOrder)[0]
}
