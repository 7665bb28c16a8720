/** A document that has been read becomes a draft: first proposed, then, as the clerk left it, written in one transaction. */
import { getImport, markConfirmed } from '#modules/documents/server'
import { matchUnitNames } from '#modules/organisation'
import { getUnit, listNameCandidates } from '#modules/organisation/server'
import { readRoute, route } from '#platform/http/server'
import { authorise, Refusal } from '#platform/kernel'
import { draftPlanFromImport, proposePlan } from '../../contract.ts'
import { targetKey } from '../../domain/expansion.ts'
import { proposeFacts, yearOfPlan } from '../../domain/propose-facts.ts'
import { proposeObligations } from '../../domain/propose-obligations.ts'
import { canDraftPlan } from '../../policy.ts'
import { answerPlan } from '../answer-plan.ts'
import { listSeasons } from '../store-seasons.ts'
import { viewProposal } from '../view-proposal.ts'
import { writeDraft } from './draft-plan.ts'

export const proposePlanRoute = readRoute(proposePlan, async ({ params }, ctx) => {
  const read = await getImport(ctx, params.importId)
  const unit = await getUnit(ctx.tx, read.unitId)
  authorise(canDraftPlan(ctx.actor, unit.path), 'plan.own-unit-only')
  if (read.state !== 'to-confirm') throw new Refusal('conflict', 'plan.import-not-readable')

  const candidates = await listNameCandidates(ctx.tx, ctx.today, unit.id)
  const own = matchUnitNames(unit.name, candidates).target
  const facts = proposeFacts(read.confirmed.fields, read.reading.citations, {
    purpose: read.purpose,
    isOfRoot: !unit.parentId,
  })
  const lines = proposeObligations(read.confirmed, {
    isOwn: (target) => target.id === unit.id || (own !== undefined && targetKey(target) === targetKey(own)),
    addressee: (printed) => {
      const match = matchUnitNames(printed, candidates).target
      return match?.kind === 'outside' ? { id: match.id, name: match.name } : { id: null, name: printed }
    },
  })
  const year = yearOfPlan(facts)
  const seasons = await listSeasons(ctx.tx)
  const season = seasons.find((one) => one.kind === 'calendar' && one.year === year)
  return {
    importId: read.id,
    unitId: unit.id,
    seasonId: season?.id ?? null,
    facts,
    tasks: lines.map((line) => viewProposal(line, read.names)),
    conditions: read.confirmed.conditions.map(({ phrase, span }) => ({ phrase, start: span.start, end: span.end })),
  }
})

export const draftPlanFromImportRoute = route(
  draftPlanFromImport,
  'plan.drafted-from-import',
  async ({ body }, ctx) => {
    const { importId, unitId, seasonId, tasks, ...facts } = body
    const read = await getImport(ctx, importId)
    if (read.state !== 'to-confirm') throw new Refusal('conflict', 'plan.import-not-readable')
    const planId = await writeDraft(ctx, { facts, unitId, seasonId, tasks, importId })
    await markConfirmed(ctx, importId, { kind: 'plan', id: planId })
    return answerPlan(ctx, planId)
  },
)
