import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { localDate, type TreePath, type UserId, wallsOf } from '#platform/kernel'
import { startTestProduct, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe } from '../../access/contract.ts'
import { previewTree } from './reorganise-units.ts'
import { listUnits } from './store.ts'

let product: TestProduct

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
})
afterAll(() => product.stop())

/** A workbook tells a refusal beside its row and goes on within the transaction. */
it('a refused preview leaves the walls as they were', async () => {
  const me = await (await product.signIn('canbo.tamduong')).call(getMe)
  const post = me.posts[0]
  if (!post) throw new Error('no post')
  const path = post.unitPath as TreePath
  const actor = {
    ...{ userId: me.user.id as UserId, displayName: 'Cán bộ mẫu', federationId: me.federation.id },
    grants: [{ unitId: post.unitId, path, verbs: new Set(me.verbs) }],
  }
  await inTransaction(product.product.database, { walls: wallsOf(actor) }, async (tx) => {
    const seen = await listUnits(tx)
    const ctx = { tx, actor, now: new Date(), today: localDate('2020-01-15'), requestId: '' }
    const act = { act: 'renamed' as const, unit: post.unitId, name: 'LĐLĐ huyện Khác', shortName: '' }
    const refused = previewTree(ctx, { acts: [act], on: localDate('2020-01-10') }, async () => undefined)
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden', code: 'organisation.not-allowed' })
    expect(await listUnits(tx)).toEqual(seen)
  })
})
