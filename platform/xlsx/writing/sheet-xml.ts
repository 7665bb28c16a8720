/** The frame of a worksheet: everything that stands before and behind its lines. */
import { escapeXml, lettersOf } from './cells-xml.ts'

export type SheetFrame = {
  /** In characters, from the first column. */
  readonly widths: readonly number[]
  /** Style of the still empty cells of a column. */
  readonly columnStyles?: readonly (number | undefined)[]
  /** The lines down to this one stay in sight. */
  readonly frozenLine?: number
}

export type SheetEnd = {
  readonly filter?: string | undefined
  readonly merges?: readonly string[]
  readonly validations?: readonly Validation[]
  readonly isPortrait?: boolean
}

export type Validation = {
  readonly range: string
  /** A formula of a list; without it only the words are shown. */
  readonly list?: string
  readonly title: string
  readonly words: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export function sheetStart({ widths, columnStyles = [], frozenLine }: SheetFrame): string {
  const column = (width: number, at: number) => {
    const style = columnStyles[at]
    return `<col min="${at + 1}" max="${at + 1}" width="${width + 1.5}" customWidth="1"${style === undefined ? '' : ` style="${style}"`}/>`
  }
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    frozenLine === undefined ? '' : frozen(frozenLine),
    '<sheetFormatPr defaultRowHeight="17"/>',
    widths.length > 0 ? `<cols>${widths.map(column).join('')}</cols>` : '',
    '<sheetData>',
  ].join('')
}

const frozen = (line: number) =>
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${line}" topLeftCell="A${line + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${line + 1}" sqref="A${line + 1}"/></sheetView></sheetViews>`

export function sheetEnd({ filter, merges = [], validations = [], isPortrait = false }: SheetEnd): string {
  return [
    '</sheetData>',
    filter ? `<autoFilter ref="${filter.replaceAll('$', '')}"/>` : '',
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
      : '',
    validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
      : '',
    '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isPortrait ? 'portrait' : 'landscape'}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C&amp;"Times New Roman"&amp;11Trang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

/** Excel cuts off longer words and calls the file damaged. */
const longestTitle = 32
const longestWords = 255

function validationXml({ range, list, title, words }: Validation): string {
  const shown = `showInputMessage="1" promptTitle="${escapeXml(title.slice(0, longestTitle))}" prompt="${escapeXml(words.slice(0, longestWords))}"`
  if (!list) return `<dataValidation allowBlank="1" ${shown} sqref="${range}"/>`
  const refusal =
    'showErrorMessage="1" errorStyle="warning" errorTitle="Không có trong danh mục" error="Nên chọn một mục trong danh mục."'
  return `<dataValidation type="list" allowBlank="1" ${shown} ${refusal} sqref="${range}"><formula1>${escapeXml(list)}</formula1></dataValidation>`
}

export const rangeOf = (left: number, top: number, right: number, bottom: number): string =>
  `${lettersOf(left)}${top}:${lettersOf(right)}${bottom}`
export const fixedRange = (left: number, top: number, right: number, bottom: number): string =>
  `$${lettersOf(left)}$${top}:$${lettersOf(right)}$${bottom}`
