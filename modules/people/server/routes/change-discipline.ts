import { findUnit } from '#modules/organisation/server'
import { isDone } from '#platform/http'
import { route } from '#platform/http/server'
import { found, newId, Refusal } from '#platform/kernel'
import { addDiscipline, endDiscipline } from '../../contract.ts'
import { disciplineFormName } from '../../domain/facts.ts'
import { refuseFuture, refuseIfEnded, refuseUnlessAfter } from '../../domain/periods.ts'
import { unitOnDay } from '../../domain/timeline.ts'
import { insertDiscipline, listDisciplines, saveDisciplineEnd } from '../store-disciplines.ts'
import { listMemberships } from '../store-memberships.ts'
import { managedPerson } from './managed-person.ts'
import { refuseLost } from './refuse-lost.ts'

export const addDisciplineRoute = route(addDiscipline, 'people.discipline-added', async ({ params, body }, ctx) => {
  const person = await managedPerson(ctx, params.personId)
  const formName = disciplineFormName(body.form)
  if (formName === null) throw new Refusal('rule', 'people.form-unknown')
  refuseFuture(body.validFrom, ctx.today)
  refuseFuture(body.decisionOn, ctx.today)
  if (body.validTo) refuseUnlessAfter(body.validFrom, body.validTo)
  const then = unitOnDay(await listMemberships(ctx.tx, [person.id]), body.validFrom)
  const unitName = then?.unitName ?? (await findUnit(ctx.tx, person.unitId))?.name ?? ''
  const discipline = {
    id: newId<'discipline'>(),
    personId: person.id,
    unitId: then?.unitId ?? person.unitId,
    unitName,
    ...body,
  }
  await insertDiscipline(ctx.tx, ctx.actor.federationId, person.path, discipline)
  await ctx.record({ kind: 'person', id: person.id }, person.path, {
    title: formName,
    decision: body.decisionNumber,
    on: body.validFrom,
  })
  return isDone
})

export const endDisciplineRoute = route(endDiscipline, 'people.discipline-ended', async ({ params, body }, ctx) => {
  const person = await managedPerson(ctx, params.personId)
  const discipline = found(
    (await listDisciplines(ctx.tx, person.id)).find((one) => one.id === params.disciplineId),
    'people.discipline-unknown',
  )
  refuseIfEnded(discipline)
  refuseFuture(body.effectiveOn, ctx.today)
  refuseUnlessAfter(discipline.validFrom, body.effectiveOn)
  refuseLost(await saveDisciplineEnd(ctx.tx, discipline.id, body.effectiveOn))
  await ctx.record({ kind: 'person', id: person.id }, person.path, {
    title: disciplineFormName(discipline.form) ?? '',
    on: body.effectiveOn,
  })
  return isDone
})
