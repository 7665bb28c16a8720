/** What becomes of people when a body of a unit ends: their seats in it end on the day. */
import type { BodyEndListener } from '#modules/organisation/server'
import { Refusal } from '#platform/kernel'
import { endPostsInBody, listPostsOfBody } from './store-posts.ts'

export const followBodiesOfPeople: BodyEndListener = async ({ tx }, { id, on }) => {
  const late = (await listPostsOfBody(tx, id)).find((post) => post.validFrom >= on)
  if (late) throw new Refusal('rule', 'people.body-held-since', { name: late.fullName, since: late.validFrom })
  await endPostsInBody(tx, id, on)
}
