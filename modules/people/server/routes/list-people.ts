import type { UnitId } from '#modules/organisation'
import { getUnit } from '#modules/organisation/server'
import { type Context, readOrderedKey, readRoute } from '#platform/http/server'
import { authorise, searchWords, type TreePath, wallsOf } from '#platform/kernel'
import { listPeople, searchPeople } from '../../contract.ts'
import { facetsOf } from '../../domain/facets.ts'
import { canManagePeople, canReadPeople } from '../../policy.ts'
import type { PersonLine } from '../../views/list.ts'
import { type ListedPerson, listPeople as listRows } from '../store-list.ts'

/** Of a search by name no more are counted in a place of more than a hundred thousand. */
const mostCounted = 1000

export const listPeopleRoute = readRoute(listPeople, async ({ query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const words = searchWords(query.q)
  // What was typed without a letter or digit is nobody's name.
  const places = query.q && words.length === 0 ? [] : await placesOf(ctx, query.unitId)
  const canFilterByMinority = places.every((place) => canManagePeople(ctx.actor, place))
  authorise(canFilterByMinority || query.minority === undefined)
  const from = readKey(query.after ?? query.before, words.length > 0)
  const backward = !query.after && Boolean(query.before)
  const { people, total, isExact } = await listRows(ctx.tx, {
    ...{ places, facets: facetsOf(query), words, from, backward },
    ...{ limit: query.limit + 1, today: ctx.today, countTo: mostCounted + 1 },
  })
  const hasMore = people.length > query.limit
  const page = backward && hasMore ? people.slice(1) : people.slice(0, query.limit)
  return {
    people: page.map(lineOf),
    ...{ total: isExact ? total : mostCounted, isMore: !isExact, canFilterByMinority },
    next: backward || hasMore ? keyOf(page.at(-1)) : null,
    previous: (backward ? hasMore : from) ? keyOf(page[0]) : null,
  }
})

export const searchPeopleRoute = readRoute(searchPeople, async ({ query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const words = searchWords(query.q)
  if (words.length === 0) return { people: [] }
  const places = await placesOf(ctx)
  const { people } = await listRows(ctx.tx, {
    places,
    facets: facetsOf({}),
    words,
    limit: query.limit,
    today: ctx.today,
  })
  return { people: people.map(lineOf) }
})

/** Without a unit: everything inside the walls. */
const placesOf = async (ctx: Context, unitId?: UnitId): Promise<readonly TreePath[]> =>
  unitId ? [(await getUnit(ctx.tx, unitId)).path] : wallsOf(ctx.actor).walls

/** A page of a search begins after a rank, a name and who bears it; a page of the list after the name and its bearer. */
function readKey(text: string | undefined, isSearch: boolean) {
  const key = readOrderedKey(text, (first) => !isSearch || /^[123] ./.test(first))
  if (!key || !isSearch) return key && { rank: null, nameKey: key.first, id: key.id }
  return { rank: Number(key.first[0]), nameKey: key.first.slice(2), id: key.id }
}

const keyOf = (row: ListedPerson | undefined): string | null =>
  row ? `${row.rank ? `${row.rank} ` : ''}${row.nameKey} ${row.id}` : null

const lineOf = ({ nameKey: _, rank: __, ...person }: ListedPerson): PersonLine => person
