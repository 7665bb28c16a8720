/** A post in the person's unit or in a body of any unit that the clerk manages. */
import type { z } from 'zod'
import { findBodies, getUnit, lockBody } from '#modules/organisation/server'
import type { Context } from '#platform/http/server'
import { authorise, found, newId, Refusal } from '#platform/kernel'
import type { newPost } from '../contract/posts.ts'
import { refuseUnlessThere } from '../domain/periods.ts'
import type { Person, Post } from '../domain/person.ts'
import { checkedPost, refuseSecondChair } from '../domain/posts.ts'
import { canManagePeople } from '../policy.ts'
import { insertPost, listPostsOfBody } from './store-posts.ts'

type Given = z.output<typeof newPost>

/** The tree is held by who calls: the unit does not end meanwhile. */
export async function writePost(ctx: Context, person: Person, given: Given): Promise<Post> {
  const facts = checkedPost(given, ctx.today)
  const body = given.bodyId
    ? found((await findBodies(ctx.tx, [given.bodyId]))[0], 'people.body-not-there', {})
    : undefined
  const unit = await getUnit(ctx.tx, body?.unitId ?? person.unitId)
  authorise(canManagePeople(ctx.actor, unit.path), 'people.not-allowed')
  refuseUnlessThere(unit, facts)
  if (facts.validTo === null && person.standing !== 'active')
    throw new Refusal('rule', 'people.not-active', { since: person.leftOn })
  if (given.bodyId) {
    // Read again under its lock: two who name a head at once come one after the other, and so does who ends the body.
    const body = found(await lockBody(ctx.tx, given.bodyId), 'people.body-not-there')
    const isThere = body.validFrom <= facts.validFrom && (body.validTo === null || facts.validTo !== null)
    if (!isThere) throw new Refusal('rule', 'people.body-not-there')
    refuseSecondChair(facts, await listPostsOfBody(ctx.tx, body.id), body.name)
  }
  const post: Post = {
    id: newId(),
    personId: person.id,
    fullName: person.fullName,
    unitId: unit.id,
    unitName: unit.name,
    path: unit.path,
    bodyId: facts.bodyId,
    title: facts.title,
    bodyRole: facts.bodyRole,
    isLeader: facts.isLeader,
    isManager: facts.isManager,
    isFullTime: facts.isFullTime,
    validFrom: facts.validFrom,
    validTo: facts.validTo,
  }
  await insertPost(ctx.tx, ctx.actor.federationId, person.path, post)
  return post
}
