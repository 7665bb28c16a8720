import { getUnit } from '#modules/organisation/server'
import { readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { findCandidates } from '../../contract.ts'
import { canManagePeople } from '../../policy.ts'
import { findCandidates as candidatesFor } from '../find-candidates.ts'
import { unitNamesOf } from '../names.ts'

const mostShown = 20

export const findCandidatesRoute = readRoute(findCandidates, async ({ query }, ctx) => {
  const unit = await getUnit(ctx.tx, query.unitId)
  authorise(canManagePeople(ctx.actor, unit.path), 'people.not-allowed')
  const { fullName, sex, birthOn } = query
  const birthYear = birthOn ? Number(birthOn.slice(0, 4)) : query.birthYear
  const given = { fullName, sex, birthOn, birthYear, identifier: null, partyMemberSince: null, unionMemberSince: null }
  const [found = []] = await candidatesFor(ctx.tx, [{ ...given, unitIds: [unit.id], titles: [] }], ctx.today)
  const shown = found.slice(0, mostShown)
  const units = await unitNamesOf(
    ctx.tx,
    shown.map(({ person }) => person.unitId),
  )
  return {
    candidates: shown.map(({ person, matchable, likeness }) => ({
      id: person.id,
      fullName: person.fullName,
      birthOn: person.birthOn,
      birthYear: person.birthYear,
      unitId: person.unitId,
      unitName: units.get(person.unitId) ?? '',
      standing: person.standing,
      title: matchable.titles[0] ?? null,
      verdict: likeness.verdict,
      score: likeness.score,
      reasons: [...likeness.reasons],
    })),
  }
})
