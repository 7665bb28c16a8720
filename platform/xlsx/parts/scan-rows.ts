/** Reads the lines of a worksheet part with something in them. Styled empty cells and lines cost next to nothing. */

import type { RawCell, RawKind } from '../cells/raw-cell.ts'
import { sheetRefusal } from '../errors.ts'
import { blocksOf, prefixOf } from './blocks.ts'
import type { StringTable } from './string-table.ts'
import type { CellStyle } from './styles.ts'
import { cellText, nameNumber, type TagVisitor, walkTags } from './tags.ts'

export type RawRow = { readonly line: number; readonly isHidden: boolean; readonly cells: readonly RawCell[] }
export type SheetGround = { readonly strings: StringTable; readonly styles: readonly CellStyle[] }

export const mostLines = 1_048_576
export const mostColumns = 16_384

const [rowTag, cellTag, valueTag, textTag, formulaTag, inlineTag, phoneticTag, dataTag] = [
  'row',
  'c',
  'v',
  't',
  'f',
  'is',
  'rPh',
  'sheetData',
].map(nameNumber)

export async function* scanRows(pieces: AsyncIterable<Buffer>, ground: SheetGround): AsyncGenerator<RawRow[]> {
  const reader = rowReader(ground)
  let prefix: string | undefined
  for await (const block of blocksOf(pieces, 'row')) {
    prefix ??= prefixOf(block)
    const rows = reader.read(block, prefix)
    if (rows.length > 0) yield rows
    if (reader.isDone()) return
  }
  if (!reader.isDone()) throw sheetRefusal('sheets.damaged', { reason: 'cut-off' })
}

const hiddenMark = /\shidden\s*=\s*["'](?:1|true)["']/
const plainStyle: CellStyle = { isDay: false, font: undefined }
const kinds: Readonly<Record<string, RawKind>> = {
  n: 'number',
  s: 'text',
  str: 'text',
  inlineStr: 'text',
  b: 'boolean',
  e: 'error',
  d: 'day',
}

function rowReader({ strings, styles }: SheetGround) {
  let rows: RawRow[] = []
  let block: Buffer = Buffer.alloc(0)
  let line = 0
  let isHidden = false
  let cells: RawCell[] = []
  let column = -1
  let type = 'n'
  let style = plainStyle
  let value: string | undefined
  let isFormula = false
  let isPhonetic = false
  let isInline = false
  let isDone = false

  const endRow = () => {
    if (cells.length > 0) rows.push({ line, isHidden, cells })
    cells = []
  }
  const openRow = (from: number, to: number) => {
    const number = numberAttribute(block, from, to, 0x72)
    const next = number < 0 ? line + 1 : number
    if (next <= line || next > mostLines) throw sheetRefusal('sheets.damaged', { reason: 'lines' })
    line = next
    column = -1
    isHidden = to - from > 8 && hiddenMark.test(block.toString('latin1', from, to))
  }
  const openCell = (from: number, to: number) => {
    type = 'n'
    style = plainStyle
    value = undefined
    isFormula = false
    isInline = false
    readCellAttributes(from, to)
  }
  const readCellAttributes = (from: number, to: number) => {
    let at = from
    let place = -1
    while (at < to) {
      while (at < to && (block[at] ?? 0) <= 0x20) at++
      const nameAt = at
      while (at < to && block[at] !== 0x3d && (block[at] ?? 0) > 0x20) at++
      const isOneLetter = at === nameAt + 1
      while (at < to && block[at] !== 0x22 && block[at] !== 0x27) at++
      const mark = block[at]
      const valueAt = ++at
      while (at < to && block[at] !== mark) at++
      if (isOneLetter) {
        const name = block[nameAt]
        if (name === 0x72) place = columnOf(block, valueAt, at)
        else if (name === 0x73) style = styles[digits(block, valueAt, at)] ?? plainStyle
        else if (name === 0x74) type = block.toString('latin1', valueAt, at)
      }
      at++
    }
    column = place < 0 ? column + 1 : place
    if (column >= mostColumns) throw sheetRefusal('sheets.damaged', { reason: 'columns' })
  }
  const endCell = () => {
    if (value === undefined || value === '') {
      if (isFormula) push('no-result', '')
      return
    }
    if (type === 's') {
      const text = strings.at(Number(value))
      if (text === undefined) throw sheetRefusal('sheets.damaged', { reason: 'strings' })
      if (text !== '') push('text', text)
    } else push(kinds[type] ?? 'text', value)
  }
  const push = (kind: RawKind, text: string) => {
    cells.push({ at: column, kind, text, isDay: style.isDay && kind === 'number', font: style.font })
  }

  const visitor: TagVisitor = {
    wantsText: false,
    open(name, from, to, isAlone) {
      if (name === cellTag) {
        openCell(from, to)
      } else if (name === valueTag) visitor.wantsText = !isAlone
      else if (name === textTag) visitor.wantsText = !isAlone && isInline && !isPhonetic
      else if (name === formulaTag) isFormula = true
      else if (name === inlineTag) isInline = true
      else if (name === phoneticTag) isPhonetic = !isAlone
      else if (name === rowTag) openRow(from, to)
      else if (name === dataTag && isAlone) isDone = true
    },
    close(name) {
      visitor.wantsText = false
      if (name === cellTag) endCell()
      else if (name === rowTag) endRow()
      else if (name === phoneticTag) isPhonetic = false
      else if (name === dataTag) isDone = true
    },
    text(from, to) {
      value = (value ?? '') + cellText(block, from, to)
    },
  }

  return {
    read(next: Buffer, prefix: string): RawRow[] {
      block = next
      rows = []
      walkTags(next, prefix, visitor)
      return rows
    },
    isDone: () => isDone,
  }
}

/** "AB12" → 27; -1 when it begins with no letter. */
function columnOf(block: Buffer, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const byte = (block[at] ?? 0) & 0xdf
    if (byte < 0x41 || byte > 0x5a) break
    number = number * 26 + byte - 0x40
    if (number > mostColumns) throw sheetRefusal('sheets.damaged', { reason: 'columns' })
  }
  return number - 1
}

function digits(block: Buffer, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + (block[at] ?? 0) - 0x30
  return number
}

/** The number of a one-letter attribute, -1 when it is not there. */
function numberAttribute(block: Buffer, from: number, to: number, letter: number): number {
  for (let at = from; at < to; at++) {
    if (block[at] !== letter || (block[at - 1] ?? 0) > 0x20) continue
    let start = at + 1
    while (start < to && ((block[start] ?? 0) <= 0x20 || block[start] === 0x3d)) start++
    const mark = block[start]
    if (mark !== 0x22 && mark !== 0x27) continue
    let end = start + 1
    while (end < to && block[end] !== mark) end++
    return digits(block, start + 1, end)
  }
  return -1
}
