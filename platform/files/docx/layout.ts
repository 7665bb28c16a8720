/** Lays paragraphs and tables out as lines of text. */
import type { Block, Cell, Table } from './body.ts'

export function layOut(blocks: readonly Block[]): string {
  return linesOf(blocks)
    .map((line) => line.replace(/ +$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (typeof block === 'string' ? block.split('\n') : tableLines(block)))
}

/** A table of data gives one line per row; a table that only places text side by side is read cell after cell. */
function tableLines(table: Table): string[] {
  if (isForPlacing(table)) return ['', ...table.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell.blocks))), '']
  return ['', ...table.rows.map(rowLine), '']
}

function rowLine(row: readonly Cell[]): string {
  return row.flatMap((cell) => [cellText(cell), ...Array<string>(cell.columns - 1).fill('')]).join('\t')
}

const cellText = (cell: Cell) => (cell.isContinued ? '' : linesOf(cell.blocks).join(' ').replace(/\s+/g, ' ').trim())

function isForPlacing({ rows, hasLines }: Table): boolean {
  const columns = Math.max(...rows.map((row) => row.length))
  if (columns <= 1 && rows.length <= 1) return true
  if (hasLines) return false
  const hasStacks = rows.some((row) =>
    row.some((cell) => linesOf(cell.blocks).filter((line) => line.trim()).length > 1),
  )
  return rows.length <= 2 || (columns <= 2 && hasStacks)
}
