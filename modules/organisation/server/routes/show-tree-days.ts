import { readRoute } from '#platform/http/server'
import { authorise, type LocalDate, localDate, yearOf } from '#platform/kernel'
import { showTreeDays } from '../../contract/tree.ts'
import { countsOn } from '../../domain/compare-days.ts'
import { canReadOrganisation } from '../../policy.ts'
import { listUnitTypes } from '../store.ts'
import { type EventDayRow, listEventDays, listSteps } from '../store-tree.ts'

const mostDays = 12
const mostYears = 10

export const showTreeDaysRoute = readRoute(showTreeDays, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const days = byDay(await listEventDays(ctx.tx, mostDays))
  const steps = await listSteps(ctx.tx)
  const [first] = steps
  const passed = [...startsOfYears(first?.on, ctx.today), ...days.map(({ on }) => on), ctx.today]
  const wanted = [...passed.filter((day) => day <= ctx.today), query.on ?? ctx.today]
  const counts = countsOn(steps, [...new Set(wanted)])
  const kinds = (await listUnitTypes(ctx.tx)).filter(({ code }) => [...counts.values()].some((one) => one.get(code)))
  return {
    days,
    kinds: kinds.map(({ code, name }) => ({ code, name })),
    series: [...counts].map(([on, one]) => ({ on, counts: kinds.map(({ code }) => one.get(code) ?? 0) })),
  }
})

const byDay = (rows: readonly EventDayRow[]) =>
  [...Map.groupBy(rows, (row) => row.on)].map(([on, events]) => ({
    on,
    events: events.map(({ kind, count }) => ({ kind, count })),
  }))

function startsOfYears(first: LocalDate | undefined, today: LocalDate): LocalDate[] {
  if (!first) return []
  const since = Math.max(yearOf(first) + 1, yearOf(today) - mostYears + 1)
  const years = Math.max(0, yearOf(today) - since + 1)
  return Array.from({ length: years }, (_, at) => localDate(`${since + at}-01-01`))
}
