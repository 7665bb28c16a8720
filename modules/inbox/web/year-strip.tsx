/** The year by quarters with the days that wait: where we stand, what is late, what comes. */
import { daysBetween, type LocalDate, localDate, showDay } from '#platform/kernel'
import { showQuarter, useSession } from '#platform/ui'
import type { DeskItem } from '../contract.ts'
import './inbox.css'

type Given = { readonly items: readonly DeskItem[]; readonly today: LocalDate }

type Mark = { readonly day: LocalDate; readonly items: readonly DeskItem[] }

const tones = {
  late: 'quá hạn',
  soon: 'sắp đến hạn',
  calm: 'sắp tới',
  waiting: 'chờ người khác',
  done: 'đã báo',
} as const
type MarkTone = keyof typeof tones

export function YearStrip({ items, today }: Given) {
  const { year } = useSession()
  const marks = marksOf(items, year)
  const named = spacedMarks(marks, year)
  return (
    <section className="year-strip" aria-label={`Các hạn trong năm ${year}`}>
      <div className="year-quarters" aria-hidden="true">
        {[1, 2, 3, 4].map((quarter) => (
          <span key={quarter}>{showQuarter(quarter)}</span>
        ))}
      </div>
      <div className="year-line">
        <div className="year-gone" style={{ width: `${shareOf(today, year)}%` }} />
        <ul>
          {marks.map((mark) => (
            <li
              key={mark.day}
              className={`year-mark year-mark-${toneOf(mark)}`}
              style={{ left: `${shareOf(mark.day, year)}%` }}
              title={wordsOf(mark)}
            >
              <span className="only-heard">{wordsOf(mark)}</span>
              {named.has(mark.day) && (
                <span className={`year-name ${sideOf(mark, year)}`} aria-hidden="true">
                  {nameOf(mark)}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function marksOf(items: readonly DeskItem[], year: number): Mark[] {
  const byDay = new Map<LocalDate, DeskItem[]>()
  for (const item of items) {
    if (!item.dueOn?.startsWith(`${year}-`)) continue
    byDay.set(item.dueOn, [...(byDay.get(item.dueOn) ?? []), item])
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, ofDay]) => ({ day, items: ofDay }))
}

/** The most pressing of the day speaks for it; green only when nobody owes anything any more. */
function toneOf({ items }: Mark): MarkTone {
  const all = new Set(items.map(toneOfItem))
  return (Object.keys(tones) as MarkTone[]).find((tone) => all.has(tone)) ?? 'calm'
}

function toneOfItem({ group, tone }: DeskItem): MarkTone {
  if (group === 'done') return 'done'
  if (group === 'waiting') return 'waiting'
  return tone === 'late' || tone === 'soon' ? tone : 'calm'
}

const sayOf = (item: DeskItem): string => item.short ?? item.title

/** What speaks for the day gives it its name: a deed of the year, if there is one, rather than a line of the plan. */
function namedItem(mark: Mark): DeskItem | undefined {
  const speaking = mark.items.filter((item) => toneOfItem(item) === toneOf(mark))
  return speaking.find((item) => item.short) ?? speaking[0]
}

function nameOf(mark: Mark): string {
  const item = namedItem(mark)
  return item ? sayOf(item) : ''
}

const wordsOf = (mark: Mark): string =>
  `${showDay(mark.day)}, ${tones[toneOf(mark)]}: ${[...new Set(mark.items.map(sayOf))].join('; ')}`

/** How much of the year has passed on the day, in per cent. */
function shareOf(day: LocalDate, year: number): number {
  const first = localDate(`${year}-01-01`)
  const next = localDate(`${year + 1}-01-01`)
  return Math.min(100, Math.max(0, (daysBetween(first, day) / daysBetween(first, next)) * 100))
}

/** A name takes about a fifth of the strip, in per cent. What comes next is named first; names never overlap. */
const nameWidth = 19

function spacedMarks(marks: readonly Mark[], year: number): ReadonlySet<LocalDate> {
  const rank = { soon: 0, late: 1, calm: 2, waiting: 3, done: 4 } as const
  const urgency = (mark: Mark) => rank[toneOf(mark)] * 2 + (namedItem(mark)?.short ? 0 : 1)
  const chosen: Mark[] = []
  for (const mark of [...marks].sort((a, b) => urgency(a) - urgency(b))) {
    const at = startOfName(mark, year)
    if (chosen.every((other) => Math.abs(startOfName(other, year) - at) >= nameWidth)) chosen.push(mark)
  }
  return new Set(chosen.map((mark) => mark.day))
}

/** Where the name begins: under its mark, but inside the strip at both ends. */
function startOfName(mark: Mark, year: number): number {
  const at = shareOf(mark.day, year)
  const side = sideOf(mark, year)
  if (side === 'year-name-first') return at
  return side === 'year-name-last' ? at - nameWidth : at - nameWidth / 2
}

function sideOf(mark: Mark, year: number): string {
  const at = shareOf(mark.day, year)
  return at < 9 ? 'year-name-first' : at > 91 ? 'year-name-last' : ''
}
