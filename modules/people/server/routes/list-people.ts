import type { UnitId } from '#modules/organisation'
import { getUnit } from '#modules/organisation/server'
import { type Context, readOrderedKey, readRoute } from '#platform/http/server'
import { authorise, searchWords, type TreePath, wallsOf } from '#platform/kernel'
import { listPeople, searchPeople } from '../../contract.ts'
import { facetsOf } from '../../domain/facets.ts'
import { canManagePeople, canReadPeople } from '../../policy.ts'
import type { PersonLine } from '../../views/list.ts'
import { unitNamesOf } from '../names.ts'
import { countFound, countPeople, type ListedPerson, listPeople as listRows, type PeopleWanted } from '../store-list.ts'

/** Of a search by name no more are counted: nobody reads on so far. */
const mostCounted = 1000

export const listPeopleRoute = readRoute(listPeople, async ({ query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const words = searchWords(query.q)
  // What was typed without a letter or digit is nobody's name.
  const places = query.q && words.length === 0 ? [] : await placesOf(ctx, query.unitId)
  const canFilterByMinority = places.every((place) => canManagePeople(ctx.actor, place))
  authorise(canFilterByMinority || query.minority === undefined)
  const [from, backward] = [readOrderedKey(query.after ?? query.before), !query.after && Boolean(query.before)]
  const wanted = { places, facets: facetsOf(query), words }
  const rows = await listRows(ctx.tx, { ...wanted, from, backward, limit: query.limit + 1 }, ctx.today)
  const hasMore = rows.length > query.limit
  const page = backward && hasMore ? rows.slice(1) : rows.slice(0, query.limit)
  const { total, isMore } = await totalOf(ctx, wanted)
  return {
    people: await linesOf(ctx, page),
    ...{ total, isMore, canFilterByMinority },
    next: (backward || hasMore) && page.length > 0 ? keyOf(page.at(-1)) : null,
    previous: (backward ? hasMore : from) && page.length > 0 ? keyOf(page[0]) : null,
  }
})

export const searchPeopleRoute = readRoute(searchPeople, async ({ query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const words = searchWords(query.q)
  if (words.length === 0) return { people: [] }
  const wanted = { places: await placesOf(ctx), facets: facetsOf({}), words, limit: query.limit }
  return { people: await linesOf(ctx, await listRows(ctx.tx, wanted, ctx.today)) }
})

/** Without a unit: everything inside the walls. */
const placesOf = async (ctx: Context, unitId?: UnitId): Promise<readonly TreePath[]> =>
  unitId ? [(await getUnit(ctx.tx, unitId)).path] : wallsOf(ctx.actor).walls

const keyOf = (row: ListedPerson | undefined): string | null => (row ? `${row.nameKey} ${row.id}` : null)

async function totalOf(ctx: Context, wanted: Pick<PeopleWanted, 'places' | 'facets' | 'words'>) {
  if (wanted.words.length === 0) return { total: await countPeople(ctx.tx, wanted), isMore: false }
  const counted = await countFound(ctx.tx, { ...wanted, limit: mostCounted + 1 })
  return { total: Math.min(counted, mostCounted), isMore: counted > mostCounted }
}

async function linesOf(ctx: Context, people: readonly ListedPerson[]): Promise<PersonLine[]> {
  const names = await unitNamesOf(ctx.tx, [...new Set(people.map((person) => person.unitId))])
  return people.map(({ nameKey: _, titles, ...person }) => ({
    ...person,
    titles: [...titles],
    unitName: names.get(person.unitId) ?? '',
  }))
}
