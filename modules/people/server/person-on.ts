/** Door functions: who somebody was on a day, who was in a unit or a body. Rules of later slices ask here. */
import { type BodyId, isValidOn, type UnitId } from '#modules/organisation'
import type { Tx } from '#platform/db'
import type { LocalDate } from '#platform/kernel'
import type { PersonId, Post } from '../domain/person.ts'
import { type PersonOnDay, personOnDay } from '../domain/timeline.ts'
import { findPeople } from './store.ts'
import { listDisciplinesOf } from './store-disciplines.ts'
import { listMemberships, listMembersOn, type MemberOnDay } from './store-memberships.ts'
import { listPosts, listPostsOfBody } from './store-posts.ts'

/** Undefined for who is outside the walls. */
export async function personOn(tx: Tx, id: PersonId, day: LocalDate): Promise<PersonOnDay | undefined> {
  return (await peopleOn(tx, [id], day))[0]
}

/** Several people in the same few queries. */
export async function peopleOn(tx: Tx, ids: readonly PersonId[], day: LocalDate): Promise<PersonOnDay[]> {
  const people = await findPeople(tx, ids)
  const [memberships, posts, disciplines] = [
    await listMemberships(tx, ids),
    await listPosts(tx, ids),
    await listDisciplinesOf(tx, ids),
  ]
  return people.map((person) => {
    const of = <T extends { readonly personId: PersonId }>(things: readonly T[]) =>
      things.filter((thing) => thing.personId === person.id)
    const past = { memberships: of(memberships), posts: of(posts), disciplines: of(disciplines) }
    return personOnDay(person, past, day)
  })
}

/** The members of exactly this unit on the day, also those whose record has moved on since. */
export const listPeopleOfUnit = (tx: Tx, unitId: UnitId, day: LocalDate): Promise<MemberOnDay[]> =>
  listMembersOn(tx, unitId, day)

/** Who sat in a council or committee on the day, its head first. */
export const listMembersOfBody = async (tx: Tx, bodyId: BodyId, day: LocalDate): Promise<Post[]> =>
  (await listPostsOfBody(tx, bodyId)).filter((post) => isValidOn(post, day))
