/** SQL of good rows: they are in the pages only, beside the noted ones. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Readings } from '../domain/readings.ts'
import type { KeptRow } from './store-lines.ts'
import type { RunId } from './tables.ts'

export type GoodRow = { readonly row: KeptRow; readonly readings: Readings }

/** The next good rows after a line, a page of the staging at a time. */
export async function listGoodRows(tx: Tx, id: RunId, afterLine: number, limit: number): Promise<GoodRow[]> {
  const good: GoodRow[] = []
  for (let after = afterLine; good.length < limit; ) {
    const page = await nextPage(tx, id, after)
    if (!page) break
    const noted = await notedBetween(tx, id, after, page.lastLine)
    for (const row of page.rows)
      if (row[0] > after && !noted.has(row[0])) good.push({ row, readings: page.readings[row[0]] ?? {} })
    after = page.lastLine
  }
  return good.slice(0, limit)
}

type Page = {
  readonly rows: readonly KeptRow[]
  readonly readings: Readonly<Record<number, Readings>>
  readonly lastLine: number
}

async function nextPage(tx: Tx, id: RunId, after: number): Promise<Page | undefined> {
  const { rows } = await sql<{ rows: string; readings: string | null; last_line: number }>`
    select rows, readings, last_line from workbook.pages
    where run_id = ${id} and last_line > ${after} order by ordinal limit 1`.execute(tx)
  const [page] = rows
  if (!page) return undefined
  return {
    rows: JSON.parse(page.rows) as KeptRow[],
    readings: page.readings === null ? {} : (JSON.parse(page.readings) as Page['readings']),
    lastLine: page.last_line,
  }
}

async function notedBetween(tx: Tx, id: RunId, after: number, to: number): Promise<Set<number>> {
  const { rows } = await sql<{ line: number }>`
    select line from workbook.noted_lines where run_id = ${id} and line > ${after} and line <= ${to}`.execute(tx)
  return new Set(rows.map(({ line }) => line))
}
