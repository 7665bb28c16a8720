/** Everything the page of one person shows. */
import { listHistory } from '#platform/db'
import type { Context } from '#platform/http/server'
import { asOne } from '../domain/joined-periods.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { canManagePeople, canSeePersonHistory, personAbilities } from '../policy.ts'
import type { PersonPage } from '../views/person.ts'
import { mayUndo } from './merge-people.ts'
import { bodyNamesOf, datedNamesOf, unitNamesOf } from './names.ts'
import { findPerson, getPerson } from './store.ts'
import { listDisciplines } from './store-disciplines.ts'
import { countOpenLikenesses } from './store-likenesses.ts'
import { listMemberships } from './store-memberships.ts'
import { listMerges } from './store-merges.ts'
import { listPosts } from './store-posts.ts'
import { listTransfersOf } from './store-transfers.ts'
import { canEndPost, viewDiscipline, viewMembership, viewPerson, viewPost, viewTransfer } from './view.ts'

/** @throws Refusal `people.person-unknown` when the record lies outside the walls. */
export async function personPageOf(ctx: Context, id: PersonId): Promise<PersonPage> {
  const { tx, actor } = ctx
  const person = await getPerson(tx, id)
  const memberships = await listMemberships(tx, [id])
  const posts = await listPosts(tx, [id])
  const bodies = await bodyNamesOf(tx, posts)
  const nameOn = await datedNamesOf(
    tx,
    memberships.map((one) => one.unitId),
  )
  const units = await unitNamesOf(tx, [person.unitId])
  const manages = canManagePeople(actor, person.path)
  return {
    person: viewPerson(person, units.get(person.unitId) ?? memberships.at(-1)?.unitName ?? ''),
    mergedInto: await mergedInto(ctx, person),
    memberships: asOne(memberships).map((one) => viewMembership(one, nameOn)),
    posts: posts.map((post) => ({ ...viewPost(post, bodies), canEnd: canEndPost(actor, post) })),
    disciplines: (await listDisciplines(tx, id)).map((one) => ({
      ...viewDiscipline(one),
      canEnd: one.validTo === null && manages,
    })),
    transfers: (await listTransfersOf(tx, id)).map((one) => viewTransfer(one, actor, true)),
    merges: await mergesOf(ctx, id, manages),
    likenesses: await countOpenLikenesses(tx, { personId: id }),
    history: await historyOf(ctx, person),
    abilities: personAbilities(actor, person),
  }
}

async function mergesOf(ctx: Context, id: PersonId, manages: boolean): Promise<PersonPage['merges']> {
  const merges = await listMerges(ctx.tx, id)
  const canUndo = await Promise.all(
    merges.map(async (one) => manages && one.undoneAt === null && (await mayUndo(ctx, one))),
  )
  return merges.map((one, index) => ({
    id: one.id,
    droppedName: one.droppedName,
    mergedAt: one.mergedAt.toISOString(),
    mergedBy: one.mergedBy,
    undoneAt: one.undoneAt?.toISOString() ?? null,
    undoneBy: one.undoneBy,
    canUndo: canUndo[index] ?? false,
  }))
}

async function mergedInto({ tx }: Context, person: Person) {
  if (!person.mergedInto) return null
  const kept = await findPerson(tx, person.mergedInto)
  return kept ? { id: kept.id, fullName: kept.fullName } : null
}

async function historyOf({ tx, actor }: Context, person: Person): Promise<PersonPage['history']> {
  if (!canSeePersonHistory(actor, person.path)) return []
  const lines = await listHistory(tx, { kind: 'person', id: person.id })
  return lines.map((line) => ({ ...line, at: line.at.toISOString() })).reverse()
}
