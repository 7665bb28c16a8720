/** A person goes from one unit to another on a day: the open period is closed, the next one opened, the record moves. */
import type { Unit } from '#modules/organisation'
import type { Context } from '#platform/http/server'
import { type LocalDate, newId } from '#platform/kernel'
import { periodToClose } from '../domain/periods.ts'
import type { Person } from '../domain/person.ts'
import { saveStanding } from './store.ts'
import { insertMembership, listMemberships, saveMembershipEnd } from './store-memberships.ts'
import { endOpenPosts } from './store-posts.ts'

export async function movePerson(
  ctx: Pick<Context, 'tx' | 'actor' | 'today'>,
  person: Person,
  unit: Pick<Unit, 'id' | 'path' | 'name'>,
  on: LocalDate,
): Promise<void> {
  const { tx, actor } = ctx
  const memberships = await listMemberships(tx, [person.id])
  const open = periodToClose(person, memberships, on, ctx.today)
  await saveMembershipEnd(tx, open.id, on, 'transferred')
  await endOpenPosts(tx, person.id, on, person.unitId)
  await saveStanding(tx, person.id, { standing: 'active', leftOn: null, unitId: unit.id, path: unit.path })
  await insertMembership(tx, actor.federationId, { ...person, path: unit.path }, unit, {
    id: newId(),
    personId: person.id,
    isDirectWorker: open.isDirectWorker,
    began: 'transferred',
    ended: null,
    validFrom: on,
    validTo: null,
  })
}
