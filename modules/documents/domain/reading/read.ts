/** Reads one administrative document: plain rules over its text, every finding with the place it was found at. */

import { readAddressees, readRecipients } from './closing/recipients.ts'
import { readSigners } from './closing/signature.ts'
import { tailCells } from './closing/tail.ts'
import { readDate, readKind, readNumber, readSubject } from './opening/header.ts'
import { readIssuer } from './opening/issuer.ts'
import { type Layout, layoutOf } from './opening/layout.ts'
import {
  citationRemarks,
  deadlineRemarks,
  headingYearRemarks,
  sequenceRemarks,
  slipRemarks,
  taskRemarks,
} from './remarks.ts'
import { readCitations } from './sentences/citations.ts'
import type { Calendar } from './sentences/dates.ts'
import { type DeadlineSetting, readCellDeadlines, readDeadlines } from './sentences/deadlines.ts'
import { readConditions, readCopies, readLimits } from './sentences/limits.ts'
import { readOutline, readSections } from './tasks/outline.ts'
import type { Table, TableRow } from './tasks/table.ts'
import { readTables } from './tasks/tables.ts'
import { readTasks } from './tasks/tasks.ts'
import { withWho } from './tasks/who.ts'
import { type Block, joinBlocks } from './text/blocks.ts'
import { fold } from './text/fold.ts'
import { normalise } from './text/normalise.ts'
import { type Line, readLines, type Source } from './text/source.ts'
import type { Deadline, Reading, Remark } from './types.ts'

const symbolOf = (number: string) => number.replace(/^\d+[a-zđ]?(?:\/(?:19|20)\d{2})?[-/]?/, '')

/** The year the document is about: the one of its subject, else the latest year its first paragraphs name. */
function calendarOf(subject: string | null, blocks: readonly Block[], documentDay: string | null): Calendar {
  const years = (text: string) =>
    [...text.matchAll(/(?<![\d/])((?:19|20)\d{2})(?!\d|\s*[-–]\s*\d{4})/g)].map((m) => Number(m[1]))
  const named = years(subject ?? '')
  const opening = blocks.slice(0, 6).flatMap((block) => years(block.text))
  const spoken = named.length > 0 ? named : documentDay ? [Number(documentDay.slice(0, 4))] : opening
  return {
    documentDay,
    seasonYear: spoken.length > 0 ? Math.max(...spoken) : null,
    isSchoolYear: /năm học|nam hoc/i.test(subject ?? ''),
  }
}

function tableDeadlines(source: Source, tables: readonly Table[], setting: DeadlineSetting): Deadline[] {
  const tasks = tables.filter((table) => table.isTaskTable)
  const schedules = tables.filter((table) => table.isSchedule && !table.isTaskTable)
  const comesAfter = (deadline: Deadline) =>
    /^\d{4}-\d{2}-\d{2}$/.test(deadline.date ?? '') && (deadline.date ?? '') >= (setting.calendar.documentDay ?? '9999')
  return [
    ...tasks.flatMap((table) => table.rows.flatMap((row) => rowDeadlines(source, row, setting))),
    ...schedules.flatMap((table) => table.rows.flatMap((row) => rowDeadlines(source, row, setting))).filter(comesAfter),
  ]
}

const rowDeadlines = (source: Source, row: TableRow, setting: DeadlineSetting): Deadline[] =>
  row.cells.flatMap(({ role, piece }) => {
    if (role === 'time') return readCellDeadlines(source, piece, row.span, setting)
    return role === 'content' || role === 'other' ? readDeadlines(source, [cellBlock(piece)], setting) : []
  })

const cellBlock = (piece: { start: number; end: number; text: string; fold: string }): Block => ({
  ...piece,
  index: 0,
  mark: null,
  content: piece,
  capitals: false,
  lines: [],
})

const proseOf = (lines: readonly Line[], tables: readonly Table[]) => {
  const inTables = new Set(tables.flatMap((table) => table.lines))
  return lines.filter((line) => !inTables.has(line))
}

const reindexed = (blocks: readonly Block[]): Block[] => blocks.map((block, index) => ({ ...block, index }))

export function readDocument(raw: string): Reading {
  const { text, legacyFont } = normalise(raw)
  const source = readLines(text)
  const layout = layoutOf(source)
  const head = readHead(source, layout)
  const main = [...layout.body, ...layout.annex]
  const tables = [...readTables(source, layout.body), ...readTables(source, layout.annex)]
  const bodyBlocks = joinBlocks(source, proseOf(layout.body, tables))
  const blocks = reindexed([...bodyBlocks, ...joinBlocks(source, proseOf(layout.annex, tables))])
  const headBlocks = joinBlocks(
    source,
    layout.head.filter((line) => line !== head.numberLine),
  )
  const tableBlocks = tables.flatMap((table) =>
    table.rows.flatMap((row) => row.cells.map(({ piece }) => cellBlock(piece))),
  )
  const calendar = calendarOf(head.subject?.value ?? null, blocks, head.date.date?.value ?? head.date.roughly)
  const { citations, spans } = readCitations([...headBlocks, ...blocks, ...tableBlocks], head.number?.value ?? null)
  const setting: DeadlineSetting = {
    calendar,
    isReport: head.kind?.value === 'Báo cáo',
    isYearly:
      (source.fold.match(/hang nam/g)?.length ?? 0) > 2 &&
      /quy che|quy dinh/.test(head.subject?.value ? fold(head.subject.value) : ''),
    blocked: head.date.date ? [...spans, head.date.date.span] : spans,
  }
  const deadlines = [...readDeadlines(source, blocks, setting), ...tableDeadlines(source, tables, setting)].sort(
    (a, b) => a.dateSpan.start - b.dateSpan.start,
  )
  const sections = readSections(blocks)
  const tasks = readTasks(source, blocks.slice(0, bodyBlocks.length), sections, tables, {
    calendar,
    kind: head.kind?.value ?? null,
    addressees: head.addressees,
    deadlines,
  })
  const cells = tailCells(source, layout)
  const [signer = null, ...cosigners] = readSigners(cells)
  const prose = [...blocks, ...tableBlocks]
  const remarks = [
    ...headRemarks(head, layout, main.length > 0, legacyFont),
    ...(signer?.name || layout.tail.length === 0
      ? []
      : [
          {
            code: 'signer-missing' as const,
            span: { start: layout.tail[0]?.start ?? 0, end: layout.tail.at(-1)?.end ?? 0 },
            params: {},
          },
        ]),
    ...sequenceRemarks(
      [...sections.values()].filter((section) => section.block.index < bodyBlocks.length),
      tables,
    ),
    ...headingYearRemarks(blocks, sections),
    ...citationRemarks(citations),
    ...taskRemarks(tasks, tables),
    ...deadlineRemarks(deadlines, head.date.date),
    ...slipRemarks(text),
  ].sort((a, b) => a.span.start - b.span.start)
  const outline = readOutline(
    blocks.slice(0, bodyBlocks.length),
    blocks.slice(bodyBlocks.length),
    sections,
    tables.filter((table) => table.isTaskTable).flatMap((table) => table.groups),
  )
  return {
    text,
    kind: head.kind,
    number: head.number,
    symbol: head.symbol,
    issuer: head.issuer,
    parentIssuer: head.parent,
    place: head.date.place,
    date: head.date.date,
    subject: head.subject,
    signer,
    cosigners,
    addressees: head.addressees,
    recipients: readRecipients(source, cells),
    citations,
    outline,
    tasks,
    deadlines: withWho(deadlines, { tasks, outline, subject: head.subject }),
    limits: readLimits(source, prose, setting.isReport),
    copies: readCopies(source, blocks),
    conditions: readConditions(source, prose),
    remarks,
  }
}

type Head = ReturnType<typeof readHead>

function readHead(source: Source, layout: Layout) {
  const { number, symbol, line } = readNumber(layout)
  const date = readDate(source, layout)
  const printedSymbol = symbol?.value ?? (number ? symbolOf(number.value) : null)
  const kind = readKind(source, layout, printedSymbol)
  const { issuer, parent } = readIssuer(source, layout, date.place?.value ?? null, printedSymbol)
  return {
    number,
    symbol,
    numberLine: line,
    date,
    kind,
    issuer,
    parent,
    subject: readSubject(source, layout),
    addressees: readAddressees(source, layout),
  }
}

function headRemarks(head: Head, layout: Layout, hasBody: boolean, legacyFont: string | null): Remark[] {
  const top = layout.head[0] ?? layout.body[0]
  const span = { start: top?.start ?? 0, end: top?.end ?? 0 }
  const remarks: Remark[] = []
  if (!head.number && hasBody)
    remarks.push({
      code: 'number-blank',
      span: head.symbol?.span ?? span,
      params: { symbol: head.symbol?.value ?? '' },
    })
  if (head.date.blank) remarks.push({ code: 'date-blank', span: head.date.blank, params: {} })
  else if (!head.date.date && hasBody) remarks.push({ code: 'date-missing', span, params: {} })
  if (head.issuer?.confidence === 'check')
    remarks.push({ code: 'issuer-inferred', span: head.issuer.span, params: { issuer: head.issuer.value } })
  if (legacyFont) remarks.push({ code: 'legacy-encoding', span, params: { font: legacyFont } })
  return remarks
}
