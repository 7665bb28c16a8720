/** The desk: what all slices lay on it, for each of the person's own units, in one reading transaction. */
import { getUnit } from '#modules/organisation/server'
import { type Context, readRoute } from '#platform/http/server'
import { daysBetween, depthOf, type Id, Refusal } from '#platform/kernel'
import { getDesk } from '../../contract.ts'
import { countMine, type DeskPlace, type DeskSource, groupDesk, groups, nearestDay } from '../../domain/desk.ts'
import { groupWords } from '../../vi.ts'
import { type PlacedEntry, viewDeskItem } from '../view.ts'

export const getDeskRoute = (sources: readonly DeskSource<Context>[]) =>
  readRoute(getDesk, async ({ query }, ctx) => {
    const { today } = ctx
    const entries: PlacedEntry[] = []
    const places = placesOf(ctx, query.unitId)
    for (const place of places) entries.push(...(await entriesAt(place, sources, ctx)))

    const grouped = groupDesk(entries, today)
    const nearest = nearestDay(entries, today)
    return {
      today,
      groups: groups.map((group) => ({
        group,
        label: groupWords[group],
        items: grouped[group].map((entry) => viewDeskItem(entry, group, today)),
      })),
      nearest: nearest ? { dueOn: nearest, days: daysBetween(today, nearest) } : null,
      waitingForMe: countMine(grouped),
      isFederation: places.some((place) => depthOf(place.path) === 1),
    }
  })

/** One place per unit, however many roles the person has there. */
function placesOf(ctx: Context, unitId: Id<'unit'> | undefined): DeskPlace[] {
  const all = new Map(ctx.actor.grants.map(({ unitId: id, path }) => [id, { unitId: id, path }]))
  if (!unitId) return [...all.values()]
  const place = all.get(unitId)
  if (!place) throw new Refusal('not-found', 'inbox.not-your-unit')
  return [place]
}

async function entriesAt(place: DeskPlace, sources: readonly DeskSource<Context>[], ctx: Context) {
  const { name } = await getUnit(ctx.tx, place.unitId)
  const entries: PlacedEntry[] = []
  for (const source of sources) {
    for (const entry of await source(ctx, place)) entries.push({ ...entry, unitId: place.unitId, unitName: name })
  }
  return entries
}
