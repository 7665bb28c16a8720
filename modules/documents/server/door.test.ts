/** What the plan will do with an import, in the actor's own transaction. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction, listHistory } from '#platform/db'
import { type Actor, localDate, type TreePath, wallsOf } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe } from '../../access/contract.ts'
import { pasteDocument, saveDecisions, getImport as viewImport } from '../contract.ts'
import { noDecisions } from '../domain/decisions.ts'
import { planText } from '../testing.ts'
import { getImport, listOpenImports, markConfirmed } from './door.ts'
import type { ImportId } from './store.ts'

let test: TestProduct
let clerk: TestClient
let actor: Actor
const plan = { kind: 'plan', id: '01940000-0000-7000-8000-00000000000a' } as const

beforeAll(async () => {
  test = await startTestProduct({ sample: 'small' })
  clerk = await test.signIn('canbo.tinh')
  const { user, federation, posts, verbs } = await clerk.call(getMe)
  actor = {
    userId: user.id as Actor['userId'],
    displayName: user.displayName,
    federationId: federation.id,
    grants: posts.map((post) => ({ unitId: post.unitId, path: post.unitPath as TreePath, verbs: new Set(verbs) })),
  }
})
afterAll(() => test?.stop())

const asActor = <T>(work: (ctx: Parameters<typeof getImport>[0] & Parameters<typeof markConfirmed>[0]) => Promise<T>) =>
  inTransaction(test.product.database, { walls: wallsOf(actor) }, (tx) =>
    work({ tx, actor, now: new Date('2020-02-15T01:00:00Z'), today: localDate('2020-02-15'), requestId: 'test' }),
  )

it('hands over what was accepted, and stands still once it has become a plan', async () => {
  const unitId = actor.grants[0]?.unitId ?? ''
  const { importId } = await clerk.call(pasteDocument, { body: { unitId, text: planText } })
  const id = importId as ImportId
  const decisions = { ...noDecisions, tasks: { 0: { verdict: 'rejected' as const } } }
  await clerk.call(saveDecisions, { params: { importId }, body: { version: 1, decisions } })

  const one = await asActor((ctx) => getImport(ctx, id))
  expect(one.confirmed.fields.number).toBe('142/KH-LĐLĐ')
  expect(one.confirmed.deadlines.map((deadline) => deadline.date)).toEqual(['2020-01-30', '2020-06-15'])
  expect(one.confirmed.deadlines[0]?.who[0]?.target?.kind).toBe('set')
  expect(one.confirmed.tasks.map((task) => task.index)).not.toContain(0)

  await asActor((ctx) => markConfirmed(ctx, id, plan))
  const view = await clerk.call(viewImport, { params: { importId } })
  expect(view).toMatchObject({ state: 'confirmed', confirmedAs: plan, version: 3, canDecide: false, canDiscard: false })
  await expect(asActor((ctx) => markConfirmed(ctx, id, plan))).rejects.toMatchObject({ code: 'documents.wrong-state' })
  const history = await asActor((ctx) => listHistory(ctx.tx, { kind: 'import', id }))
  expect(history.map((line) => line.entry)).toEqual(['document.imported', 'document.decided', 'document.confirmed'])
})

it('lists what is still to be looked through, for who may go on with it', async () => {
  const [place] = actor.grants
  if (!place) throw new Error('the clerk has a post')
  const body = { unitId: place.unitId, text: `${planText}\nBản thứ hai` }
  const { importId } = await clerk.call(pasteDocument, { body })
  const open = () => asActor((ctx) => listOpenImports(ctx, place.path))
  expect((await open()).map((one) => one.id)).toEqual([importId])
  await asActor((ctx) => markConfirmed(ctx, importId as ImportId, plan))
  expect(await open()).toEqual([])
  const reader = { ...actor, grants: [{ ...place, verbs: new Set(['document.read']) }] }
  expect(await asActor((ctx) => listOpenImports({ ...ctx, actor: reader }, place.path))).toEqual([])
})
