/** Checks a run: every row of the workbook is read, judged and staged, in short transactions that show how far it is. */
import { createHash } from 'node:crypto'
import type { LongContext } from '#platform/jobs'
import { Refusal } from '#platform/kernel'
import {
  type ImportKind,
  type ParsedRow,
  readSheet,
  type SheetColumn,
  type SheetFound,
  type SheetRow,
} from '#platform/xlsx'
import type { Found } from '../contract.ts'
import { noCounts } from '../domain/decision.ts'
import { mostRows } from '../domain/limits.ts'
import { type Readings, readingsOf } from '../domain/readings.ts'
import { reasonOf } from '../domain/reason.ts'
import { moved } from '../domain/states.ts'
import { type StoodRow, stand, unreadIn } from '../domain/verdict.ts'
import { fileOf } from './parts.ts'
import { countDecisions, type KeptRow, type NewNote, removeStale, saveNotes, savePage } from './store-lines.ts'
import { findRun, type Run, saveRun } from './store-runs.ts'
import { tellProgress } from './store-work.ts'
import type { RunId } from './tables.ts'
import { inWalls, type Taken, type Worker, workOn } from './work.ts'

const rowsPerPage = 2_000

export const checkRun = (worker: Worker, ctx: LongContext, runId: RunId): Promise<void> =>
  workOn(worker, ctx, runId, 'checking', async (taken) => {
    const staged = await stage(worker, ctx, taken)
    await ctx.inFederation(async (tx) => {
      const run = await findRun(tx, runId)
      if (run?.attempt !== taken.run.attempt || run.state !== 'checking') return
      await removeStale(tx, run)
      const { good, doubtful, refused, leftOut } = staged.counts
      const change = {
        ...{ state: moved(run.state, 'check'), good, doubtful, refused, left_out: leftOut },
        ...(await countDecisions(tx, runId)),
        ...{ found: JSON.stringify(staged.found), content_sha256: staged.contentHash, attempt: 0 },
        checked_at: ctx.now,
      }
      await saveRun(tx, run, change, { by: run.updatedBy, at: ctx.now })
    })
  })

type Staged = { readonly counts: typeof noCounts; readonly found: Found; readonly contentHash: string }

/**
 * The judge looks through one read-only transaction inside the sender's walls; what it says is saved through short ones
 * beside it, so that a run that is cut off has only to be begun again.
 */
async function stage({ parts }: Worker, ctx: LongContext, taken: Taken): Promise<Staged> {
  const { run, kind } = taken
  const bytes = await fileOf(parts.store, run.file.key)
  return inWalls(ctx, taken, true, async (ground) => {
    const columns = await kind.columns(ground)
    const reading = await readSheet({ fileName: run.file.name, bytes }, readOptions(kind, columns, parts.limits, ctx))
    try {
      const judge = await kind.openJudge(ground)
      const staging = new Staging(ctx, run, columns, reading.found)
      for await (const chunk of reading.chunks) {
        const verdicts = await judge.judge(chunk.rows.map(toJudge))
        const stood = chunk.rows.map((row, place) => ({
          ...{ row, readings: readingsOf(row.cells, row.typed, verdicts[place]?.understood) },
          ...stand(row.faults, verdicts[place]),
        }))
        await staging.add(stood, chunk)
      }
      return staging.result(judge.remarks?.() ?? [])
    } finally {
      await reading.close()
    }
  })
}

function toJudge({ line, cells, faults }: ParsedRow): SheetRow {
  const unread = unreadIn(faults)
  return unread.length > 0 ? { line, cells, unread } : { line, cells }
}

const readOptions = (
  kind: ImportKind,
  columns: readonly SheetColumn[],
  limits: { readonly uploadBytes: number; readonly unpackedBytes: number },
  { signal }: LongContext,
) => ({
  columns,
  template: { name: kind.name, version: kind.templateVersion },
  limits: { ...limits, rows: mostRows },
  signal,
  rowsPerChunk: rowsPerPage,
})

type Stood = StoodRow & { readonly row: ParsedRow; readonly readings: Readings | undefined }
type Beside = {
  readonly leftOut: readonly { readonly line: number; readonly words: string; readonly text: string }[]
  readonly remarks: readonly string[]
}

/** What has been staged so far; every piece of it is saved before the next one is read. */
class Staging {
  readonly #ctx: LongContext
  readonly #run: Run
  readonly #columns: readonly SheetColumn[]
  readonly #found: SheetFound
  readonly #hash = createHash('sha256')
  readonly #remarks: string[] = []
  #counts = noCounts
  #pages = 0

  constructor(ctx: LongContext, run: Run, columns: readonly SheetColumn[], found: SheetFound) {
    this.#ctx = ctx
    this.#run = run
    this.#columns = columns
    this.#found = found
  }

  async add(stood: readonly Stood[], { leftOut, remarks }: Beside): Promise<void> {
    const rows = stood.map(({ row }) => this.#keptRow(row))
    for (const [, ...values] of rows) this.#hash.update(JSON.stringify(values))
    const number = (standing: string) => stood.filter((one) => one.standing === standing).length
    this.#counts = {
      ...this.#counts,
      good: this.#counts.good + number('good'),
      doubtful: this.#counts.doubtful + number('doubtful'),
      refused: this.#counts.refused + number('refused'),
      leftOut: this.#counts.leftOut + leftOut.length,
    }
    this.#remarks.push(...remarks)
    const { good, doubtful, refused } = this.#counts
    await this.#ctx.inFederation(async (tx) => {
      await tellProgress(tx, this.#run, good + doubtful + refused, null)
      if (rows.length > 0) await savePage(tx, this.#run, this.#pages, { rows, readings: readingsByLine(stood) })
      await saveNotes(tx, this.#run, [...stood.flatMap(noteOf), ...leftOut.map(leftOutNote)])
    })
    if (rows.length > 0) this.#pages += 1
    this.#ctx.signal.throwIfAborted()
  }

  /** @throws Refusal when the sheet has headings but no rows. */
  result(judged: readonly string[]): Staged {
    const { good, doubtful, refused } = this.#counts
    if (good + doubtful + refused === 0) throw new Refusal('invalid', 'workbook.no-rows')
    const { sheet, headings, unknown, absent, remarks } = this.#found
    const letters = new Map(headings.map((heading) => [heading.column, heading.letter]))
    const columns = this.#columns.map(({ key, title }) => ({ key, title, letter: letters.get(key) ?? null }))
    const found = {
      ...{ sheet, columns, absent: [...absent], unknown: unknown.map(({ title }) => title) },
      remarks: [...remarks, ...this.#remarks, ...judged],
    }
    return { counts: this.#counts, found, contentHash: this.#hash.digest('hex') }
  }

  #keptRow({ line, cells }: ParsedRow): KeptRow {
    return [line, ...this.#columns.map(({ key }) => cells[key] ?? null)]
  }
}

const readingsByLine = (stood: readonly Stood[]): Record<number, Readings> =>
  Object.fromEntries(stood.flatMap(({ row, readings }) => (readings ? [[row.line, readings]] : [])))

const noteOf = ({ row, standing, faults, options, print }: Stood): NewNote[] =>
  standing === 'good'
    ? []
    : [{ line: row.line, standing, reason: reasonOf(faults), cells: row.cells, faults, options, verdict: print }]

const leftOutNote = ({ line, words, text }: Beside['leftOut'][number]): NewNote => ({
  ...{ line, standing: 'left-out', reason: `|${words}`, cells: { text }, options: [], verdict: '' },
  faults: [{ column: null, severity: 'doubtful', message: words }],
})
