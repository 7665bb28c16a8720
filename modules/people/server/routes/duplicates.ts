import { findUnit, getUnit, holdTree } from '#modules/organisation/server'
import { isDone } from '#platform/http'
import { type Context, readOrderedKey, readRoute, route } from '#platform/http/server'
import { authorise, found, Refusal } from '#platform/kernel'
import { dismissLikeness, listLikenesses, mergePeople, showLikeness, undoMerge } from '../../contract.ts'
import { matchPeople } from '../../domain/match-people.ts'
import { differingFields } from '../../domain/merge-people.ts'
import type { LikenessId, Person, PersonId } from '../../domain/person.ts'
import { canManagePeople, canReadPeople } from '../../policy.ts'
import { lookForDuplicates } from '../find-duplicates.ts'
import { merge, undo } from '../merge-people.ts'
import { bodyNamesOf, datedNamesOf, unitNamesOf } from '../names.ts'
import { getPerson, lockPerson } from '../store.ts'
import { loadMatchables } from '../store-candidates.ts'
import { listDisciplines } from '../store-disciplines.ts'
import {
  countOpenLikenesses,
  findLikeness,
  type Likeness,
  listOpenLikenesses,
  markPair,
  saveDecision,
} from '../store-likenesses.ts'
import { listMemberships } from '../store-memberships.ts'
import { findMerge, saveUndone } from '../store-merges.ts'
import { listPosts } from '../store-posts.ts'
import { viewMembership, viewPerson, viewPost } from '../view.ts'
import { refuseLost } from './refuse-lost.ts'

export const listLikenessesRoute = readRoute(listLikenesses, async ({ query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const place = query.unitId ? (await getUnit(ctx.tx, query.unitId)).path : undefined
  const filter = { place, personId: query.personId }
  const after = readOrderedKey(query.after, (score) => /^\d{1,3}$/.test(score))
  const rows = await listOpenLikenesses(ctx.tx, filter, { after, limit: query.limit })
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    pairs: await linesOf(ctx, shown),
    total: await countOpenLikenesses(ctx.tx, filter),
    next: rows.length > query.limit && last ? `${last.score} ${last.id}` : null,
  }
})

async function linesOf(ctx: Context, pairs: readonly Likeness[]) {
  const known = await loadMatchables(
    ctx.tx,
    pairs.flatMap((pair) => [pair.personId, pair.otherId]),
    ctx.today,
  )
  const people = [...known.values()].map(({ person }) => person.unitId)
  const units = await unitNamesOf(ctx.tx, people)
  return pairs.map((pair) => {
    const two = [known.get(pair.personId), known.get(pair.otherId)].flatMap((one) => (one ? [one] : []))
    const [a, b] = two
    return {
      id: pair.id,
      verdict: pair.verdict,
      score: pair.score,
      reasons: a && b ? [...matchPeople(a.matchable, b.matchable).reasons] : [],
      people: two.map(({ person, matchable }) => ({
        id: person.id,
        fullName: person.fullName,
        birthOn: person.birthOn,
        birthYear: person.birthYear,
        unitName: units.get(person.unitId) ?? '',
        title: matchable.titles[0] ?? null,
      })),
    }
  })
}

async function getLikeness(ctx: Context, id: LikenessId): Promise<Likeness> {
  return found(await findLikeness(ctx.tx, id), 'people.likeness-unknown')
}

const mayDecide = (ctx: Context, pair: Likeness): boolean =>
  canManagePeople(ctx.actor, pair.personPath) && canManagePeople(ctx.actor, pair.otherPath)

export const showLikenessRoute = readRoute(showLikeness, async ({ params }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const pair = await getLikeness(ctx, params.likenessId)
  const people = [await getPerson(ctx.tx, pair.personId), await getPerson(ctx.tx, pair.otherId)] as const
  const [line] = await linesOf(ctx, [pair])
  return {
    id: pair.id,
    state: pair.state,
    verdict: pair.verdict,
    score: pair.score,
    reasons: line?.reasons ?? [],
    people: [await sideOf(ctx, people[0]), await sideOf(ctx, people[1])],
    differing: differingFields(...people),
    abilities: { canDecide: pair.state === 'open' && mayDecide(ctx, pair) },
  }
})

async function sideOf(ctx: Context, person: Person) {
  const memberships = await listMemberships(ctx.tx, [person.id])
  const posts = await listPosts(ctx.tx, [person.id])
  const bodies = await bodyNamesOf(ctx.tx, posts)
  const nameOn = await datedNamesOf(
    ctx.tx,
    memberships.map((one) => one.unitId),
  )
  return {
    ...viewPerson(person, (await findUnit(ctx.tx, person.unitId))?.name ?? ''),
    memberships: memberships.map((one) => viewMembership(one, nameOn)),
    posts: posts.map((post) => viewPost(post, bodies)),
    disciplines: (await listDisciplines(ctx.tx, person.id)).length,
  }
}

export const dismissLikenessRoute = route(dismissLikeness, 'people.likeness-dismissed', async ({ params }, ctx) => {
  const pair = await getLikeness(ctx, params.likenessId)
  authorise(mayDecide(ctx, pair), 'people.not-allowed')
  const decision = { state: 'dismissed' as const, at: ctx.now, by: ctx.actor.displayName }
  if (!(await saveDecision(ctx.tx, pair.id, decision))) throw new Refusal('conflict', 'people.already-decided')
  const other = await getPerson(ctx.tx, pair.otherId)
  await ctx.record({ kind: 'person', id: pair.personId }, pair.personPath, { name: other.fullName })
  return isDone
})

export const mergePeopleRoute = route(mergePeople, 'people.merged', async ({ body }, ctx) => {
  if (body.keptId === body.droppedId) throw new Refusal('rule', 'people.nothing-to-change')
  const [kept, dropped] = await lockBoth(ctx, body.keptId, body.droppedId)
  for (const person of [kept, dropped]) authorise(canManagePeople(ctx.actor, person.path), 'people.not-allowed')
  if (kept.mergedInto || dropped.mergedInto) throw new Refusal('conflict', 'people.already-merged')
  refuseLost(kept.version === body.keptVersion && dropped.version === body.droppedVersion)
  await merge(ctx, kept, dropped, body.choices)
  const decision = { state: 'merged' as const, at: ctx.now, by: ctx.actor.displayName }
  await markPair(ctx.tx, kept.id, dropped.id, 'open', decision)
  return answer(ctx, kept.id, { from: dropped.fullName, to: kept.fullName })
})

export const undoMergeRoute = route(undoMerge, 'people.merge-undone', async ({ params }, ctx) => {
  const done = found(await findMerge(ctx.tx, params.mergeId), 'people.merge-unknown')
  const [kept, dropped] = await lockBoth(ctx, done.keptId, done.droppedId)
  authorise(canManagePeople(ctx.actor, kept.path), 'people.not-allowed')
  if (dropped.mergedInto !== kept.id) throw new Refusal('rule', 'people.changed-after-merge')
  refuseLost(await saveUndone(ctx.tx, done.id, ctx.now, ctx.actor.displayName))
  await undo(ctx, done, kept, dropped)
  await lookForDuplicates(ctx)
  await markPair(ctx.tx, kept.id, dropped.id, 'merged', { state: 'open', at: null, by: null })
  return answer(ctx, kept.id, { name: done.droppedName })
})

/** The tree first, then always in one order: two who merge the same pair wait for each other instead of blocking. */
async function lockBoth(ctx: Context, keptId: PersonId, droppedId: PersonId): Promise<[Person, Person]> {
  await holdTree(ctx.tx)
  const people = new Map<PersonId, Person>()
  for (const id of [keptId, droppedId].sort()) people.set(id, await lockPerson(ctx.tx, id))
  return [found(people.get(keptId), 'people.person-unknown'), found(people.get(droppedId), 'people.person-unknown')]
}

async function answer(ctx: Context, id: PersonId, details: Readonly<Record<string, string>>) {
  const person = await getPerson(ctx.tx, id)
  await ctx.record({ kind: 'person', id }, person.path, details)
  return viewPerson(person, (await findUnit(ctx.tx, person.unitId))?.name ?? '')
}
