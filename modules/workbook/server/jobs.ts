/** Checking and writing in the background, and the care of what they leave behind. */
import { z } from 'zod'
import type { FileStore } from '#platform/files'
import { federationJob, type Job, longJob } from '#platform/jobs'
import { idSchema } from '#platform/kernel'
import type { ImportKind } from '#platform/xlsx'
import { keptDays } from '../domain/limits.ts'
import { moved } from '../domain/states.ts'
import { checkRun } from './check.ts'
import { checkJob, writeJob } from './job-names.ts'
import type { WorkbookParts } from './parts.ts'
import { loadRun, saveRun } from './store-runs.ts'
import { forgetEnded, knownKeys, listUntouched } from './store-work.ts'
import { writeRun } from './write.ts'

const dayMs = 86_400_000
const sweptAfterMs = 1_800_000
const ofRun = z.object({ federationId: z.uuid(), runId: idSchema<'run'>() })

export const workbookJobs = (kinds: readonly ImportKind[], parts: WorkbookParts): Job[] => [
  longJob({ name: checkJob, schema: ofRun, run: ({ runId }, ctx) => checkRun({ kinds, parts }, ctx, runId) }),
  longJob({ name: writeJob, schema: ofRun, run: ({ runId }, ctx) => writeRun({ kinds, parts }, ctx, runId) }),
  federationJob({
    name: 'workbook.forget-old',
    schedule: '50 2 * * *',
    schema: z.object({ federationId: z.uuid() }),
    run: async (_, { tx, now }) => {
      const before = new Date(now.getTime() - keptDays * dayMs)
      for (const id of await listUntouched(tx, before)) {
        const run = await loadRun(tx, id)
        const change = { state: moved(run.state, 'cancel'), ended_at: now }
        await saveRun(tx, run, change, { by: 'Dọn dẹp hằng đêm', at: now })
      }
      await forgetEnded(tx, before)
    },
  }),
  sweep(parts.store),
]

const sweep = (store: FileStore): Job => ({
  name: 'workbook.sweep-files',
  scope: 'installation',
  schedule: '10,40 * * * *',
  run: async ({ tx, now }) => {
    await store.sweep((keys) => knownKeys(tx, keys), new Date(now.getTime() - sweptAfterMs))
  },
})
