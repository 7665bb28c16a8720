/** What may be said of a post. */
import type { BodyId, Period } from '#modules/organisation'
import { type LocalDate, Refusal } from '#platform/kernel'
import { isLeadingTitle } from './facts.ts'
import { overlap } from './periods.ts'
import type { Post, PostFacts } from './person.ts'

type GivenPost = Omit<PostFacts, 'isLeader'> &
  Period & { readonly bodyId: BodyId | null; readonly isLeader?: boolean | undefined }

/** @throws Refusal for a role without a body, a day ahead, or an end not after the start. */
export function checkedPost(given: GivenPost, today: LocalDate): GivenPost & PostFacts {
  if (given.bodyRole !== null && given.bodyId === null) throw new Refusal('rule', 'people.role-without-body')
  if (given.validFrom > today) throw new Refusal('rule', 'people.day-in-future')
  if (given.validTo !== null && given.validTo <= given.validFrom)
    throw new Refusal('rule', 'people.day-not-after-start', { since: given.validFrom })
  return { ...given, isLeader: given.isLeader ?? isLeadingTitle(given.title) }
}

/** Who leaves on a day held no post that began on it or later. @throws Refusal naming the day of the last such post. */
export function refusePostsBegunSince(posts: readonly Post[], on: LocalDate): void {
  const late = posts.filter((post) => post.validTo === null && post.validFrom >= on).map((post) => post.validFrom)
  const last = late.sort().at(-1)
  if (last) throw new Refusal('rule', 'people.day-before-last-change', { since: last })
}

/** A body has one head on a day. */
export function refuseSecondChair(
  given: Period & Pick<PostFacts, 'bodyRole'>,
  others: readonly Post[],
  bodyName: string,
): void {
  if (given.bodyRole !== 'chair') return
  const other = others.find((one) => one.bodyRole === 'chair' && overlap(one, given))
  if (!other) return
  throw new Refusal('rule', 'people.two-chairs', { name: other.fullName, body: bodyName, since: other.validFrom })
}
