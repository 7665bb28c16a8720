/** Runs and what was found in them. */
import { issuedBy } from '#modules/organisation/server'
import {
  exportRoute,
  fileRoute,
  type ListColumn,
  nextPage,
  pagesOf,
  readPageKey,
  readRoute,
  spooled,
} from '#platform/http/server'
import { authorise, dayOf, found } from '#platform/kernel'
import { type ImportKind, type LineFaults, writeFaults } from '#platform/xlsx'
import * as contract from '../../contract.ts'
import { accept, leaveOut } from '../../domain/decision.ts'
import { wordsOfReason } from '../../domain/reason.ts'
import { placesForList } from '../../policy.ts'
import { stateWords } from '../../vi.ts'
import { openRun } from '../open-run.ts'
import { fileOf, type WorkbookParts } from '../parts.ts'
import { hiddenColumns, maySeeFile, showNote } from '../show-cells.ts'
import * as lines from '../store-lines.ts'
import { countRuns, listRuns } from '../store-runs.ts'
import { columnsOf, viewRun, viewRuns } from '../view.ts'

type Kinds = readonly ImportKind[]

export const listRunsRoute = (kinds: Kinds) =>
  readRoute(contract.listRuns, async ({ query }, ctx) => {
    const places = kinds
      .filter((kind) => !query.kind || kind.name === query.kind)
      .map((kind) => ({ kind: kind.name, paths: placesForList(ctx.actor, kind).map((grant) => grant.path) }))
      .filter(({ paths }) => paths.length > 0)
    const asked = { places, state: query.state, after: readPageKey(query.after), limit: query.limit + 1 }
    const runs = await listRuns(ctx.tx, asked)
    const keys = runs.map(({ createdAt, id }) => ({ at: createdAt, id }))
    return {
      runs: await viewRuns(ctx.tx, runs.slice(0, query.limit), kinds),
      next: nextPage(keys, query.limit),
      total: await countRuns(ctx.tx, asked),
    }
  })

const text = { kind: 'text' } as const
const whole = { kind: 'number', decimals: 0 } as const

const columns: readonly ListColumn<contract.RunLine>[] = [
  { title: 'Danh sách', width: 26, format: text, value: (run) => run.kindTitle },
  { title: 'Đơn vị', width: 32, format: text, value: (run) => run.unitName },
  { title: 'Tệp', width: 32, format: text, value: (run) => run.fileName },
  { title: 'Tình trạng', width: 22, format: text, value: (run) => stateWords[run.state] },
  { title: 'Dòng tốt', width: 10, format: whole, value: (run) => run.counts.good },
  { title: 'Dòng cần xem', width: 10, format: whole, value: (run) => run.counts.doubtful },
  { title: 'Dòng bị từ chối', width: 10, format: whole, value: (run) => run.counts.refused },
  { title: 'Dòng bỏ qua', width: 10, format: whole, value: (run) => run.counts.dropped },
  { title: 'Kết quả', width: 44, format: text, value: (run) => run.outcome },
  { title: 'Người nhập', width: 24, format: text, value: (run) => run.senderName },
  { title: 'Ngày nhập', width: 12, format: { kind: 'day' }, value: (run) => dayOf(new Date(run.createdAt)) },
]

export const exportRunsRoute = (kinds: Kinds) =>
  exportRoute(contract.exportRuns, async (asked, ctx) => ({
    name: 'Nhập từ Excel',
    heading: { issuedBy: await issuedBy(ctx), title: 'Các lần nhập từ Excel' },
    columns,
    rows: pagesOf({ contract: contract.listRuns, route: listRunsRoute(kinds) }, asked, ctx, (reply) => reply.runs),
  }))

export const getRunRoute = (kinds: Kinds) =>
  readRoute(contract.getRun, async ({ params }, ctx) => {
    const { run, kind } = await openRun(kinds, ctx, params.runId)
    return viewRun(ctx, run, kind)
  })

export const listNotedLinesRoute = (kinds: Kinds) =>
  readRoute(contract.listNotedLines, async ({ params, query }, ctx) => {
    const { run, kind } = await openRun(kinds, ctx, params.runId)
    const { standing, reason, limit } = query
    const afterLine = Number(query.after ?? 0)
    const noted = await lines.listNotedLines(ctx.tx, run.id, { standing, reason, afterLine, limit: limit + 1 })
    const columns = await columnsOf(kind, run, ctx)
    const hide = hiddenColumns(ctx.actor, run, columns)
    const page = noted.slice(0, limit).map((line) => showNote(line, columns, hide))
    return { lines: page, next: noted.length > limit ? String(page.at(-1)?.line ?? 0) : null }
  })

export const listReasonsRoute = (kinds: Kinds) =>
  readRoute(contract.listReasons, async ({ params, query }, ctx) => {
    const { run, kind } = await openRun(kinds, ctx, params.runId)
    const reasons = await lines.listReasons(ctx.tx, run.id, query.standing)
    const hide = hiddenColumns(ctx.actor, run, await columnsOf(kind, run, ctx))
    const isHidden = (reason: string) => hide.has(reason.slice(0, reason.indexOf('|')))
    return {
      reasons: reasons.map((one) => (isHidden(one.reason) ? { ...one, words: wordsOfReason(one.reason, null) } : one)),
    }
  })

const linesPerPage = 2_000

export const downloadFaultsRoute = (kinds: Kinds, { store }: WorkbookParts) =>
  fileRoute(contract.downloadFaults, async ({ params }, ctx) => {
    const { run, kind } = await openRun(kinds, ctx, params.runId)
    found(run.found ?? undefined, 'workbook.file-forgotten')
    const columns = await columnsOf(kind, run, ctx)
    authorise(maySeeFile(ctx.actor, run, columns), 'workbook.not-allowed')
    const bytes = await fileOf(store, run.file.key)
    const { name, title, templateVersion, guide } = kind
    const spec = { name, title, templateVersion, guide, columns, lines: faultsOf() }
    const file = await writeFaults({ fileName: run.file.name, bytes }, spec)
    return spooled(file, `${run.file.name.replace(/\.xlsx$/i, '')} - Lỗi.xlsx`)

    async function* faultsOf(): AsyncGenerator<LineFaults[]> {
      for (let afterLine = 0; ; ) {
        const page = await lines.listNotedLines(ctx.tx, run.id, { afterLine, limit: linesPerPage })
        if (page.length === 0) return
        yield page.map(faultsOfLine)
        afterLine = page.at(-1)?.line ?? 0
      }
    }
  })

function faultsOfLine({ line, standing, faults, options, decision }: lines.KeptNote): LineFaults {
  if (standing === 'left-out') return { line, faults: [], note: `Không phải dữ liệu: ${faults[0]?.message ?? ''}` }
  const decided = decision && decisionWords(decision, options)
  return { line, faults, ...(decided ? { note: `Đã quyết định: ${decided}` } : {}) }
}

const decisionWords = (decision: string, options: contract.NotedLine['options']): string =>
  decision === leaveOut
    ? 'bỏ qua dòng này'
    : decision === accept
      ? 'vẫn ghi'
      : (options.find((option) => option.code === decision)?.label ?? '')
