import { readRoute } from '#platform/http/server'
import { authorise, type Id } from '#platform/kernel'
import { type CalendarEntry, getCalendar } from '../../contract.ts'
import { calendarOf } from '../../domain/overview/calendar.ts'
import { standingOf, worstOf } from '../../domain/standing.ts'
import { canReadPlans } from '../../policy.ts'
import { ownUnits, seasonIdOr } from '../scope.ts'
import * as store from '../store-board.ts'
import { countOthers } from '../store-tallies.ts'

export const getCalendarRoute = readRoute(getCalendar, async ({ query }, ctx) => {
  authorise(canReadPlans(ctx.actor))
  const seasonId = await seasonIdOr(ctx, query.seasonId)
  const own = await ownUnits(ctx)
  const unit = query.unitId ? own.find((one) => one.unitId === query.unitId) : own[0]
  if (!seasonId || !unit) return { unitId: null, unitName: '', seasonId, quarters: [], undated: [] }

  const mine = Map.groupBy(await store.listOwnStandings(ctx.tx, unit.unitId, seasonId), (row) => row.dutyId)
  const others = await countOthers(ctx.tx, unit.unitId, { seasonId, today: ctx.today })
  const duties = await store.listDuties(ctx.tx, [...new Set([...mine.keys(), ...others.keys()])])
  const ownOf = (dutyId: Id<'duty'>): CalendarEntry['own'] => {
    const rows = mine.get(dutyId)
    if (!rows) return null
    const standing = worstOf(rows.map((row) => standingOf(row, ctx.today)))
    return { standing, obligationId: rows.length === 1 ? (rows[0]?.obligationId ?? null) : null }
  }
  const entries = duties.map(({ planTitle: _, planKind: __, ...duty }) => ({
    ...duty,
    own: ownOf(duty.dutyId),
    others: others.get(duty.dutyId) ?? null,
  }))
  return { unitId: unit.unitId, unitName: unit.unitName, seasonId, ...calendarOf(entries) }
})
