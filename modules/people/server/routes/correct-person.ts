import { findUnit } from '#modules/organisation/server'
import { route } from '#platform/http/server'
import { authorise, Refusal } from '#platform/kernel'
import { correctPerson, revealPerson } from '../../contract.ts'
import { changesBetween } from '../../domain/changes.ts'
import { checkedFacts, ethnicityName } from '../../domain/facts.ts'
import type { Person, PersonFacts } from '../../domain/person.ts'
import { canManagePeople } from '../../policy.ts'
import { lookForDuplicates } from '../find-duplicates.ts'
import { refuseTakenIdentifier } from '../identifiers.ts'
import { getPerson, saveFacts } from '../store.ts'
import { viewPerson } from '../view.ts'
import { managedPerson } from './managed-person.ts'
import { refuseLost } from './refuse-lost.ts'

export const correctPersonRoute = route(correctPerson, 'people.person-corrected', async ({ params, body }, ctx) => {
  const person = await managedPerson(ctx, params.personId)
  const { version, ...given } = body
  const facts = checkedFacts(
    {
      ...given,
      identifier: given.identifier === undefined ? person.identifier : given.identifier,
      ethnicity: given.ethnicity === undefined ? person.ethnicity : given.ethnicity,
    },
    ctx.today,
  )
  const { fields, changes } = changesBetween(person, facts)
  if (fields.length === 0) throw new Refusal('rule', 'people.nothing-to-change')
  if (facts.identifier !== person.identifier) await refuseTakenIdentifier(ctx.tx, facts.identifier, person.id)
  refuseLost(version === person.version && (await saveFacts(ctx.tx, person, facts)))
  await lookForDuplicates(ctx)
  await ctx.record({ kind: 'person', id: person.id }, person.path, { fields, changes })
  return viewPerson(corrected(person, facts), (await findUnit(ctx.tx, person.unitId))?.name ?? '')
})

const corrected = (person: Person, facts: PersonFacts): Person => ({ ...person, ...facts, version: person.version + 1 })

/** Whoever looks at what is sensitive leaves a line in the history of the person. */
export const revealPersonRoute = route(revealPerson, 'people.sensitive-seen', async ({ params }, ctx) => {
  const person = await getPerson(ctx.tx, params.personId)
  authorise(canManagePeople(ctx.actor, person.path), 'people.not-allowed')
  await ctx.record({ kind: 'person', id: person.id }, person.path)
  const { identifier, ethnicity } = person
  return { identifier, ethnicity, ethnicityName: ethnicityName(ethnicity) }
})
