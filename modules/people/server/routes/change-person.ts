import { getUnit, holdTree } from '#modules/organisation/server'
import { type Context, route } from '#platform/http/server'
import { authorise, newId, Refusal } from '#platform/kernel'
import { addPerson } from '../../contract.ts'
import { checkedFacts } from '../../domain/facts.ts'
import type { Matchable } from '../../domain/match-people.ts'
import { refuseFuture, refuseUnlessThere } from '../../domain/periods.ts'
import type { Person, PersonFacts, PersonId } from '../../domain/person.ts'
import { canManagePeople } from '../../policy.ts'
import { type Candidate, findCandidates } from '../find-candidates.ts'
import { lookForDuplicates } from '../find-duplicates.ts'
import { refuseTakenIdentifier } from '../identifiers.ts'
import { unitNamesOf } from '../names.ts'
import { insertPerson } from '../store.ts'
import { insertLikenesses, type NewLikeness } from '../store-likenesses.ts'
import { insertMembership } from '../store-memberships.ts'
import { namedInLine, viewPerson } from '../view.ts'
import { writePost } from '../write-post.ts'

export const addPersonRoute = route(addPerson, 'people.person-added', async ({ body }, ctx) => {
  await holdTree(ctx.tx)
  const unit = await getUnit(ctx.tx, body.unitId)
  authorise(canManagePeople(ctx.actor, unit.path), 'people.not-allowed')
  const facts = checkedFacts(factsIn(body), ctx.today)
  refuseFuture(body.memberSince, ctx.today)
  refuseUnlessThere(unit, { validFrom: body.memberSince, validTo: null })
  await refuseTakenIdentifier(ctx.tx, facts.identifier, null)
  const judged = await judgedCandidates(ctx, { ...facts, unitIds: [unit.id], titles: [] }, body.notThese)
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
  await rememberDifferent(ctx, person, judged)
  await lookForDuplicates(ctx)
  if (body.post) await writePost(ctx, person, body.post)
  await ctx.record({ kind: 'person', id: person.id }, person.path, {
    name: person.fullName,
    title: body.post?.title ?? '',
    to: unit.name,
    on: body.memberSince,
  })
  return viewPerson(person, unit.name)
})

/** Everybody who may be this person must have been looked at. @throws Refusal naming who was not. */
async function judgedCandidates(ctx: Context, row: Matchable, notThese: readonly PersonId[]): Promise<Candidate[]> {
  const [found = []] = await findCandidates(ctx.tx, [row], ctx.today)
  const open = found.filter(({ person }) => !notThese.includes(person.id)).slice(0, 5)
  if (open.length === 0) return found
  const units = await unitNamesOf(
    ctx.tx,
    open.map(({ person }) => person.unitId),
  )
  const names = open.map(({ person }) => namedInLine(person, units.get(person.unitId) ?? ''))
  throw new Refusal('conflict', 'people.possible-duplicates', { names })
}

/** The clerk said "not this person": nobody is asked again. */
async function rememberDifferent(ctx: Context, person: Person, judged: readonly Candidate[]): Promise<void> {
  const pairs = judged.map(({ person: other, likeness: { score, verdict } }): NewLikeness => {
    const [first, second] = person.id < other.id ? [person, other] : [other, person]
    return { id: newId(), person: first, other: second, score, verdict, foundAt: ctx.now }
  })
  await insertLikenesses(ctx.tx, ctx.actor.federationId, pairs, 'dismissed', ctx.actor.displayName)
}

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
