import { getUnit } from '#modules/organisation/server'
import { route } from '#platform/http/server'
import { authorise, newId } from '#platform/kernel'
import { addPerson } from '../../contract.ts'
import { checkedFacts } from '../../domain/facts.ts'
import { refuseFuture, refuseUnlessThere } from '../../domain/periods.ts'
import type { Person, PersonFacts } from '../../domain/person.ts'
import { canManagePeople } from '../../policy.ts'
import { refuseTakenIdentifier } from '../identifiers.ts'
import { insertPerson } from '../store.ts'
import { insertMembership } from '../store-memberships.ts'
import { viewPerson } from '../view.ts'
import { writePost } from '../write-post.ts'

export const addPersonRoute = route(addPerson, 'people.person-added', async ({ body }, ctx) => {
  const unit = await getUnit(ctx.tx, body.unitId)
  authorise(canManagePeople(ctx.actor, unit.path), 'people.not-allowed')
  const facts = checkedFacts(factsIn(body), ctx.today)
  refuseFuture(body.memberSince, ctx.today)
  refuseUnlessThere(unit, { validFrom: body.memberSince, validTo: null })
  await refuseTakenIdentifier(ctx.tx, facts.identifier, null)
  const person: Person = {
    id: newId(),
    ...facts,
    unitId: unit.id,
    path: unit.path,
    standing: 'active',
    leftOn: null,
    mergedInto: null,
    version: 1,
  }
  await insertPerson(ctx.tx, ctx.actor.federationId, person)
  await insertMembership(ctx.tx, ctx.actor.federationId, person, unit, {
    id: newId(),
    personId: person.id,
    isDirectWorker: body.isDirectWorker,
    began: 'joined',
    ended: null,
    validFrom: body.memberSince,
    validTo: null,
  })
  if (body.post) await writePost(ctx, person, body.post)
  await ctx.record({ kind: 'person', id: person.id }, person.path, {
    name: person.fullName,
    title: body.post?.title ?? '',
    to: unit.name,
    on: body.memberSince,
  })
  return viewPerson(person, unit.name)
})

const factsIn = (body: PersonFacts): PersonFacts => ({
  fullName: body.fullName,
  sex: body.sex,
  birthOn: body.birthOn,
  birthYear: body.birthYear,
  identifier: body.identifier,
  ethnicity: body.ethnicity,
  partyMemberSince: body.partyMemberSince,
  education: body.education,
  unionMemberSince: body.unionMemberSince,
})
