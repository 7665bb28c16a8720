import type { Unit, UnitId } from '#modules/organisation'
import { getUnit } from '#modules/organisation/server'
import { type Context, route } from '#platform/http/server'
import { authorise, fold, found, type LocalDate, newId, nfc, Refusal } from '#platform/kernel'
import { proposeTransfer, transferPerson } from '../../contract.ts'
import { periodToClose, refuseUnlessThere } from '../../domain/periods.ts'
import type { Person, Transfer, TransferState } from '../../domain/person.ts'
import { refusePostsBegunSince } from '../../domain/posts.ts'
import { unitOnDay } from '../../domain/timeline.ts'
import { canManagePeople } from '../../policy.ts'
import { movePerson } from '../move-person.ts'
import { listMemberships } from '../store-memberships.ts'
import { listPosts } from '../store-posts.ts'
import { insertTransfer, listTransfersOf, listUnitsNamed } from '../store-transfers.ts'
import { transferAnswer } from '../view-transfers.ts'
import { managedPerson } from './managed-person.ts'

type Destination = Pick<Unit, 'id' | 'path' | 'name'>
type Given = { effectiveOn: LocalDate; opinion: string; decisionNumber: string | null }

export const proposeTransferRoute = route(
  proposeTransfer,
  'people.transfer-proposed',
  async ({ params, body }, ctx) => {
    const person = await leavingPerson(ctx, params.personId)
    const to = await destination(ctx, body)
    const transfer = await newTransfer(ctx, person, to, body, 'waiting')
    await insertTransfer(ctx.tx, ctx.actor.federationId, transfer)
    await ctx.record({ kind: 'person', id: person.id }, person.path, { to: to.name, on: body.effectiveOn })
    return transferAnswer(ctx, transfer.id)
  },
)

/** Who manages both units needs nobody's answer. */
export const transferPersonRoute = route(transferPerson, 'people.transferred', async ({ params, body }, ctx) => {
  const person = await leavingPerson(ctx, params.personId)
  const to = await destination(ctx, { ...body, toUnitName: null })
  authorise(canManagePeople(ctx.actor, to.path), 'people.not-allowed')
  const transfer = await newTransfer(ctx, person, to, body, 'accepted')
  await insertTransfer(ctx.tx, ctx.actor.federationId, transfer)
  await movePerson(ctx, person, to, body.effectiveOn)
  await ctx.record({ kind: 'person', id: person.id }, to.path, {
    from: transfer.unitName,
    to: to.name,
    on: body.effectiveOn,
  })
  return transferAnswer(ctx, transfer.id)
})

async function leavingPerson(ctx: Context, id: Person['id']): Promise<Person> {
  const person = await managedPerson(ctx, id)
  const waiting = (await listTransfersOf(ctx.tx, id)).find((one) => one.state === 'waiting')
  if (waiting) throw new Refusal('rule', 'people.transfer-waiting', { unit: waiting.toUnitName })
  return person
}

/** A unit in sight is chosen; one out of sight is named exactly as the paper names it. */
async function destination(
  ctx: Context,
  given: { toUnitId: UnitId | null; toUnitName: string | null; effectiveOn: LocalDate },
): Promise<Destination> {
  if (given.toUnitId) {
    const unit = await getUnit(ctx.tx, given.toUnitId)
    refuseUnlessThere(unit, { validFrom: given.effectiveOn, validTo: null })
    return unit
  }
  if (!given.toUnitName) throw new Refusal('rule', 'people.where-to')
  return namedUnit(ctx, given.toUnitName)
}

async function namedUnit(ctx: Context, printed: string): Promise<Destination> {
  const [whole, ...parts] = [
    printed,
    printed.slice(0, printed.lastIndexOf(',')),
    printed.slice(printed.lastIndexOf(',') + 1),
  ]
  const direct = await listUnitsNamed(ctx.tx, fold(whole))
  const [name = '', superior = ''] = parts
  const below = printed.includes(',')
    ? (await listUnitsNamed(ctx.tx, fold(name))).filter((unit) => fold(unit.superiorName ?? '') === fold(superior))
    : []
  const all = [...direct, ...below]
  if (all.length > 1) throw new Refusal('rule', 'people.unit-name-ambiguous', { name: printed })
  return found(all[0], 'people.unit-not-found', { name: nfc(printed) })
}

async function newTransfer(
  ctx: Context,
  person: Person,
  to: Destination,
  given: Given,
  state: TransferState,
): Promise<Transfer> {
  if (to.id === person.unitId) throw new Refusal('rule', 'people.same-unit')
  const memberships = await listMemberships(ctx.tx, [person.id])
  periodToClose(person, memberships, given.effectiveOn, ctx.today)
  const posts = await listPosts(ctx.tx, [person.id])
  refusePostsBegunSince(
    posts.filter((post) => post.unitId === person.unitId),
    given.effectiveOn,
  )
  const isDecided = state !== 'waiting'
  return {
    id: newId(),
    personId: person.id,
    unitId: person.unitId,
    path: person.path,
    unitName: unitOnDay(memberships, ctx.today)?.unitName ?? '',
    toUnitId: to.id,
    toPath: to.path,
    toUnitName: to.name,
    fullName: person.fullName,
    birthYear: person.birthYear,
    title: posts.find((post) => post.validTo === null && post.unitId === person.unitId)?.title ?? null,
    opinion: given.opinion,
    effectiveOn: given.effectiveOn,
    decisionNumber: given.decisionNumber,
    state,
    proposedAt: ctx.now,
    proposedBy: ctx.actor.displayName,
    decidedAt: isDecided ? ctx.now : null,
    decidedBy: isDecided ? ctx.actor.displayName : null,
    answer: null,
    version: 1,
  }
}
