/** The sender's own sheet again, each line where it stood, with what is wrong in a last column «Lỗi». */
import type { RawCell } from '../cells/raw-cell.ts'
import { dayOfSerial } from '../cells/read-day.ts'
import type { CellFault } from '../import-kind.ts'
import type { RawRow } from '../parts/scan-rows.ts'
import type { RawFound } from '../sheet/raw-sheet.ts'
import type { FaultsSpec, LineFaults } from '../writing.ts'
import { canBeFormula, emptyCell, lettersOf, linesIn, numberCell, rowXml, serialOf, textCell } from './cells-xml.ts'
import type { SheetPart } from './package-xml.ts'
import { rangeOf, sheetEnd, sheetStart } from './sheet-xml.ts'
import { type StyleName, styleId } from './styles-xml.ts'
import { validationsOf } from './template-sheets.ts'

const faultTitle = 'Lỗi'
const faultWidth = 60
const usualWidth = 14
const severityWords = { refused: 'Sai', doubtful: 'Xem lại' } as const

export function faultSheet(found: RawFound, rows: AsyncIterable<readonly RawRow[]>, spec: FaultsSpec): SheetPart {
  const { from, to } = found.headings
  return { name: found.sheet, xml: linesOf(found, rows, spec), printTitles: { from, to } }
}

async function* linesOf(
  found: RawFound,
  rows: AsyncIterable<readonly RawRow[]>,
  spec: FaultsSpec,
): AsyncGenerator<string> {
  const { headings, faultColumn } = found
  const faults = faultsByLine(spec.lines)
  const places = new Map(headings.read.map(({ at, column }) => [column.key, at]))
  const titles = new Map(spec.columns.map(({ key, title }) => [key, title]))
  yield sheetStart({ widths: widthsOf(found), frozenLine: headings.to })
  for await (const page of rows) {
    let text = ''
    for (const row of page) {
      const marks = await faults.at(row.line)
      text += row.line <= headings.to ? headLine(row, found) : bodyLine(row, marks, { found, places, titles })
    }
    yield text
  }
  yield sheetEnd({
    merges: found.merges
      .filter(({ left, right }) => right < faultColumn || left > faultColumn)
      .map(({ left, top, right, bottom }) => rangeOf(left, top, right, bottom)),
    validations: validationsOf(
      spec.columns,
      spec.columns.map(({ key }) => places.get(key)),
      headings.to + 1,
    ),
  })
}

function widthsOf({ headings, lastColumn, faultColumn }: RawFound): number[] {
  const widths = new Array<number>(Math.max(lastColumn, faultColumn) + 1).fill(usualWidth)
  for (const { at, column } of headings.read) widths[at] = column.width
  for (const { at } of headings.own) widths[at] = 6
  widths[faultColumn] = faultWidth
  return widths
}

function headLine(row: RawRow, { headings, faultColumn, epoch }: RawFound): string {
  const isHeading = row.line >= headings.from
  const cells = row.cells
    .filter(({ at }) => at !== faultColumn)
    .map((cell) => [cell.at, sameCell(cell, row.line, isHeading ? 'heading' : 'plain', epoch)] as const)
  const title = [faultColumn, textCell(faultColumn, row.line, faultTitle, 'heading')] as const
  return lineOf(row.line, row.line === headings.to ? [...cells, title] : cells)
}

type Ground = {
  readonly found: RawFound
  readonly places: ReadonlyMap<string, number>
  readonly titles: ReadonlyMap<string, string>
}

function bodyLine(row: RawRow, marks: LineFaults | undefined, { found, places, titles }: Ground): string {
  const { faultColumn, epoch } = found
  const marked = new Map<number, CellFault['severity']>()
  for (const { column, severity } of marks?.faults ?? []) {
    const place = column === null ? undefined : places.get(column)
    if (place !== undefined && marked.get(place) !== 'refused') marked.set(place, severity)
  }
  const cells = row.cells
    .filter(({ at }) => at !== faultColumn)
    .map((cell) => [cell.at, sameCell(cell, row.line, marked.get(cell.at) ?? 'same', epoch)] as const)
  const full = new Set(cells.map(([at]) => at))
  const missing = [...marked]
    .filter(([at]) => !full.has(at))
    .map(([at, severity]) => [at, emptyCell(at, row.line, severity)] as const)
  const words = wordsOf(marks, titles)
  const remark = words === '' ? [] : [[faultColumn, textCell(faultColumn, row.line, words, 'faultWords')] as const]
  return lineOf(row.line, [...cells, ...missing, ...remark], linesIn(words, faultWidth))
}

const lineOf = (line: number, cells: readonly (readonly [number, string])[], textLines = 1) =>
  rowXml(
    line,
    [...cells]
      .sort(([a], [b]) => a - b)
      .map(([, xml]) => xml)
      .join(''),
    textLines,
  )

function wordsOf(marks: LineFaults | undefined, titles: ReadonlyMap<string, string>): string {
  if (!marks) return ''
  const words = marks.faults.map(({ column, severity, message }) => {
    const title = column === null ? '' : ` – ${titles.get(column) ?? column}`
    return `${severityWords[severity]}${title}: ${message}`
  })
  return [...words, ...(marks.note ? [marks.note] : [])].join('\n')
}

type Mark = 'same' | 'refused' | 'doubtful' | 'heading' | 'plain'

/** The value as it was; results of formulas as values, so that no formula of a sender comes back to anyone. */
function sameCell(cell: RawCell, line: number, mark: Mark, epoch: RawFound['epoch']): string {
  const { at, kind, text } = cell
  const hasKinds = mark !== 'heading' && mark !== 'plain'
  const style: StyleName = mark
  switch (kind) {
    case 'number':
      return cell.isDay && hasKinds ? dayCell(cell, line, `${mark}Day`, epoch) : numberCell(at, line, text, style)
    case 'boolean':
      return `<c r="${lettersOf(at)}${line}" s="${styleId[style]}" t="b"><v>${text === '1' ? 1 : 0}</v></c>`
    case 'no-result':
      return emptyCell(at, line, style)
    case 'text':
    case 'day':
    case 'error':
      return textCell(at, line, text, hasKinds && canBeFormula(text) ? `${mark}Quoted` : style)
  }
}

function dayCell({ at, text }: RawCell, line: number, style: StyleName, epoch: RawFound['epoch']): string {
  const day = epoch === '1904' ? dayOfSerial(Number(text), epoch) : undefined
  return numberCell(at, line, day ? (serialOf(day) ?? text) : text, style)
}

/** Lines and faults both come in ascending order, and are read side by side. */
function faultsByLine(lines: FaultsSpec['lines']) {
  const pages = (async function* () {
    for await (const page of lines) yield* page
  })()
  let next: IteratorResult<LineFaults> | undefined
  return {
    async at(line: number): Promise<LineFaults | undefined> {
      next ??= await pages.next()
      while (!next.done && next.value.line < line) next = await pages.next()
      return !next.done && next.value.line === line ? next.value : undefined
    },
  }
}
