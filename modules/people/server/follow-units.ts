/** What becomes of people when units end: they go to the successor on the day, or stay in the archive of a unit without one. */
import type { UnitId } from '#modules/organisation'
import type { ChangeContext, UnitChange, UnitChangeListener } from '#modules/organisation/server'
import type { TreePath } from '#platform/kernel'
import { closePeriods, countPeopleIn, type Heir, passPeopleOn } from './store-unit-changes.ts'

type Ended = { readonly id: UnitId; readonly name: string; readonly heir: Heir | undefined }

/** Each ended unit with who keeps its records. */
function endedIn({ result }: Pick<UnitChange, 'result'>): Ended[] {
  const living = new Map(result.tree.map((unit) => [unit.id, unit]))
  const heirOf = new Map(
    result.successions.filter((one) => one.isMain).map((one) => [one.predecessorId, living.get(one.successorId)]),
  )
  return result.ended.map(({ before }) => {
    const heir = heirOf.get(before.id)
    return {
      id: before.id,
      name: before.name,
      heir: heir && { from: before.id, id: heir.id, path: heir.path as TreePath, name: heir.name },
    }
  })
}

const hasHeir = (unit: Ended): unit is Ended & { readonly heir: Heir } => unit.heir !== undefined

async function preview(ctx: ChangeContext, change: UnitChange) {
  const ended = endedIn(change)
  const counts = await countPeopleIn(
    ctx.tx,
    ended.map((unit) => unit.id),
  )
  const told = (units: readonly Ended[], words: string) => {
    const peopled = units.filter((unit) => (counts.get(unit.id)?.people ?? 0) > 0)
    const count = peopled.reduce((sum, unit) => sum + (counts.get(unit.id)?.people ?? 0), 0)
    const names = peopled.slice(0, 20).map((unit) => {
      const to = unit.heir ? ` → ${unit.heir.name}` : ''
      return `${unit.name}${to}: ${counts.get(unit.id)?.people} người`
    })
    return count === 0 ? [] : [{ about: 'people', words: `${count} ${words}`, count, names }]
  }
  const posts = ended.reduce((sum, unit) => sum + (counts.get(unit.id)?.posts ?? 0), 0)
  return [
    ...told(ended.filter(hasHeir), 'đoàn viên, cán bộ chuyển sang sinh hoạt ở đơn vị kế thừa'),
    ...told(
      ended.filter((unit) => !hasHeir(unit)),
      'đoàn viên, cán bộ thôi sinh hoạt vì đơn vị kết thúc mà không có đơn vị kế thừa; hồ sơ ở lại kho lưu',
    ),
    ...(posts === 0
      ? []
      : [{ about: 'people', words: `${posts} chức vụ trong các đơn vị kết thúc thôi giữ`, count: posts, names: [] }]),
  ]
}

async function apply(ctx: ChangeContext, change: UnitChange): Promise<void> {
  const ended = endedIn(change)
  const { federationId } = ctx.actor
  await passPeopleOn(
    ctx.tx,
    federationId,
    ended.filter(hasHeir).map((unit) => unit.heir),
    change.on,
  )
  const archived = ended.filter((unit) => !hasHeir(unit)).map((unit) => unit.id)
  await closePeriods(ctx.tx, archived, change.on)
}

export const followUnitsOfPeople: UnitChangeListener = { preview, apply }
