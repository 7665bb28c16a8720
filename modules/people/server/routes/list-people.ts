import { isValidOn, type UnitId } from '#modules/organisation'
import { getUnit } from '#modules/organisation/server'
import { type Context, readOrderedKey, readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { listPeople, searchPeople } from '../../contract.ts'
import type { Person } from '../../domain/person.ts'
import { canReadPeople } from '../../policy.ts'
import type { PersonLine } from '../../views/list.ts'
import { unitNamesOf } from '../names.ts'
import { countPeople, listPeople as listRows, type PersonAt } from '../store-list.ts'
import { listPosts } from '../store-posts.ts'

export const listPeopleRoute = readRoute(listPeople, async ({ query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const below = query.unitId ? (await getUnit(ctx.tx, query.unitId as UnitId)).path : undefined
  const wanted = { below, q: query.q }
  const rows = await listRows(ctx.tx, { ...wanted, after: readOrderedKey(query.after), limit: query.limit })
  return {
    people: await linesOf(ctx, rows.slice(0, query.limit)),
    total: await countPeople(ctx.tx, wanted),
    next: nextOf(rows, query.limit),
  }
})

export const searchPeopleRoute = readRoute(searchPeople, async ({ query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  if (!query.q.trim()) return { people: [] }
  const rows = await listRows(ctx.tx, { q: query.q, limit: query.limit })
  return { people: await linesOf(ctx, rows.slice(0, query.limit)) }
})

function nextOf(rows: readonly PersonAt[], limit: number): string | null {
  const last = rows[limit - 1]
  return rows.length > limit && last ? `${last.key} ${last.id}` : null
}

async function linesOf(ctx: Context, people: readonly Person[]): Promise<PersonLine[]> {
  const posts = (
    await listPosts(
      ctx.tx,
      people.map((person) => person.id),
    )
  ).filter((post) => isValidOn(post, ctx.today))
  const units = await unitNamesOf(
    ctx.tx,
    people.map((person) => person.unitId),
  )
  return people.map((person) => ({
    id: person.id,
    fullName: person.fullName,
    sex: person.sex,
    birthOn: person.birthOn,
    birthYear: person.birthYear,
    unitId: person.unitId,
    unitName: units.get(person.unitId) ?? '',
    titles: posts.filter((post) => post.personId === person.id).map((post) => post.title),
    standing: person.standing,
  }))
}
