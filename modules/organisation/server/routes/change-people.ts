/** People of a unit and their posts: added and ended by date. */

import type { Context } from '#platform/http/server'
import { route } from '#platform/http/server'
import { authorise, found, newId } from '#platform/kernel'
import { addPerson, addPost, endPost } from '../../contract.ts'
import { refuseFuture, refuseIfEnded, refuseUnlessAfter } from '../../domain/change.ts'
import type { BodyId } from '../../domain/unit.ts'
import { canManageUnit } from '../../policy.ts'
import { getUnit } from '../store.ts'
import {
  findPerson,
  findPost,
  insertPerson,
  insertPost,
  listBodies,
  type Person,
  type Post,
  savePostEnd,
} from '../store-bodies.ts'
import { viewPerson, viewPost } from '../view.ts'
import { refuseLost } from './refuse-lost.ts'

export const addPersonRoute = route(addPerson, 'organisation.person-added', async ({ params, body }, ctx) => {
  const unit = await getUnit(ctx.tx, params.unitId)
  authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
  refuseIfEnded(unit)
  const { fullName, sex, birthOn } = body
  const person: Person = { id: newId(), unitId: unit.id, path: unit.path, fullName, sex, birthOn }
  await insertPerson(ctx.tx, ctx.actor.federationId, person)
  const written = body.post ? [await writePost(ctx, person, body.post)] : []
  await ctx.record({ kind: 'unit', id: unit.id }, unit.path, { name: fullName, title: body.post?.title ?? '' })
  const names = new Map(
    written.flatMap(({ post, bodyName }) => (post.bodyId && bodyName ? [[post.bodyId as string, bodyName]] : [])),
  )
  return viewPerson(
    person,
    written.map(({ post }) => post),
    names,
  )
})

export const addPostRoute = route(addPost, 'organisation.post-added', async ({ params, body }, ctx) => {
  const person = found(await findPerson(ctx.tx, params.personId), 'organisation.person-unknown')
  authorise(canManageUnit(ctx.actor, person.path), 'organisation.not-allowed')
  const { post, bodyName } = await writePost(ctx, person, body)
  await ctx.record({ kind: 'unit', id: person.unitId }, person.path, {
    name: person.fullName,
    title: post.title,
    on: post.validFrom,
  })
  return viewPost(post, bodyName)
})

export const endPostRoute = route(endPost, 'organisation.post-ended', async ({ params, body }, ctx) => {
  const post = found(await findPost(ctx.tx, params.postId), 'organisation.post-unknown')
  authorise(canManageUnit(ctx.actor, post.path), 'organisation.not-allowed')
  refuseIfEnded(post)
  refuseFuture(body.effectiveOn, ctx.today)
  refuseUnlessAfter(post.validFrom, body.effectiveOn)
  refuseLost(await savePostEnd(ctx.tx, post.id, body.effectiveOn))
  await ctx.record({ kind: 'unit', id: post.unitId }, post.path, { title: post.title, on: body.effectiveOn })
  return viewPost({ ...post, validTo: body.effectiveOn }, null)
})

type GivenPost = { title: string; bodyId: BodyId | null; validFrom: Post['validFrom'] }

/** A post in a body is one of the person's own unit. */
async function writePost(
  ctx: Context,
  person: Person,
  given: GivenPost,
): Promise<{ post: Post; bodyName: string | null }> {
  const bodies = given.bodyId ? await listBodies(ctx.tx, [person.unitId]) : []
  const body = given.bodyId
    ? found(
        bodies.find((one) => one.id === given.bodyId),
        'organisation.body-unknown',
      )
    : undefined
  const post: Post = {
    id: newId(),
    personId: person.id,
    unitId: person.unitId,
    path: person.path,
    ...given,
    validTo: null,
  }
  await insertPost(ctx.tx, ctx.actor.federationId, post)
  return { post, bodyName: body?.name ?? null }
}
