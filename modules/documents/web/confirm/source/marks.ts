/** Which words of the source are highlighted, as what, and which proposal each of them belongs to. */
import type { ResolvedName } from '../../../domain/names.ts'
import type { Reading, Span } from '../../../domain/reading/types.ts'
import type { Standing, Standings } from '../../../domain/standings.ts'
import { firstSpellings, isSameName, placesOfName } from '../draft/name-places.ts'
import type { Ref } from '../draft/refs.ts'

export type MarkKind = 'fact' | 'task' | 'unit' | 'doubt' | 'deadline' | 'date' | 'condition' | 'slip' | 'noted'
export type Mark = Span & { readonly kind: MarkKind; readonly ref: Ref; readonly isRejected: boolean }
export type Piece = Span & { readonly marks: readonly Mark[] }

/** A remark about more than a few words is shown only while it is chosen: underlining whole rows says nothing. */
const longestSlip = 40

type Given = {
  readonly reading: Reading
  readonly names: readonly ResolvedName[]
  readonly standings: Standings
}

export function marksOf({ reading, names, standings }: Given): Mark[] {
  const marks: Mark[] = []
  const add = (span: Span, kind: MarkKind, ref: Ref, standing?: Standing) => {
    if (span.end > span.start)
      marks.push({ start: span.start, end: span.end, kind, ref, isRejected: standing === 'rejected' })
  }
  for (const field of ['kind', 'number', 'symbol', 'issuer', 'place', 'date', 'subject'] as const) {
    const found = reading[field]
    if (found) add(found.span, 'fact', `field.${field}`)
  }
  if (reading.signer) add(reading.signer.span, 'fact', 'field.signerName')
  for (const found of [...reading.addressees, ...reading.recipients]) add(found.span, 'fact', 'field.recipients')
  for (const citation of reading.citations)
    for (const one of citation.occurrences) add(one.span, 'fact', 'field.citations')
  reading.tasks.forEach((task, at) => {
    const standing = standings.tasks[at]
    add(task.span, 'task', `task.${at}`, standing)
    for (const unit of task.units) {
      const name = names.findIndex((one) => isSameName(one.printed, unit.name))
      const isOpen = name >= 0 && names[name]?.match.confidence === 'ask' && names[name]?.choice === undefined
      if (isOpen) add(unit.span, 'doubt', `name.${name}`)
      else add(unit.span, 'unit', `task.${at}`, standing)
    }
  })
  reading.deadlines.forEach((deadline, at) => {
    add(deadline.span, 'deadline', `deadline.${at}`, standings.deadlines[at])
    add(deadline.dateSpan, 'date', `deadline.${at}`, standings.deadlines[at])
  })
  reading.conditions.forEach((one, at) => {
    add(one.span, 'condition', `condition.${at}`, standings.conditions[at])
  })
  const isSlip = ({ span }: { readonly span: Span }) => span.end - span.start <= longestSlip
  reading.remarks.forEach((one, at) => {
    if (isSlip(one)) add(one.span, 'slip', `remark.${at}`)
  })
  const found = marks.splice(0)
  for (const name of firstSpellings(names))
    for (const span of placesOfName(names[name]?.printed ?? '', reading)) add(span, 'noted', `name.${name}`)
  reading.remarks.forEach((one, at) => {
    if (!isSlip(one)) add(one.span, 'noted', `remark.${at}`)
  })
  // What is shown only while chosen comes first, so that of two marks on the same words the proposal is the inner one.
  return [...marks, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Cuts a stretch of text where marks begin and end; the marks of a piece go from the longest to the shortest. */
export function piecesOf(span: Span, marks: readonly Mark[]): Piece[] {
  const over = marks.filter((mark) => mark.start < span.end && mark.end > span.start)
  const cuts = new Set([span.start, span.end])
  for (const mark of over) {
    cuts.add(Math.max(mark.start, span.start))
    cuts.add(Math.min(mark.end, span.end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] as number
    const own = over.filter((mark) => mark.start <= start && mark.end >= end)
    return { start, end, marks: own.sort((a, b) => b.end - b.start - (a.end - a.start)) }
  })
}
