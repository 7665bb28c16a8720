/** A workbook is taken in: kept safely first, then checked in the background. */
import { getUnit } from '#modules/organisation/server'
import { type StoredFile, safeFileName } from '#platform/files'
import { type Context, route } from '#platform/http/server'
import { authorise, dayOf, newId, Refusal, showDay } from '#platform/kernel'
import type { ImportKind } from '#platform/xlsx'
import { bringIn } from '../../contract.ts'
import { mostOpenRuns } from '../../domain/limits.ts'
import { canImportList } from '../../policy.ts'
import { checkJob } from '../job-names.ts'
import { kindNamed, type WorkbookParts } from '../parts.ts'
import { replaceRun, toBeReplaced } from '../replace-run.ts'
import { findOpenTwin, insertRun, listOpenRuns, lockSender } from '../store-runs.ts'
import type { RunId } from '../tables.ts'

/** The beginning of every .xlsx: it is a ZIP. Anything else is told so before a run begins. */
const zip = [0x50, 0x4b, 0x03, 0x04]

export const bringInRoute = (kinds: readonly ImportKind[], { store, limits }: WorkbookParts) =>
  route<typeof bringIn, StoredFile>(
    bringIn,
    'workbook.brought-in',
    async ({ query, file, prepared }, ctx) => {
      const kind = kindNamed(kinds, query.kind)
      const { id: unitId, path } = await getUnit(ctx.tx, query.unitId)
      authorise(canImportList(ctx.actor, kind, path), 'workbook.not-allowed')
      await lockSender(ctx.tx, ctx.actor.userId)
      const like = { unitId, kind: kind.name, sha256: prepared.sha256 }
      const old = query.replaces && (await toBeReplaced(kinds, ctx, query.replaces, like))
      await refuseWhileWaiting(ctx, like, old?.id)

      const runId: RunId = newId()
      const { federationId, userId, displayName } = ctx.actor
      const name = safeFileName(file.name)
      await insertRun(ctx.tx, {
        ...{ id: runId, federationId, unit: { id: unitId, path }, kind: kind.name, at: ctx.now },
        sender: { id: userId, name: displayName },
        file: { key: prepared.key, name, bytes: prepared.size, sha256: prepared.sha256 },
      })
      await ctx.record({ kind: 'run', id: runId }, path, { list: kind.title, file: name })
      if (old) await replaceRun(ctx, old, runId)
      await ctx.enqueue(checkJob, { federationId, runId })
      return { runId }
    },
    async ({ query, file }, { actor }) => {
      const kind = kindNamed(kinds, query.kind)
      authorise(
        actor.grants.some((grant) => grant.verbs.has(kind.verb)),
        'workbook.not-allowed',
      )
      refuseOtherFiles(file.name, file.bytes)
      return put(store, file.bytes, limits.uploadBytes)
    },
  )

function refuseOtherFiles(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('invalid', 'workbook.empty-file')
  if (zip.every((byte, at) => bytes[at] === byte)) return
  const extension = /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const isOld = extension === 'xls' || extension === 'xlsb'
  throw new Refusal('invalid', isOld ? 'sheets.old-format' : 'sheets.not-a-workbook', { extension })
}

/** The same file sent twice is one run; more runs than a person can look after wait for nobody. */
async function refuseWhileWaiting(
  ctx: Context,
  like: Parameters<typeof findOpenTwin>[1],
  replaced: RunId | undefined,
): Promise<void> {
  const twin = await findOpenTwin(ctx.tx, like)
  if (twin) {
    const details = { runId: twin.id, by: twin.sender.name, on: showDay(dayOf(twin.createdAt)) }
    throw new Refusal('conflict', 'workbook.already-waiting', details)
  }
  const open = (await listOpenRuns(ctx.tx, ctx.actor.userId)).filter((run) => run.id !== replaced)
  if (open.length >= mostOpenRuns) throw new Refusal('rule', 'workbook.too-many-waiting')
}

const full = new Set(['ENOSPC', 'EDQUOT'])

async function put(store: WorkbookParts['store'], bytes: Uint8Array, mostBytes: number): Promise<StoredFile> {
  try {
    return await store.put(bytes, mostBytes)
  } catch (error) {
    if (full.has((error as NodeJS.ErrnoException).code ?? '')) throw new Refusal('unavailable', 'workbook.store-full')
    if (error instanceof Refusal && error.code === 'files.too-large')
      throw new Refusal('invalid', 'workbook.too-large', error.details)
    throw error
  }
}
