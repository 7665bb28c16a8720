import { route } from '#platform/http/server'
import { found } from '#platform/kernel'
import { readNotice } from '../../contract.ts'
import { findNotice, markRead } from '../store.ts'

export const readNoticeRoute = route(readNotice, 'notice.read', async ({ params }, ctx) => {
  const notice = found(await findNotice(ctx.tx, params.noticeId), 'inbox.notice-unknown')
  await markRead(ctx.tx, ctx.actor.userId, ctx.now, params.noticeId)
  await ctx.record({ kind: 'notice', id: params.noticeId }, notice.unitPath, { title: notice.title })
  return { done: true as const }
})
