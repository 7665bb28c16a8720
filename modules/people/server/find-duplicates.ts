/** Holds everybody written since the last run against all others of the federation; pairs wait for people to decide. */
import { z } from 'zod'
import type { Tx } from '#platform/db'
import type { Context } from '#platform/http/server'
import { type LongContext, longJob } from '#platform/jobs'
import { newId } from '#platform/kernel'
import { matchPeople } from '../domain/match-people.ts'
import { findCandidateIds, loadMatchables } from './store-candidates.ts'
import { listToMatch, type NewLikeness, replaceOpenLikenesses } from './store-likenesses.ts'

const jobName = 'people.find-duplicates'
/** So few that whoever corrects one of these people meanwhile hardly waits: each batch has a transaction of its own. */
const batch = 200

/** Soon after somebody was written; what was brought in by thousands waits for the next scheduled run. */
export const lookForDuplicates = ({ enqueue, actor }: Pick<Context, 'enqueue' | 'actor'>): Promise<void> =>
  enqueue(jobName, { federationId: actor.federationId })

export const findDuplicates = longJob({
  name: jobName,
  schedule: '*/10 * * * *',
  schema: z.object({}),
  run: async (_, { inFederation, signal, ...known }) => {
    while (!signal.aborted) if (!(await inFederation((tx) => matchBatch(tx, known)))) return
  },
})

type Known = Pick<LongContext, 'federationId' | 'now' | 'today'>

/** Answers whether there may be more. */
async function matchBatch(tx: Tx, { today, now, federationId }: Known): Promise<boolean> {
  const people = await listToMatch(tx, batch)
  if (people.length === 0) return false
  const idsOf = await findCandidateIds(tx, people)
  const known = await loadMatchables(
    tx,
    [...new Set([...people.map(({ id }) => id), ...[...idsOf.values()].flat()])],
    today,
  )
  const pairs = new Map<string, NewLikeness>()
  for (const [n, person] of people.entries()) {
    const one = known.get(person.id)
    for (const id of idsOf.get(n) ?? []) {
      const other = known.get(id)
      if (!one || !other || id === person.id) continue
      const { score, verdict } = matchPeople(one.matchable, other.matchable)
      if (verdict === 'different') continue
      const [first, second] = one.person.id < id ? [one.person, other.person] : [other.person, one.person]
      pairs.set(`${first.id} ${second.id}`, {
        id: newId(),
        person: first,
        other: second,
        score,
        verdict,
        foundAt: now,
      })
    }
  }
  await replaceOpenLikenesses(tx, federationId, people, [...pairs.values()])
  return people.length === batch
}
