/** Care of the file store: orphans go, and a file that is gone or changed is found and named. */
import { z } from 'zod'
import { writeHistory } from '#platform/db'
import type { FileStore } from '#platform/files'
import { federationJob, type Job, type JobContext } from '#platform/jobs'
import { type KeptFile, knownKeys, listFiles, saveSoundness } from './store-files.ts'

const hourMs = 3_600_000
const page = 200

export const documentsJobs = ({ store }: { readonly store: FileStore }): Job[] => [
  {
    name: 'documents.sweep-orphans',
    scope: 'installation',
    schedule: '*/20 * * * *',
    // File times are those of the machine, whatever clock a sample federation is set to.
    run: async ({ tx, now }) => {
      await store.sweep((keys) => knownKeys(tx, keys), new Date(now.getTime() - hourMs / 2))
    },
  },
  federationJob({
    name: 'documents.check-files',
    schedule: '30 2 * * *',
    schema: z.object({ federationId: z.uuid() }),
    run: (_, ctx) => checkFiles(store, ctx),
  }),
]

export async function checkFiles(store: FileStore, ctx: JobContext): Promise<void> {
  for (let after = ''; ; ) {
    const files = await listFiles(ctx.tx, after, page)
    for (const file of files) await checkFile(store, file, ctx)
    after = files.at(-1)?.key ?? ''
    if (files.length < page) return
  }
}

async function checkFile(store: FileStore, file: KeptFile, ctx: JobContext): Promise<void> {
  const soundness = await store.check({ key: file.key, size: file.bytes, sha256: file.sha256 })
  if (soundness === file.soundness) return
  await saveSoundness(ctx.tx, file.key, soundness)
  await writeHistory(ctx.tx, {
    federationId: ctx.federationId,
    at: ctx.now,
    userId: null,
    actorName: 'Kiểm tra hằng đêm',
    entry: soundness === 'sound' ? 'document.file-restored' : 'document.file-damaged',
    subject: { kind: 'file', id: file.key },
    unitPath: file.unitPath,
    details: { name: file.name, soundness },
    requestId: '',
  })
}
