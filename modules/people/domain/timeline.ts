/** Who somebody was on a day. */
import { isValidOn } from '#modules/organisation'
import type { LocalDate } from '#platform/kernel'
import type { Discipline, Membership, Person, Post } from './person.ts'

export const unitOnDay = (memberships: readonly Membership[], day: LocalDate): Membership | undefined =>
  memberships.find((one) => isValidOn(one, day))

/** What rules ask of a person on a day. */
export type PersonOnDay = {
  readonly person: Person
  /** Undefined on a day without membership. */
  readonly membership: Membership | undefined
  readonly posts: readonly Post[]
  readonly disciplines: readonly Discipline[]
  readonly isLeader: boolean
  readonly isManager: boolean
  readonly isFullTime: boolean
  readonly isDirectWorker: boolean
}

export function personOnDay(
  person: Person,
  history: {
    readonly memberships: readonly Membership[]
    readonly posts: readonly Post[]
    readonly disciplines: readonly Discipline[]
  },
  day: LocalDate,
): PersonOnDay {
  const membership = unitOnDay(history.memberships, day)
  const posts = history.posts.filter((post) => isValidOn(post, day))
  const isManager = posts.some((post) => post.isManager)
  return {
    person,
    membership,
    posts,
    disciplines: history.disciplines.filter((one) => isValidOn(one, day)),
    isLeader: posts.some((post) => post.isLeader),
    isManager,
    isFullTime: posts.some((post) => post.isFullTime),
    isDirectWorker: !isManager && membership?.isDirectWorker === true,
  }
}
