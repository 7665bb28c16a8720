import { isValidOn } from '#modules/organisation'
import { findBodies, getUnit } from '#modules/organisation/server'
import { readRoute } from '#platform/http/server'
import { authorise, compareVietnamese, found, nameKey } from '#platform/kernel'
import { listBodyMembers, listUnitPeople } from '../../contract.ts'
import type { Person, Post } from '../../domain/person.ts'
import { canManagePeople, canReadPeople } from '../../policy.ts'
import { bodyNamesOf, unitNamesOf } from '../names.ts'
import { findPeople } from '../store.ts'
import { countMembersOn } from '../store-memberships.ts'
import { listPostsOfBody, listPostsOfUnit } from '../store-posts.ts'
import { canEndPost, viewPost } from '../view.ts'

const byId = (people: readonly Person[]) => new Map(people.map((person) => [person.id, person]))
const idsOf = (posts: readonly Post[]) => posts.map((post) => post.personId)

export const listUnitPeopleRoute = readRoute(listUnitPeople, async ({ params, query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const unit = await getUnit(ctx.tx, params.unitId)
  const on = query.on ?? ctx.today
  const posts = (await listPostsOfUnit(ctx.tx, unit.id)).filter((post) => isValidOn(post, on))
  const known = byId(await findPeople(ctx.tx, idsOf(posts)))
  const bodies = await bodyNamesOf(ctx.tx, posts)
  const names = new Map(posts.map((post) => [post.personId, post.fullName]))
  const inOrder = [...names].sort(([, a], [, b]) => compareVietnamese(nameKey(a), nameKey(b)))
  return {
    on,
    members: await countMembersOn(ctx.tx, unit.id, on),
    people: inOrder.map(([id, fullName]) => {
      const person = known.get(id)
      return {
        personId: person?.id ?? null,
        fullName,
        sex: person?.sex ?? null,
        birthOn: person?.birthOn ?? null,
        birthYear: person?.birthYear ?? null,
        posts: posts
          .filter((post) => post.personId === id)
          .map((post) => ({ ...viewPost(post, bodies), canEnd: canEndPost(ctx.actor, post) })),
      }
    }),
    canManage: canManagePeople(ctx.actor, unit.path) && unit.validTo === null,
  }
})

export const listBodyMembersRoute = readRoute(listBodyMembers, async ({ params, query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const body = found((await findBodies(ctx.tx, [params.bodyId]))[0], 'people.body-not-there')
  const on = query.on ?? ctx.today
  const posts = (await listPostsOfBody(ctx.tx, body.id)).filter((post) => isValidOn(post, on))
  const known = byId(await findPeople(ctx.tx, idsOf(posts)))
  const units = await unitNamesOf(
    ctx.tx,
    [...known.values()].map((person) => person.unitId),
  )
  return {
    on,
    members: posts.map((post) => {
      const person = known.get(post.personId)
      return {
        ...viewPost(post, new Map([[body.id, body.name]])),
        personId: person?.id ?? null,
        fullName: post.fullName,
        ofUnitName: person ? (units.get(person.unitId) ?? null) : null,
        canEnd: canEndPost(ctx.actor, post),
      }
    }),
    canManage: canManagePeople(ctx.actor, body.path) && body.validTo === null,
  }
})
