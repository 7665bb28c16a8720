/** Who has done what under one unit's plans: a matrix with exact counts, and the rows behind every number. */
import { type Context, readRoute } from '#platform/http/server'
import { authorise, type Id } from '#platform/kernel'
import { getBoard, listBoardObligations } from '../../contract.ts'
import { boardRows } from '../../domain/overview/board.ts'
import { noCounts, sumCounts } from '../../domain/overview/counts.ts'
import { canReadBoard } from '../../policy.ts'
import { seasonIdOr } from '../scope.ts'
import * as store from '../store-board.ts'
import { countObligations, listByUnit } from '../store-obligations.ts'
import { viewObligation } from '../view.ts'

type Query = { seasonId?: Id<'season'> | undefined; issuerId?: Id<'unit'> | undefined }

async function boardScope(ctx: Context, query: Query) {
  const seasonId = await seasonIdOr(ctx, query.seasonId)
  const own = ctx.actor.grants.map((grant) => grant.path)
  const issuers = seasonId ? await store.listIssuers(ctx.tx, seasonId, own) : []
  return { seasonId, issuers, issuerId: query.issuerId ?? issuers[0]?.unitId ?? null }
}

const empty = { plans: [], columns: [], rows: [], units: 0, counts: noCounts, next: null }

export const getBoardRoute = readRoute(getBoard, async ({ query }, ctx) => {
  authorise(canReadBoard(ctx.actor))
  const { seasonId, issuers, issuerId } = await boardScope(ctx, query)
  if (!seasonId || !issuerId) return { issuers, issuerId, seasonId, ...empty }
  const ground = { today: ctx.today, seasonId, issuerId, planId: query.planId, show: query.show }
  const filter = { ...ground, standing: query.standing }
  const { units, byDuty } = await store.countBoard(ctx.tx, filter)
  const all = query.standing ? (await store.countBoard(ctx.tx, ground)).byDuty : byDuty
  const duties = await store.listDuties(ctx.tx, [...all.keys()])
  const cells = await store.listBoardCells(ctx.tx, filter, query)
  const { rows, next } = boardRows(cells, query.limit, ctx.today)
  const plans = new Map(
    duties.map((duty) => [
      duty.planId,
      { planId: duty.planId, number: duty.planNumber, title: duty.planTitle, kind: duty.planKind },
    ]),
  )
  return {
    issuers,
    issuerId,
    seasonId,
    plans: [...plans.values()],
    columns: duties.map((duty) => ({ ...duty, counts: all.get(duty.dutyId) ?? noCounts })),
    rows,
    units,
    counts: sumCounts([...all.values()]),
    next,
  }
})

export const listBoardObligationsRoute = readRoute(listBoardObligations, async ({ query }, ctx) => {
  authorise(canReadBoard(ctx.actor))
  const { seasonId, issuerId } = await boardScope(ctx, query)
  if (!seasonId || !issuerId) return { obligations: [], total: 0, next: null }
  const filter = {
    today: ctx.today,
    ...{ seasonId, issuerId, planId: query.planId, dutyId: query.dutyId, standing: query.standing },
    unitIds: query.unitId ? [query.unitId] : undefined,
    show: query.dutyId ? ('all' as const) : query.show,
  }
  const page = await listByUnit(ctx.tx, filter, query)
  const counts = await countObligations(ctx.tx, filter)
  return {
    obligations: page.obligations.map((one) => viewObligation(one, ctx)),
    total: counts.owed + counts.withdrawn,
    next: page.next,
  }
})
