/** The lines about which nothing had to be asked: what was understood of them can be looked over all the same. */
import { readRoute } from '#platform/http/server'
import type { CellValue, ImportKind, SheetColumn } from '#platform/xlsx'
import * as contract from '../../contract.ts'
import { openRun } from '../open-run.ts'
import { hiddenColumns, showCells } from '../show-cells.ts'
import { type GoodRow, listGoodRows } from '../store-good.ts'
import { columnsOf } from '../view.ts'

export const listGoodLinesRoute = (kinds: readonly ImportKind[]) =>
  readRoute(contract.listGoodLines, async ({ params, query }, ctx) => {
    const { run, kind } = await openRun(kinds, ctx, params.runId)
    const rows = await listGoodRows(ctx.tx, run.id, Number(query.after ?? 0), query.limit + 1)
    const columns = await columnsOf(kind, run, ctx)
    const hide = hiddenColumns(ctx.actor, run, columns)
    const keys = run.found?.columns.map(({ key }) => key) ?? []
    const lines = rows.slice(0, query.limit).map((row) => viewRow(row, keys, columns, hide))
    return { lines, next: rows.length > query.limit ? String(lines.at(-1)?.line ?? 0) : null }
  })

function viewRow(
  { row: [line, ...values], readings }: GoodRow,
  keys: readonly string[],
  columns: readonly SheetColumn[],
  hide: ReadonlySet<string>,
): contract.GoodLine {
  const cells = showCells(
    Object.fromEntries(keys.map((key, place): [string, CellValue] => [key, values[place] ?? null])),
    columns,
    hide,
  )
  const typed: Record<string, string> = {}
  for (const [key, [text, understood]] of Object.entries(readings)) {
    if (hide.has(key)) continue
    typed[key] = text
    if (understood !== null) cells[key] = understood
  }
  return { line, cells, typed }
}
