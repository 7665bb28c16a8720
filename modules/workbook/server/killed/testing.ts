/** A process of its own that works on runs until somebody kills it: `node testing.ts <address> <folder> <where it hangs>`. */

import { connect } from '#platform/db'
import { openFileStore } from '#platform/files'
import { startJobs } from '#platform/jobs'
import { loadActor } from '../../../access/server/index.ts'
import { listFederations } from '../../../organisation/server/index.ts'
import { guestsKind } from '../../testing.ts'
import { wordings } from '../../vi.ts'
import { workbookJobs } from '../jobs.ts'

const [url = '', folder = '', hangs = ''] = process.argv.slice(2)
let pieces = 0
/** The first piece goes through, so that there is something half done to be lost. */
const hang = async () => {
  pieces += 1
  if (pieces === 2) {
    process.stdout.write('hanging')
    await new Promise(() => {})
  }
}
const kind = guestsKind({
  ...(hangs === 'check' ? { onJudge: hang } : {}),
  ...(hangs === 'write' ? { onWrite: hang } : {}),
})
const database = connect(url, 6)
const limits = { uploadBytes: 25_000_000, unpackedBytes: 200_000_000 }
await startJobs({
  ...{ url, database, now: () => new Date(), pollingSeconds: 0.5, retryDelaySeconds: 1, silenceSeconds: 10 },
  jobs: workbookJobs([kind], { store: openFileStore(folder), limits, loadActor, wordings }),
  listFederations: () => listFederations(database),
})
