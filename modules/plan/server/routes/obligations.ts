import { listHistory } from '#platform/db'
import { readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { getObligation, listObligations } from '../../contract.ts'
import { redatingsOf } from '../../domain/redatings.ts'
import { canReadPlans } from '../../policy.ts'
import { historyWords } from '../../vi.ts'
import { ownUnits, seasonIdOr } from '../scope.ts'
import { listAmendments } from '../store-amendments.ts'
import * as store from '../store-obligations.ts'
import { viewObligation } from '../view.ts'

export const listObligationsRoute = readRoute(listObligations, async ({ query }, ctx) => {
  authorise(canReadPlans(ctx.actor))
  const unitIds = query.unitId ? [query.unitId] : (await ownUnits(ctx)).map((unit) => unit.unitId)
  const seasonId = (await seasonIdOr(ctx, query.seasonId)) ?? undefined
  const filter = { today: ctx.today, seasonId, unitIds, kind: query.kind }
  const page = await store.listByDue(ctx.tx, { ...filter, standing: query.standing }, query)
  return {
    obligations: page.obligations.map((one) => viewObligation(one, ctx)),
    next: page.next,
    counts: await store.countObligations(ctx.tx, filter),
  }
})

export const getObligationRoute = readRoute(getObligation, async ({ params }, ctx) => {
  authorise(canReadPlans(ctx.actor))
  const stored = await store.getObligation(ctx.tx, params.obligationId)
  const lines = await listHistory(ctx.tx, { kind: 'obligation', id: stored.id })
  return {
    obligation: viewObligation(stored, ctx),
    taskText: stored.task.text,
    taskNumber: stored.task.number,
    taskSection: stored.task.section,
    redatings: redatingsOf(await listAmendments(ctx.tx, stored.planId), stored.dutyId),
    lines: lines.map((line) => ({
      at: line.at.toISOString(),
      by: line.actorName,
      words: historyWords[line.entry] ?? 'cập nhật',
      note: typeof line.details.note === 'string' && line.details.note ? line.details.note : null,
    })),
  }
})
