/** The desk: which duty stands in which group, in which order, and how its day is said. */
import { daysBetween, type Id, type LocalDate, showDay } from '#platform/kernel'

/** In the order of the screen: one's own late work, that of others, then what comes, what waits, what is done. */
export const groups = ['overdue', 'overdue-elsewhere', 'this-week', 'later', 'rest-of-year', 'waiting', 'done'] as const
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
  /** Work that waits for this person without a day of its own stands first among this week's, under these words. */
  readonly nowWords?: string
  /** Set once the thing lies with somebody else: since which day. */
  readonly waitingSince?: LocalDate
  /** In place of "gửi 6 ngày trước". */
  readonly waitingWords?: string
  /** The day has passed and others still owe. */
  readonly isLateElsewhere?: boolean
  /** Set once it is done: on which day. */
  readonly doneOn?: LocalDate
  readonly title: string
  /** A word for places too narrow for the title. */
  readonly short?: string
  /** "Thay mặt Khối thi đua các huyện" */
  readonly tag?: string
  readonly source: string
  readonly state: string
  readonly verb: { readonly label: string; readonly href: string }
  readonly progress?: number
  /** Entries of one day stand in the order of these words; without them by title. */
  readonly order?: string
}

/** The unit whose desk is being laid. */
export type DeskPlace = { readonly unitId: Id<'unit'>; readonly path: string }

/** A later slice's contribution. `Context` is the request's, from `#platform/http/server`. */
export type DeskSource<Context> = (ctx: Context, place: DeskPlace) => Promise<readonly DeskEntry[]>

export const tones = ['late', 'soon', 'calm', 'fulfilled'] as const
export type Tone = (typeof tones)[number]

type Placed = Pick<DeskEntry, 'dueOn' | 'nowWords' | 'waitingSince' | 'isLateElsewhere' | 'doneOn'>
type Dated = Placed & Pick<DeskEntry, 'duePhrase' | 'period' | 'waitingWords'>

const soonDays = 7
const laterDays = 30

/**
 * Overdue wins over every other place: a duty of one's own that is late never leaves the top of the desk. "This week" is
 * the seven days from today: on a Friday, Monday's duty must already be in sight.
 */
export function groupOf(entry: Placed, today: LocalDate): Group {
  if (entry.doneOn) return 'done'
  if (entry.waitingSince) return entry.isLateElsewhere ? 'overdue-elsewhere' : 'waiting'
  if (entry.nowWords) return 'this-week'
  if (entry.dueOn === null) return 'rest-of-year'
  if (entry.dueOn < today) return 'overdue'
  const left = daysBetween(today, entry.dueOn)
  if (left < soonDays) return 'this-week'
  return left <= laterDays ? 'later' : 'rest-of-year'
}

const groupTones: Record<Group, Tone> = {
  overdue: 'late',
  'overdue-elsewhere': 'late',
  'this-week': 'soon',
  later: 'calm',
  'rest-of-year': 'calm',
  waiting: 'calm',
  done: 'fulfilled',
}

export const toneOf = (entry: Placed, today: LocalDate): Tone => groupTones[groupOf(entry, today)]

export function dueWords(entry: Dated, today: LocalDate): string {
  if (entry.doneOn) return `đã báo ${dayIn(entry.doneOn, today)}`
  if (entry.waitingSince) return entry.waitingWords ?? sentWords(entry.waitingSince, today)
  if (entry.nowWords) return entry.nowWords
  if (entry.dueOn === null) return entry.period ? `trong ${entry.period}` : 'không ấn định ngày'
  const left = daysBetween(today, entry.dueOn)
  if (left < 0) return `quá ${-left} ngày`
  return `${dayWords(entry, today)} · ${left === 0 ? 'hết hôm nay' : `còn ${left} ngày`}`
}

function dayWords(entry: Dated, today: LocalDate): string {
  const due = entry.dueOn ?? today
  if (entry.duePhrase === 'within' && entry.period) return `trong ${entry.period}`
  // "trước ngày 15/06" excludes that day: what is shown is always the last valid one.
  return `${entry.duePhrase === 'before' ? 'hết ngày' : 'chậm nhất'} ${dayIn(due, today)}`
}

const dayIn = (day: LocalDate, today: LocalDate): string =>
  day.slice(0, 4) === today.slice(0, 4) ? showDay(day).slice(0, 5) : showDay(day)

function sentWords(since: LocalDate, today: LocalDate): string {
  const days = daysBetween(since, today)
  return days <= 0 ? 'gửi hôm nay' : `gửi ${days} ngày trước`
}

type Grouped<Entry> = Record<Group, Entry[]>

/** Every entry stands in exactly one group. Earliest day first, no day last; equal days by the plan's order, then title. */
export function groupDesk<Entry extends DeskEntry>(entries: readonly Entry[], today: LocalDate): Grouped<Entry> {
  const grouped = Object.fromEntries(groups.map((group): [Group, Entry[]] => [group, []])) as Grouped<Entry>
  for (const entry of entries) grouped[groupOf(entry, today)].push(entry)
  for (const group of groups) grouped[group].sort(group === 'done' ? byDone : byDay)
  return grouped
}

const lastDay = '9999-12-31'
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const dayOf = (entry: DeskEntry) => (entry.nowWords ? '' : (entry.dueOn ?? lastDay))
const byDay = (a: DeskEntry, b: DeskEntry) =>
  inOrder(dayOf(a), dayOf(b)) ||
  inOrder(a.waitingSince ?? '', b.waitingSince ?? '') ||
  inOrder(a.order ?? '', b.order ?? '') ||
  inOrder(a.title, b.title) ||
  inOrder(a.id, b.id)
/** What was done last stands first; of one day as the source brought it. */
const byDone = (a: DeskEntry, b: DeskEntry) => inOrder(b.doneOn ?? '', a.doneOn ?? '')

/** The nearest day still to come among duties that wait for this person. */
export function nearestDay(entries: readonly DeskEntry[], today: LocalDate): LocalDate | undefined {
  const days = entries.flatMap(({ doneOn, waitingSince, dueOn }) =>
    !doneOn && !waitingSince && dueOn && dueOn >= today ? [dueOn] : [],
  )
  return days.sort(inOrder)[0]
}

/** How many of them wait for this person, not for others. */
export const countMine = (grouped: Grouped<unknown>): number =>
  grouped.overdue.length + grouped['this-week'].length + grouped.later.length + grouped['rest-of-year'].length
