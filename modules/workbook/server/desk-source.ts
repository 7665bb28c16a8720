/** What waits on a person's desk: workbooks brought in by this person that were checked and not yet written. */
import type { DeskSource } from '#modules/inbox'
import type { Context } from '#platform/http/server'
import type { ImportKind } from '#platform/xlsx'
import { runAddress } from '../domain/addresses.ts'
import { listRuns, type Run } from './store-runs.ts'

const mostShown = 20

export const deskSource =
  (kinds: readonly ImportKind[]): DeskSource<Context> =>
  async (ctx, { path, unitId }) => {
    const places = kinds.map((kind) => ({ kind: kind.name, paths: [path] }))
    const asked = { places, senderId: ctx.actor.userId, state: 'checked' as const, limit: mostShown }
    const runs = await listRuns(ctx.tx, asked)
    const titles = new Map(kinds.map((kind) => [kind.name, kind.title]))
    return runs.filter((run) => run.unitId === unitId).map((run) => entryOf(run, titles.get(run.kind) ?? ''))
  }

const entryOf = (run: Run, title: string) => ({
  id: `run ${run.id}`,
  dueOn: null,
  duePhrase: 'none' as const,
  nowWords: 'chờ ghi',
  title: `Danh sách Excel chờ ghi: ${title}`,
  source: run.file.name,
  state: stateOf(run),
  verb: { label: run.counts.refused > 0 ? 'Xem lỗi' : 'Tiếp tục', href: runAddress(run.id) },
})

function stateOf({ counts }: Run): string {
  if (counts.refused > 0) return `${counts.refused} dòng bị từ chối`
  return counts.undecided > 0 ? `${counts.undecided} dòng chờ quyết định` : 'Đã kiểm tra, chưa ghi'
}
