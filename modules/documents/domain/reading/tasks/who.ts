/** Who has to keep a term: the units of its task, else those the heading above it speaks to. */
import { isTimeLabel } from '../sentences/what.ts'
import type { Deadline, OutlineEntry, Reading } from '../types.ts'

type Setting = Pick<Reading, 'tasks' | 'outline' | 'subject'>

export const withWho = (deadlines: readonly Deadline[], reading: Setting): Deadline[] =>
  deadlines.map((deadline) => {
    const inside = (span: { start: number; end: number }) =>
      span.start <= deadline.dateSpan.start && deadline.dateSpan.end <= span.end
    const task = reading.tasks.find((one) => inside(one.span))
    const heading = headingAbove(deadline, reading.outline)
    const named = task?.units.filter((unit) => unit.role === 'lead').map((unit) => unit.name) ?? []
    const who = named.length > 0 ? named : spokenTo(heading)
    return { ...deadline, who, what: deedOf(deadline.what, reading.subject?.value, heading) }
  })

const speaks = /^Đối với (?:các )?(?=\p{L})/u

/** The nearest heading "Đối với …" that still holds: no heading of its level or above stands between. */
function headingAbove(deadline: Deadline, outline: readonly OutlineEntry[]): OutlineEntry | undefined {
  let level = Number.POSITIVE_INFINITY
  for (const entry of outline.filter((one) => one.span.start <= deadline.dateSpan.start).reverse()) {
    if (entry.level >= level) continue
    if (entry.title && speaks.test(entry.title)) return entry
    level = entry.level
  }
  return undefined
}

/** "Liên đoàn Lao động các huyện, thành phố, Công đoàn ngành" → two names: a capital begins the next one. */
const spokenTo = (heading: OutlineEntry | undefined): string[] =>
  heading?.title
    ?.replace(/^Đối với /u, '')
    .split(/\s*;\s*|,\s+(?=\p{Lu})/u)
    .map((name) => name.trim())
    .filter(Boolean) ?? []

/** A label that only says when stands for what the document is about, told for whom where a heading says so. */
function deedOf(what: string, subject: string | undefined, heading: OutlineEntry | undefined): string {
  if (!isTimeLabel(what) || !subject) return what
  return heading?.title ? `${subject} (${heading.title.replace(/^Đối với /u, '')})` : subject
}
