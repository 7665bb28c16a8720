import type { UnitId } from '#modules/organisation'
import { findUnit, getUnit } from '#modules/organisation/server'
import { type Context, route } from '#platform/http/server'
import { authorise, type LocalDate, newId, Refusal } from '#platform/kernel'
import { addMembership, changeWork, leaveUnion, returnToUnion } from '../../contract.ts'
import {
  periodToClose,
  refuseFuture,
  refuseSecondUnit,
  refuseUnlessAfter,
  refuseUnlessThere,
} from '../../domain/periods.ts'
import type { Membership, Person, PersonId } from '../../domain/person.ts'
import { canManagePeople } from '../../policy.ts'
import { leavingWords } from '../../vi.ts'
import { getPerson, saveStanding } from '../store.ts'
import { insertMembership, listMemberships, saveMembershipEnd } from '../store-memberships.ts'
import { endOpenPosts } from '../store-posts.ts'
import { viewPerson } from '../view.ts'
import { managedPerson } from './managed-person.ts'

async function answer(ctx: Context, id: PersonId) {
  const person = await getPerson(ctx.tx, id)
  return viewPerson(person, (await findUnit(ctx.tx, person.unitId))?.name ?? '')
}

const period = (person: Person, given: Omit<Membership, 'id' | 'personId' | 'unitId' | 'unitName'>) => ({
  id: newId<'membership'>(),
  personId: person.id,
  ...given,
})

/** A period that is over; the present one comes with adding, transferring and returning. */
export const addMembershipRoute = route(addMembership, 'people.membership-added', async ({ params, body }, ctx) => {
  const person = await managedPerson(ctx, params.personId)
  const unit = await getUnit(ctx.tx, body.unitId)
  authorise(canManagePeople(ctx.actor, unit.path), 'people.not-allowed')
  const { validFrom, validTo, isDirectWorker } = body
  refuseFuture(validTo, ctx.today)
  refuseUnlessAfter(validFrom, validTo)
  refuseUnlessThere(unit, { validFrom, validTo })
  refuseSecondUnit({ validFrom, validTo }, await listMemberships(ctx.tx, [person.id]))
  const past = period(person, { validFrom, validTo, isDirectWorker, began: 'recorded', ended: 'recorded' })
  await insertMembership(ctx.tx, ctx.actor.federationId, person, unit, past)
  await ctx.record({ kind: 'person', id: person.id }, person.path, { to: unit.name, on: validFrom, until: validTo })
  return answer(ctx, person.id)
})

/** The same unit, another kind of work: a period ends and the next begins on the day. */
export const changeWorkRoute = route(changeWork, 'people.work-changed', async ({ params, body }, ctx) => {
  const person = await managedPerson(ctx, params.personId)
  const unit = await getUnit(ctx.tx, person.unitId)
  const { isDirectWorker, effectiveOn } = body
  const open = periodToClose(person, await listMemberships(ctx.tx, [person.id]), effectiveOn, ctx.today)
  if (open.isDirectWorker === isDirectWorker) throw new Refusal('rule', 'people.nothing-to-change')
  await saveMembershipEnd(ctx.tx, open.id, effectiveOn, 'work-changed')
  const next = period(person, {
    validFrom: effectiveOn,
    validTo: null,
    isDirectWorker,
    began: 'work-changed',
    ended: null,
  })
  await insertMembership(ctx.tx, ctx.actor.federationId, person, unit, next)
  const words = isDirectWorker ? 'người lao động trực tiếp' : 'không lao động trực tiếp'
  await ctx.record({ kind: 'person', id: person.id }, person.path, { to: words, on: effectiveOn })
  return answer(ctx, person.id)
})

export const leaveUnionRoute = route(leaveUnion, 'people.left', async ({ params, body }, ctx) => {
  const person = await managedPerson(ctx, params.personId)
  const { as, effectiveOn, note } = body
  const open = periodToClose(person, await listMemberships(ctx.tx, [person.id]), effectiveOn, ctx.today)
  await saveMembershipEnd(ctx.tx, open.id, effectiveOn, as)
  await endOpenPosts(ctx.tx, person.id, effectiveOn)
  const { unitId, path } = person
  await saveStanding(ctx.tx, person.id, { standing: as, leftOn: effectiveOn, unitId, path })
  await ctx.record({ kind: 'person', id: person.id }, path, { to: leavingWords[as], on: effectiveOn, note: note ?? '' })
  return answer(ctx, person.id)
})

export const returnToUnionRoute = route(returnToUnion, 'people.returned', async ({ params, body }, ctx) => {
  const person = await managedPerson(ctx, params.personId)
  if (person.standing === 'active') throw new Refusal('rule', 'people.still-active')
  if (person.standing === 'died') throw new Refusal('rule', 'people.not-active', { since: person.leftOn })
  const unit = await getUnit(ctx.tx, body.unitId as UnitId)
  authorise(canManagePeople(ctx.actor, unit.path), 'people.not-allowed')
  const { effectiveOn, isDirectWorker } = body
  refuseFuture(effectiveOn, ctx.today)
  refuseReturnBefore(person.leftOn, effectiveOn)
  refuseSecondUnit({ validFrom: effectiveOn, validTo: null }, await listMemberships(ctx.tx, [person.id]))
  refuseUnlessThere(unit, { validFrom: effectiveOn, validTo: null })
  await saveStanding(ctx.tx, person.id, { standing: 'active', leftOn: null, unitId: unit.id, path: unit.path })
  const next = period(person, { validFrom: effectiveOn, validTo: null, isDirectWorker, began: 'returned', ended: null })
  await insertMembership(ctx.tx, ctx.actor.federationId, { ...person, path: unit.path }, unit, next)
  await ctx.record({ kind: 'person', id: person.id }, unit.path, { to: unit.name, on: effectiveOn })
  return answer(ctx, person.id)
})

function refuseReturnBefore(leftOn: LocalDate | null, on: LocalDate): void {
  if (leftOn && on < leftOn) throw new Refusal('rule', 'people.day-before-last-change', { since: leftOn })
}
