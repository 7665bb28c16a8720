/** A list as an .xlsx file: written page by page inside the transaction, then sent, so that a slow line holds no connection. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { z } from 'zod'
import {
  type CellValue,
  type ExportColumn,
  type ExportHeading,
  type ExportSheet,
  workbookMediaType,
  writeWorkbook,
} from '#platform/xlsx'
import type { ReplyOf } from '../call.ts'
import type { Endpoint } from '../endpoint.ts'
import { type Context, fileRoute, type Route } from './route.ts'
import type { FileAnswer } from './send-file.ts'

export type ListColumn<Row> = ExportColumn & { readonly value: (row: Row) => CellValue }

export type ListExport<Row> = {
  /** Name of the sheet and, with the day, of the file. */
  readonly name: string
  readonly heading: ExportHeading
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>
}

type Asked<Params, Query> = { readonly params: Params; readonly query: Query }

/** The contract comes from `exportOf`; what is exported is what the handler's rows bring, inside the walls of who asks. */
export const exportRoute = <E extends Endpoint, Row>(
  contract: E,
  listOf: (asked: Asked<z.output<E['params']>, z.output<E['query']>>, ctx: Context) => Promise<ListExport<Row>>,
): Route =>
  fileRoute(contract as Endpoint, async (input, ctx) => {
    const list = await listOf(input as unknown as Asked<z.output<E['params']>, z.output<E['query']>>, ctx as Context)
    return spooled(writeWorkbook([sheetOf(list)]), `${list.name} ${ctx.today}.xlsx`)
  })

const sheetOf = <Row>({ name, heading, columns, rows }: ListExport<Row>): ExportSheet => ({
  ...{ name, heading, columns },
  rows: valuesOf(rows, columns),
})

async function* valuesOf<Row>(pages: ListExport<Row>['rows'], columns: readonly ListColumn<Row>[]) {
  for await (const page of pages) yield page.map((row) => columns.map((column) => column.value(row)))
}

/** A page of an export costs one query, whatever the pages of the screen are. */
const rowsPerPage = 500

type ListRoute<E extends Endpoint> = { readonly contract: E; readonly route: Route }

/** One page of a list as its own route answers it: the same rights, walls and filters as on the screen. */
export async function pageOf<E extends Endpoint>(
  list: ListRoute<E>,
  asked: Asked<z.output<E['params']>, z.output<E['query']>>,
  ctx: Context,
  after?: string,
): Promise<ReplyOf<E>> {
  const query = { ...(asked.query as object), after, limit: rowsPerPage }
  const input = { ...asked, query, body: {}, file: { name: '', bytes: new Uint8Array() }, prepared: undefined }
  return (await list.route.handle(input, ctx)) as ReplyOf<E>
}

/** All rows of a list, page after page by key. `rowsOf` takes the rows out of a reply, which may carry `next`. */
export async function* pagesOf<E extends Endpoint, Row>(
  list: ListRoute<E>,
  asked: Asked<z.output<E['params']>, z.output<E['query']>>,
  ctx: Context,
  rowsOf: (reply: ReplyOf<E>) => readonly Row[],
): AsyncGenerator<readonly Row[]> {
  for (let after: string | undefined; ; ) {
    const reply = await pageOf(list, asked, ctx, after)
    yield rowsOf(reply)
    const { next } = reply as { readonly next?: string | null }
    if (!next) return
    after = next
  }
}

/** A file that is finished before its first byte is sent: what goes wrong while writing is told in words. */
export async function spooled(content: Readable, name: string, type = workbookMediaType): Promise<FileAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-file-'))
  const path = join(folder, 'file')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(content, createWriteStream(path, { mode: 0o600 }))
    const { size } = await stat(path)
    const stream = createReadStream(path)
    stream.once('close', () => void remove())
    return { name, type, size, stream }
  } catch (error) {
    await remove()
    throw error
  }
}
