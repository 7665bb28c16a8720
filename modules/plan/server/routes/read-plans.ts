import { listHistory } from '#platform/db'
import { readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { getPlan, listPlanHistory, listPlans } from '../../contract.ts'
import { noCounts } from '../../domain/overview/counts.ts'
import { canDraftPlan, canReadHistory, canReadPlans } from '../../policy.ts'
import { historyWords } from '../../vi.ts'
import { answerPlan } from '../answer-plan.ts'
import { ownUnits, seasonIdOr } from '../scope.ts'
import { countByPlan } from '../store-obligations.ts'
import { listPlanLines } from '../store-plan-lines.ts'
import * as store from '../store-plans.ts'
import { relationOf } from '../view.ts'

export const listPlansRoute = readRoute(listPlans, async ({ query }, ctx) => {
  authorise(canReadPlans(ctx.actor))
  const own = await ownUnits(ctx)
  const isEveryYear = query.q !== undefined && query.seasonId === undefined
  const seasonId = isEveryYear ? 'every' : await seasonIdOr(ctx, query.seasonId)
  const canDraftFor = own.filter((unit) => canDraftPlan(ctx.actor, unit.path))
  const reach = { own: own.map((unit) => unit.path), relation: query.relation }
  const { lines, next, total } = await listPlanLines(ctx.tx, seasonId, reach, query)
  const counts = await countByPlan(
    ctx.tx,
    lines.map((line) => line.id),
    ctx.today,
  )
  return {
    plans: lines.map(({ unitPath, ...line }) => ({
      ...line,
      relation: relationOf(ctx.actor, unitPath),
      counts: counts.get(line.id) ?? noCounts,
    })),
    next,
    total,
    canDraftFor: canDraftFor.map(({ unitId, unitName }) => ({ unitId, unitName })),
  }
})

export const getPlanRoute = readRoute(getPlan, async ({ params }, ctx) => {
  authorise(canReadPlans(ctx.actor))
  return answerPlan(ctx, params.planId)
})

export const listPlanHistoryRoute = readRoute(listPlanHistory, async ({ params }, ctx) => {
  const plan = await store.getPlan(ctx.tx, params.planId)
  authorise(canReadHistory(ctx.actor, plan.unitPath))
  const lines = await listHistory(ctx.tx, { kind: 'plan', id: plan.id })
  return {
    lines: lines.map((line) => ({
      at: line.at.toISOString(),
      by: line.actorName,
      entry: line.entry,
      words: `${historyWords[line.entry] ?? 'cập nhật kế hoạch'}${unitsWords(line.details)}`,
    })),
  }
})

/** "…: Giải thể A: 3 việc chuyển sang đơn vị kế thừa": why the units of a plan are others than those it was issued to. */
function unitsWords({ why, passed, lapsed, missed, added }: Readonly<Record<string, unknown>>): string {
  if (typeof why !== 'string') return ''
  const parts = [
    say(passed, 'việc chuyển sang đơn vị kế thừa'),
    say(lapsed, 'việc thôi thực hiện'),
    say(missed, 'việc quá hạn ghi là không thực hiện'),
    say(added, 'việc giao thêm'),
  ].filter(Boolean)
  return `. ${why}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
}

const say = (count: unknown, words: string): string =>
  typeof count === 'number' && count > 0 ? `${count} ${words}` : ''
