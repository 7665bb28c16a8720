/** Two rows become one, and two again. */
import type { UnitId } from '#modules/organisation'
import { findUnit } from '#modules/organisation/server'
import type { Context } from '#platform/http/server'
import { authorise, newId, Refusal, type TreePath } from '#platform/kernel'
import { takenWork } from '../domain/joined-periods.ts'
import {
  type Choices,
  isSamePost,
  type JoinedPeriods,
  joinPeriods,
  mergedFacts,
  restoredFacts,
  winningSide,
} from '../domain/merge-people.ts'
import type { Membership, MergeId, Person, PersonFacts, Post } from '../domain/person.ts'
import { canManagePeople } from '../policy.ts'
import { saveFacts, saveStanding } from './store.ts'
import { removeOpenLikenesses } from './store-likenesses.ts'
import { listMemberships } from './store-memberships.ts'
import {
  type Before,
  copyPeriod,
  cover,
  insertMerge,
  listIds,
  type Merge,
  removePeriods,
  repoint,
  saveMergedInto,
  savePeriod,
  saveWork,
  uncover,
} from './store-merges.ts'
import { listPosts } from './store-posts.ts'
import { listTransfersOf } from './store-transfers.ts'
import { refuseUnlessRestorable } from './undo-checks.ts'

type Ctx = Pick<Context, 'tx' | 'actor' | 'now'>

const factsOf = (person: PersonFacts): PersonFacts => ({
  fullName: person.fullName,
  sex: person.sex,
  birthOn: person.birthOn,
  birthYear: person.birthYear,
  identifier: person.identifier,
  ethnicity: person.ethnicity,
  partyMemberSince: person.partyMemberSince,
  education: person.education,
  unionMemberSince: person.unionMemberSince,
})
const rowOf = (person: Person) => ({
  ...factsOf(person),
  unitId: person.unitId,
  standing: person.standing,
  leftOn: person.leftOn,
})
const periodOf = ({ id, personId, validFrom, validTo }: Membership) => ({ id, personId, validFrom, validTo })

/** Both rows are locked, open and seen by who merges. */
export async function merge(ctx: Ctx, kept: Person, dropped: Person, choices: Choices): Promise<MergeId> {
  const { tx, actor, now } = ctx
  const id: MergeId = newId()
  const facts = mergedFacts(kept, dropped, choices)
  const [winner, loser] = winningSide(kept, dropped, choices) === 'kept' ? [kept, dropped] : [dropped, kept]
  await refuseWaiting(ctx, loser)
  const memberships = await listMemberships(tx, [kept.id, dropped.id])
  const of = (person: Person) => memberships.filter((one) => one.personId === person.id)
  const periods = joinPeriods(of(winner), of(loser), newId)
  const work = takenWork(of(winner), of(loser))
  const posts = await postsToMove(ctx, kept, dropped)
  const { unitId, path, standing, leftOn } = winner
  const before: Before = {
    kept: rowOf(kept),
    dropped: rowOf(dropped),
    merged: { ...facts, unitId, standing, leftOn },
    periods: memberships.map(periodOf),
    after: periods.after,
    copies: periods.copies.map((copy) => copy.id),
    work,
    posts: posts.moving,
    disciplines: await listIds(tx, 'disciplines', dropped.id),
    transfers: await listIds(tx, 'transfers', dropped.id),
  }
  await removeOpenLikenesses(tx, dropped.id, kept.id)
  await saveMergedInto(tx, dropped, kept.id)
  await saveStanding(tx, kept.id, { unitId, path, standing, leftOn })
  const there = { ...kept, unitId, path, standing, leftOn, version: kept.version + 1 }
  await insertMerge(tx, actor.federationId, there, {
    id,
    droppedId: dropped.id,
    droppedName: dropped.fullName,
    mergedAt: now,
    mergedBy: actor.displayName,
    before,
  })
  await savePeriods(ctx, id, periods, memberships, dropped, there)
  for (const one of work) await saveWork(tx, one.id, null, one.isDirectWorker)
  await cover(tx, 'posts', posts.double, id)
  await repoint(tx, 'posts', before.posts, there)
  await repoint(tx, 'disciplines', before.disciplines, there)
  await repoint(tx, 'transfers', before.transfers, there)
  await saveFacts(tx, there, facts)
  return id
}

/** Who is a member elsewhere from now on cannot be handed over by the unit that proposed it. */
async function refuseWaiting({ tx }: Ctx, loser: Person): Promise<void> {
  const waiting = (await listTransfersOf(tx, loser.id)).find((one) => one.state === 'waiting')
  if (waiting) throw new Refusal('rule', 'people.transfer-waiting', { unit: waiting.toUnitName })
}

/** Days are settled before periods change hands, so that nobody ever has two open ones. */
async function savePeriods(
  { tx }: Ctx,
  mergeId: MergeId,
  periods: JoinedPeriods,
  memberships: readonly Membership[],
  dropped: Person,
  kept: Person,
): Promise<void> {
  for (const copy of periods.copies) await copyPeriod(tx, copy.from, copy)
  for (const piece of periods.trimmed) await savePeriod(tx, piece.id, piece)
  const covered = periods.covered.map((one) => one.id)
  await cover(tx, 'memberships', covered, mergeId)
  const staying = new Set<string>(covered)
  const moving = memberships.filter((one) => one.personId === dropped.id && !staying.has(one.id)).map((one) => one.id)
  await repoint(tx, 'memberships', [...moving, ...periods.copies.map((copy) => copy.id)], kept)
}

async function postsToMove({ tx }: Ctx, kept: Person, dropped: Person) {
  const own = await listPosts(tx, [kept.id])
  const others = await listPosts(tx, [dropped.id])
  const isDouble = (post: Post) => own.some((one) => isSamePost(one, post))
  return {
    moving: others.filter((post) => !isDouble(post)).map((post) => post.id),
    double: others.filter(isDouble).map((post) => post.id),
  }
}

/** @throws Refusal when the person went on to another unit or got other periods since: then nothing can be as before. */
export async function undo(ctx: Ctx, { id, before }: Merge, kept: Person, dropped: Person): Promise<void> {
  const { tx } = ctx
  const [homeOfKept, homeOfDropped] = [await home(ctx, before.kept.unitId), await home(ctx, before.dropped.unitId)]
  await refuseUnlessRestorable(tx, before, kept)
  const own = new Map(before.periods.map((period) => [period.id, period]))
  await removePeriods(tx, before.copies)
  await saveFacts(tx, kept, restoredFacts(kept, before.merged, before.kept))
  await saveMergedInto(tx, dropped, null)
  await saveStanding(tx, dropped.id, { ...before.dropped, path: homeOfDropped })
  const apart = { id: dropped.id, path: homeOfDropped }
  const ofDropped = [...own.values()].filter((period) => period.personId === dropped.id).map((period) => period.id)
  await repoint(tx, 'memberships', ofDropped, apart)
  await repoint(tx, 'posts', before.posts, apart)
  await repoint(tx, 'disciplines', before.disciplines, apart)
  await repoint(tx, 'transfers', before.transfers, apart)
  for (const period of own.values()) await savePeriod(tx, period.id, period)
  for (const one of before.work ?? []) await saveWork(tx, one.id, one.isDirectWorker, null)
  await uncover(tx, id)
  await saveStanding(tx, kept.id, { ...before.kept, path: homeOfKept })
}

/** Both rows go back to where they were: who undoes manages both places. */
export async function mayUndo({ tx, actor }: Pick<Ctx, 'tx' | 'actor'>, { before }: Merge): Promise<boolean> {
  for (const { unitId } of [before.kept, before.dropped]) {
    const unit = await findUnit(tx, unitId)
    if (!unit || !canManagePeople(actor, unit.path)) return false
  }
  return true
}

async function home({ tx, actor }: Ctx, unitId: UnitId): Promise<TreePath> {
  const unit = await findUnit(tx, unitId)
  authorise(unit !== undefined && canManagePeople(actor, unit.path), 'people.not-allowed')
  return unit?.path as TreePath
}
