/** What is wrong or missing in the document itself, for a person to look at. */

import { numberKey } from './opening/numbers.ts'
import { lastDay } from './sentences/dates.ts'
import type { Section } from './tasks/outline.ts'
import type { Table } from './tasks/table.ts'
import type { Block } from './text/blocks.ts'
import { fold, foldedWords } from './text/fold.ts'
import { romanValue } from './text/marks.ts'
import type { Citation, Deadline, Found, Remark, Span, Task } from './types.ts'

const at = (code: Remark['code'], span: Span, params: Remark['params'] = {}): Remark => ({
  code,
  span: { start: span.start, end: span.end },
  params,
})

const ordinalOf = (section: Section): number => {
  const label = section.mark.label.split(/[.\s]/).at(-1) ?? ''
  if (section.mark.kind === 'roman') return romanValue(label)
  return section.mark.kind === 'capital' || section.mark.kind === 'point' ? 0 : Number(label)
}

/** Numbers that jump or come twice, among items of one section and rows of one table. */
export function sequenceRemarks(sections: readonly Section[], tables: readonly Table[]): Remark[] {
  const remarks: Remark[] = []
  const last = new Map<string, { value: number; section: Section }>()
  for (const section of sections) {
    const value = ordinalOf(section)
    if (!value) continue
    const key = `${section.parent?.block.start ?? 0}|${section.mark.kind}|${section.mark.depth}`
    const previous = last.get(key)
    if (previous && value > previous.value + 1)
      remarks.push(at('sequence-gap', section.block, { from: previous.value, to: value, label: section.path }))
    if (previous && value === previous.value)
      remarks.push(at('sequence-repeat', section.block, { value, label: section.path }))
    last.set(key, { value, section })
  }
  for (const table of tables) {
    let previous: number | null = null
    for (const row of table.rows) {
      if (row.number === null) continue
      if (previous !== null && row.number > previous + 1)
        remarks.push(at('sequence-gap', row.span, { from: previous, to: row.number, label: 'TT' }))
      if (previous !== null && row.number === previous)
        remarks.push(at('sequence-repeat', row.span, { value: row.number, label: 'TT' }))
      previous = row.number
    }
  }
  return remarks
}

const yearsIn = (folded: string) =>
  [...folded.matchAll(/(?<![\d/-])((?:19|20)\d{2})(?![\d/]|\s*-\s*(?:19|20)\d{2})/g)].map((match) => Number(match[1]))

/** A heading whose year is not the one its own paragraphs speak of. */
export function headingYearRemarks(blocks: readonly Block[], sections: ReadonlyMap<Block, Section>): Remark[] {
  const remarks: Remark[] = []
  for (const [block, section] of sections) {
    const heading = yearsIn(section.titleFold)
    const year = heading[0]
    if (heading.length !== 1 || year === undefined || !section.block.capitals) continue
    const counts = new Map<number, number>()
    for (const below of blocks.slice(block.index + 1)) {
      if (sections.get(below)?.level === section.level) break
      for (const match of below.fold.matchAll(
        /(?:thi dua|dang ky|cong tac|phong trao|nhiem vu|tong ket|khen thuong|giao uoc)[^.;]{0,25}nam ((?:19|20)\d{2})/g,
      ))
        counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1)
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    if (most && most[0] !== year && !counts.has(year))
      remarks.push(at('heading-year', block, { heading: year, text: most[0] }))
  }
  return remarks
}

const distanceAtMostOne = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 2) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  let j = 0
  while (j < short.length - i && short[short.length - 1 - j] === long[long.length - 1 - j]) j++
  return Math.max(short.length - i - j, long.length - i - j) <= 2 && short.length - i - j <= 1
}

/** The same document cited with another date, or under a number that differs by a stroke. */
export function citationRemarks(citations: readonly Citation[]): Remark[] {
  const remarks: Remark[] = []
  for (const [i, citation] of citations.entries()) {
    for (const other of citation.occurrences) {
      if (citation.number && other.date && citation.date && other.date !== citation.date)
        remarks.push(
          at('citation-dates-disagree', other.span, {
            number: citation.number ?? '',
            first: citation.date,
            second: other.date,
          }),
        )
    }
    for (const earlier of citations.slice(0, i)) {
      if (!citation.number || !earlier.number || citation.kind !== earlier.kind || !isSlip(citation, earlier)) continue
      remarks.push(at('citation-near-duplicate', citation.span, { number: citation.number, other: earlier.number }))
    }
  }
  return remarks
}

/** Numbers one stroke apart are common; it is a slip when a sign is missing, or the subjects are the same. */
function isSlip(a: Citation, b: Citation): boolean {
  const [x, y] = [numberKey(a.number ?? ''), numberKey(b.number ?? '')]
  if (!distanceAtMostOne(x, y)) return false
  if (!x.includes('/') !== !y.includes('/')) return true
  const words = foldedWords(a.subject ?? '')
  const others = new Set(foldedWords(b.subject ?? ''))
  return words.length > 3 && words.filter((word) => others.has(word)).length / words.length > 0.6
}

export function taskRemarks(tasks: readonly Task[], tables: readonly Table[]): Remark[] {
  const remarks: Remark[] = []
  const seen = new Map<string, Task>()
  const withUnits = tables.some((table) => table.isTaskTable && table.roles.includes('lead'))
  for (const task of tasks) {
    if (task.units.length === 0 && (task.row === null || withUnits))
      remarks.push(at('task-without-unit', task.span, { row: task.row ?? 0 }))
    const key = foldedWords(task.text).join(' ')
    const earlier = seen.get(key)
    if (earlier && key.length > 15)
      remarks.push(at('task-repeated', task.span, { row: task.row ?? 0, other: earlier.row ?? 0 }))
    else seen.set(key, task)
  }
  return remarks
}

export const deadlineRemarks = (deadlines: readonly Deadline[], date: Found<string> | null): Remark[] =>
  deadlines.flatMap((deadline) => {
    const end = deadline.dateEnd ?? deadline.date
    const day = end ? lastDay(end) : null
    return day && date && day < date.value
      ? [at('deadline-before-document', deadline.dateSpan, { deadline: end ?? '', document: date.value })]
      : []
  })

const slips: readonly { pattern: RegExp; right: string }[] = [
  { pattern: /\bCDN\b/g, right: 'CĐN' },
  { pattern: /\bHONND\b/g, right: 'HĐND' },
  { pattern: /LĐLD(?![\p{L}])/gu, right: 'LĐLĐ' },
  { pattern: /\bQHLD\b/g, right: 'QHLĐ' },
  { pattern: /\bLDLD\b/g, right: 'LĐLĐ' },
  { pattern: /ĐTĐKT(?![\p{L}])/gu, right: 'đồng TĐKT' },
  { pattern: /(?<=\d{4})(?=gửi|của|và)/g, right: ' ' },
]

/** Known scanning slips in abbreviations. */
export const slipRemarks = (text: string): Remark[] =>
  (/[ạ-ỹ]/u.test(text) ? slips : []).flatMap(({ pattern, right }) =>
    [...text.matchAll(pattern)]
      .filter((m) => right !== 'đồng TĐKT' || !/H$/i.test(text.charAt(m.index - 1)))
      .map((m) =>
        at(
          'probable-slip',
          { start: m.index, end: m.index + m[0].length },
          { printed: fold(m[0]).toUpperCase(), right },
        ),
      ),
  )
