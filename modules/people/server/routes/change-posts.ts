import { holdTree, lockBody } from '#modules/organisation/server'
import { isDone } from '#platform/http'
import { route } from '#platform/http/server'
import { authorise, found } from '#platform/kernel'
import { addPost, endPost } from '../../contract.ts'
import { refuseFuture, refuseIfEnded, refuseUnlessAfter } from '../../domain/periods.ts'
import { canManagePeople } from '../../policy.ts'
import { bodyNamesOf } from '../names.ts'
import { findPost, savePostEnd } from '../store-posts.ts'
import { viewPost } from '../view.ts'
import { writePost } from '../write-post.ts'
import { heldPerson } from './managed-person.ts'
import { refuseLost } from './refuse-lost.ts'

export const addPostRoute = route(addPost, 'people.post-added', async ({ params, body }, ctx) => {
  await holdTree(ctx.tx)
  // Before the person: whoever ends the body holds it, and then reaches for the people in it.
  if (body.bodyId) await lockBody(ctx.tx, body.bodyId)
  const person = await heldPerson(ctx, params.personId)
  const post = await writePost(ctx, person, body)
  await ctx.record({ kind: 'person', id: person.id }, person.path, { title: post.title, on: post.validFrom })
  return viewPost(post, await bodyNamesOf(ctx.tx, [post]))
})

export const endPostRoute = route(endPost, 'people.post-ended', async ({ params, body }, ctx) => {
  const post = found(await findPost(ctx.tx, params.postId), 'people.post-unknown')
  authorise(canManagePeople(ctx.actor, post.path), 'people.not-allowed')
  refuseIfEnded(post)
  refuseFuture(body.effectiveOn, ctx.today)
  refuseUnlessAfter(post.validFrom, body.effectiveOn)
  refuseLost(await savePostEnd(ctx.tx, post.id, body.effectiveOn))
  await ctx.record({ kind: 'person', id: post.personId }, post.path, { title: post.title, on: body.effectiveOn })
  return isDone
})
