/** A list as offices print it: who issues it, its title, the table with numbered rows, sums. */
import type { CellValue } from '../import-kind.ts'
import type { ExportColumn, ExportRow, ExportSheet } from '../writing.ts'
import { canBeFormula, emptyCell, linesIn, numberCell, rowXml, serialOf, textCell } from './cells-xml.ts'
import type { SheetPart } from './package-xml.ts'
import { fixedRange, rangeOf, sheetEnd, sheetStart } from './sheet-xml.ts'
import type { StyleName } from './styles-xml.ts'

const numberWidth = 6
const mostLines = 1_048_576
/** Short pieces of text are gone again before they cost memory. */
const pieceLetters = 32 * 1024

export function exportSheet(sheet: ExportSheet): SheetPart {
  const head = headOf(sheet)
  const headingLine = head.lines.length + 1
  let lastLine = headingLine
  const right = sheet.columns.length
  return {
    name: sheet.name,
    printTitles: { from: headingLine, to: headingLine },
    filter: () => fixedRange(0, headingLine, right, Math.max(lastLine, headingLine + 1)),
    xml: linesOf(sheet, head, (line) => {
      lastLine = line
    }),
  }
}

type Head = { readonly lines: readonly string[]; readonly merges: readonly string[] }

function headOf({ heading, columns }: ExportSheet): Head {
  const right = columns.length
  const lines: string[] = []
  const merges: string[] = []
  const widths = [numberWidth, ...columns.map(({ width }) => width)]
  const add = (text: string, style: StyleName, to: number) => {
    const line = lines.length + 1
    const width = widths.slice(0, to + 1).reduce((sum, one) => sum + one, 0)
    lines.push(rowXml(line, text === '' ? '' : textCell(0, line, text, style), linesIn(text, width)))
    if (text !== '' && to > 0) merges.push(rangeOf(0, line, to, line))
  }
  const half = halfWay(columns)
  heading.issuedBy.forEach((text, at) => {
    add(text.toLocaleUpperCase('vi'), at === heading.issuedBy.length - 1 ? 'issuerBold' : 'issuer', half)
  })
  if (heading.issuedBy.length > 0) add('', 'plain', 0)
  add(heading.title.toLocaleUpperCase('vi'), 'title', right)
  for (const note of heading.notes ?? []) add(note, 'note', right)
  add('', 'plain', 0)
  return { lines, merges }
}

/** The column up to which the block at the left reaches: about two fifths of the page. */
function halfWay(columns: readonly ExportColumn[]): number {
  const total = columns.reduce((sum, { width }) => sum + width, numberWidth)
  let width = numberWidth
  let at = 0
  while (at < columns.length && width < total * 0.4) width += columns[at++]?.width ?? 0
  return at
}

async function* linesOf(sheet: ExportSheet, head: Head, sayLastLine: (line: number) => void): AsyncGenerator<string> {
  const { columns } = sheet
  const headingLine = head.lines.length + 1
  yield sheetStart({ widths: [numberWidth, ...columns.map(({ width }) => width)], frozenLine: headingLine })
  yield head.lines.join('')
  yield headingRow(columns, headingLine)
  const writers = columns.map(cellWriter)
  const sums = columns.map(() => 0)
  let line = headingLine
  for await (const page of sheet.rows) {
    let text = ''
    for (const row of page) {
      if (++line > mostLines - 1) throw new RangeError('More rows than a sheet can hold')
      text += rowOf(row, line, columns, writers, line - headingLine)
      columns.forEach((column, at) => {
        if (column.isSummed) sums[at] = (sums[at] ?? 0) + (Number(row[at]) || 0)
      })
      if (text.length < pieceLetters) continue
      yield text
      text = ''
    }
    yield text
  }
  sayLastLine(line)
  if (columns.some(({ isSummed }) => isSummed)) yield sumLine(columns, sums, headingLine, line + 1)
  const filter = fixedRange(0, headingLine, columns.length, Math.max(line, headingLine + 1))
  yield sheetEnd({ filter, merges: head.merges })
}

type CellWriter = (value: CellValue | undefined, at: number, line: number) => string

function headingRow(columns: readonly ExportColumn[], line: number): string {
  const cells = columns.map(({ title }, at) => textCell(at + 1, line, title, 'heading'))
  // Bold letters are wider.
  const lines = columns.map(({ title, width }) => linesIn(title, width * 0.85))
  return rowXml(line, textCell(0, line, 'STT', 'heading') + cells.join(''), Math.max(1, ...lines))
}

function rowOf(
  row: ExportRow,
  line: number,
  columns: readonly ExportColumn[],
  writers: readonly CellWriter[],
  number: number,
) {
  let cells = numberCell(0, line, number, 'centre')
  let lines = 1
  for (let at = 0; at < writers.length; at++) {
    const value = row[at]
    cells += writers[at]?.(value, at + 1, line) ?? ''
    const width = columns[at]?.width ?? 0
    if (typeof value === 'string' && value.length > width) lines = Math.max(lines, linesIn(value, width))
  }
  return rowXml(line, cells, lines)
}

function cellWriter({ format }: ExportColumn): CellWriter {
  switch (format.kind) {
    case 'text':
      return wordsCell
    case 'day':
      return (value, at, line) => {
        const serial = typeof value === 'string' ? serialOf(value) : undefined
        return serial === undefined ? wordsCell(value, at, line) : numberCell(at, line, serial, 'day')
      }
    case 'number': {
      const style = numberStyle('number', format.decimals)
      return (value, at, line) =>
        typeof value === 'number' && Number.isFinite(value)
          ? numberCell(at, line, value, style)
          : wordsCell(value, at, line)
    }
    case 'yes-no':
      return (value, at, line) => (value === true ? textCell(at, line, 'x', 'centre') : emptyCell(at, line, 'centre'))
  }
}

function wordsCell(value: CellValue | undefined, at: number, line: number): string {
  if (value === null || value === undefined || value === '') return emptyCell(at, line, 'text')
  const text = String(value)
  return textCell(at, line, text, canBeFormula(text) ? 'textQuoted' : 'text')
}

function numberStyle(kind: 'number' | 'sum', decimals: number): StyleName {
  const kept = Math.min(4, Math.max(0, Math.round(decimals))) as 0 | 1 | 2 | 3 | 4
  return `${kind}${kept}`
}

/** The sum is written with its value, for programs that do not reckon. */
function sumLine(columns: readonly ExportColumn[], sums: readonly number[], headingLine: number, line: number): string {
  const cells = columns.map(({ isSummed, format }, at) => {
    if (!isSummed) return at === 0 ? textCell(1, line, 'Tổng cộng', 'sumWords') : emptyCell(at + 1, line, 'sumWords')
    const range = rangeOf(at + 1, headingLine + 1, at + 1, Math.max(line - 1, headingLine + 1))
    const style = numberStyle('sum', format.kind === 'number' ? format.decimals : 0)
    const value = Number((sums[at] ?? 0).toPrecision(15))
    return numberCell(at + 1, line, value, style).replace('<v>', `<f>SUM(${range})</f><v>`)
  })
  return rowXml(line, emptyCell(0, line, 'sumWords') + cells.join(''))
}
