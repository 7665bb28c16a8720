/** What leaves the server about runs. */
import { listUnitNames } from '#modules/organisation/server'
import type { Tx } from '#platform/db'
import { addDays, dayOf } from '#platform/kernel'
import type { ImportGround, ImportKind } from '#platform/xlsx'
import type { RunLine, Run as RunView } from '../contract.ts'
import { toWrite } from '../domain/decision.ts'
import { keptDays } from '../domain/limits.ts'
import { runAbilities } from '../policy.ts'
import { maySeeFile } from './show-cells.ts'
import { findWrittenTwin, type Run } from './store-runs.ts'
import { findProgress } from './store-work.ts'

const summary = (run: Run, kindTitle: string, unitName: string) => ({
  id: run.id,
  version: run.version,
  kind: run.kind,
  kindTitle,
  unitId: run.unitId,
  unitName,
  state: run.state,
  fileName: run.file.name,
  counts: run.counts,
  senderName: run.sender.name,
  createdAt: run.createdAt.toISOString(),
  updatedAt: run.updatedAt.toISOString(),
})

export async function viewRuns(tx: Tx, runs: readonly Run[], kinds: readonly ImportKind[]): Promise<RunLine[]> {
  const names = await listUnitNames(
    tx,
    runs.map((run) => run.unitId),
  )
  const titles = new Map(kinds.map((kind) => [kind.name, kind.title]))
  return runs.map((run) => ({
    ...summary(run, titles.get(run.kind) ?? run.kind, names.get(run.unitId) ?? ''),
    outcome: run.outcome,
  }))
}

type Asker = Pick<ImportGround, 'tx' | 'actor' | 'now' | 'today'>

export const columnsOf = (kind: ImportKind, run: Run, { tx, actor, now, today }: Asker) =>
  kind.columns({ tx, actor, now, today, unit: { id: run.unitId, path: run.unitPath } })

export async function viewRun(asker: Asker, run: Run, kind: ImportKind): Promise<RunView> {
  const { tx, actor } = asker
  const hasFile = run.file.key !== null && run.found !== null
  const names = await listUnitNames(tx, [run.unitId])
  const twin = run.state === 'checked' ? await findWrittenTwin(tx, run) : undefined
  const touched = dayOf(run.endedAt ?? run.updatedAt)
  return {
    ...summary(run, kind.title, names.get(run.unitId) ?? ''),
    fileBytes: run.file.bytes,
    progress: await findProgress(tx, run.id),
    found: run.found,
    twin: twin?.endedAt
      ? { runId: twin.id, writtenAt: twin.endedAt.toISOString(), by: twin.writer?.name ?? twin.sender.name }
      : null,
    notice: run.notice,
    problem: run.problem,
    outcome: run.outcome,
    toWrite: toWrite(run.counts),
    endedAt: run.endedAt?.toISOString() ?? null,
    replacedBy: run.replacedBy,
    keptUntil: addDays(touched, keptDays),
    can: {
      ...runAbilities(actor, kind, run),
      download: hasFile && maySeeFile(actor, run, await columnsOf(kind, run, asker)),
    },
  }
}
