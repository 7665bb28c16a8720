/** The sheets of a template beside the list itself: the guide with the mark, and the choices. */

import type { SheetColumn } from '../import-kind.ts'
import { writeMark } from '../sheet/template-mark.ts'
import type { TemplateSpec } from '../writing.ts'
import { linesIn, rowXml, textCell } from './cells-xml.ts'
import { quotedName, type SheetPart } from './package-xml.ts'
import { fixedRange, rangeOf, sheetEnd, sheetStart, type Validation } from './sheet-xml.ts'
import { type StyleName, styleId } from './styles-xml.ts'

export const guideSheetName = 'Hướng dẫn'
export const choicesSheetName = 'Danh mục'
/** Lists and formats reach so many lines below the headings. */
const preparedLines = 20_000

export const headingOf = ({ title, isRequired }: SheetColumn): string => (isRequired ? `${title} *` : title)

export function templateSheet(spec: TemplateSpec): SheetPart {
  const { columns, title } = spec
  const headingLine = 3
  const right = Math.max(columns.length - 1, 1)
  const lines = [
    rowXml(1, textCell(0, 1, title.toLocaleUpperCase('vi'), 'title')),
    rowXml(
      2,
      textCell(
        0,
        2,
        `Cột có dấu * là bắt buộc. Không đổi tiêu đề cột. Cách ghi: xem trang «${guideSheetName}».`,
        'note',
      ),
    ),
    rowXml(
      headingLine,
      columns.map((column, at) => textCell(at, headingLine, headingOf(column), 'heading')).join(''),
      Math.max(1, ...columns.map((column) => linesIn(headingOf(column), column.width * 0.85))),
    ),
    rowXml(
      headingLine + 1,
      columns.map((column, at) => textCell(at, headingLine + 1, column.example, 'example')).join(''),
    ),
  ]
  const xml = [
    sheetStart({
      widths: columns.map(({ width }) => width),
      columnStyles: columns.map(entryStyle),
      frozenLine: headingLine,
    }),
    lines.join(''),
    sheetEnd({
      merges: [rangeOf(0, 1, right, 1), rangeOf(0, 2, right, 2)],
      validations: validationsOf(
        columns,
        columns.map((_, at) => at),
        headingLine + 1,
      ),
    }),
  ]
  return { name: title, xml, printTitles: { from: headingLine, to: headingLine } }
}

const entryStyle = ({ format }: SheetColumn): number =>
  styleId[format.kind === 'whole' || format.kind === 'number' ? 'entryNumber' : 'entryText']

/** `places` tells in which column of the sheet each column of the list stands. */
export function validationsOf(
  columns: readonly SheetColumn[],
  places: readonly (number | undefined)[],
  fromLine: number,
): Validation[] {
  return columns.flatMap((column, at) => {
    const place = places[at]
    if (place === undefined) return []
    const list = listOf(columns, column)
    const range = rangeOf(place, fromLine, place, fromLine + preparedLines)
    return [{ range, title: column.title, words: column.hint, ...(list ? { list } : {}) }]
  })
}

function listOf(columns: readonly SheetColumn[], column: SheetColumn): string | undefined {
  if (column.format.kind === 'yes-no') return '"Có,Không"'
  if (column.format.kind !== 'choice' || column.format.choices.length === 0) return undefined
  const at = choiceColumns(columns).indexOf(column)
  return `${quotedName(choicesSheetName)}!${fixedRange(at, 2, at, column.format.choices.length + 1)}`
}

const choiceColumns = (columns: readonly SheetColumn[]) => columns.filter(({ format }) => format.kind === 'choice')

/** None when no column has choices. */
export function choicesSheets(columns: readonly SheetColumn[]): SheetPart[] {
  const lists = choiceColumns(columns).map(({ title, format }) => [
    title,
    ...(format.kind === 'choice' ? format.choices.map(({ label }) => label) : []),
  ])
  if (lists.length === 0) return []
  const height = Math.max(...lists.map((list) => list.length))
  function* xml() {
    yield sheetStart({ widths: lists.map(() => 40) })
    for (let line = 1; line <= height; line++) {
      const cells = lists.map((list, at) => {
        const text = list[line - 1]
        return text === undefined ? '' : textCell(at, line, text, line === 1 ? 'guideBold' : 'guide')
      })
      yield rowXml(line, cells.join(''))
    }
    yield sheetEnd({})
  }
  return [{ name: choicesSheetName, isHidden: true, xml: xml() }]
}

const guideWidths = [30, 12, 60, 30]

export function guideSheet(spec: TemplateSpec, isHidden = false): SheetPart {
  const mark = writeMark({ name: spec.name, version: spec.templateVersion })
  const rows: (readonly [StyleName, ...string[]])[] = [
    ['title', `HƯỚNG DẪN: ${spec.title.toLocaleUpperCase('vi')}`],
    ...spec.guide.map((text) => ['guide', text] as const),
    ['guide', 'Ngày ghi theo ngày/tháng/năm, ví dụ 05/3/2020. Dòng ví dụ để nguyên thì không được đọc.'],
    ['heading', 'Cột', 'Bắt buộc', 'Cách ghi', 'Ví dụ'],
    ...spec.columns.map(
      (column) =>
        ['text' as const, column.title, column.isRequired ? 'x' : '', hintOf(column), column.example] as const,
    ),
  ]
  const merges: string[] = []
  const lines = rows.map(([style, ...texts], at) => {
    const line = at + 2
    if (texts.length === 1) merges.push(rangeOf(0, line, guideWidths.length - 1, line))
    const widths = texts.length === 1 ? [guideWidths.reduce((sum, one) => sum + one, 0)] : guideWidths
    const needed = texts.map((text, place) => linesIn(text, widths[place] ?? 1))
    return rowXml(line, texts.map((text, place) => textCell(place, line, text, style)).join(''), Math.max(...needed))
  })
  const hidden = `<row r="1" hidden="1">${textCell(0, 1, mark, 'plain')}</row>`
  const xml = [sheetStart({ widths: guideWidths }), hidden, ...lines, sheetEnd({ merges })]
  return { name: guideSheetName, isHidden, xml }
}

const shownChoices = 12

function hintOf({ hint, format }: SheetColumn): string {
  if (format.kind !== 'choice') return hint
  const labels = format.choices.slice(0, shownChoices).map(({ label }) => label)
  return `${hint} Chọn một trong: ${labels.join('; ')}${format.choices.length > shownChoices ? '; …' : ''}.`.trim()
}
