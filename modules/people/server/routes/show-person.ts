import { readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { listPersonChoices, showPerson } from '../../contract.ts'
import { disciplineForms, educations } from '../../defaults/choices.ts'
import { type Choice, ethnicities } from '../../defaults/ethnicities.ts'
import { canReadPeople } from '../../policy.ts'
import { personPageOf } from '../person-page.ts'

export const showPersonRoute = readRoute(showPerson, async ({ params }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  return personPageOf(ctx, params.personId)
})

const offered = (choices: readonly Choice[]) => choices.map(({ code, name }) => ({ code, name }))

export const listPersonChoicesRoute = readRoute(listPersonChoices, async () => ({
  ethnicities: offered(ethnicities),
  educations: offered(educations),
  disciplineForms: offered(disciplineForms),
}))
