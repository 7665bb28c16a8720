import { route } from '#platform/http/server'
import { found } from '#platform/kernel'
import { readAllNotices } from '../../contract.ts'
import { markRead } from '../store.ts'

export const readAllNoticesRoute = route(readAllNotices, 'notice.all-read', async (_, ctx) => {
  const place = found(ctx.actor.grants[0], 'inbox.not-your-unit')
  const read = await markRead(ctx.tx, ctx.actor.userId, ctx.now)
  await ctx.record({ kind: 'unit', id: place.unitId }, place.path, { read })
  return { read }
})
