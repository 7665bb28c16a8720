/** What a reorganisation touches inside this slice: units, members, seats in blocks, sets. */
import type { Tx } from '#platform/db'
import { type Actor, addDays, type LocalDate, showCount, type TreePath } from '#platform/kernel'
import type { Change } from '../domain/reorganise/index.ts'
import { resolveSet } from '../domain/set-rule.ts'
import { membersIn } from '../domain/standing/figures.ts'
import type { UnitId } from '../domain/unit.ts'
import { canManageUnit } from '../policy.ts'
import type { Effect } from '../views.ts'
import type { ChangeContext, UnitChange } from './change-listener.ts'
import type { ExpandGround } from './expand.ts'
import { seatEffects } from './standing-effects.ts'
import { listUnitSets } from './store-sets.ts'
import { type CountedUnit, listCountedUnits } from './store-standing-figures.ts'

const mostNames = 20

const effect = (about: string, words: string, names: readonly string[], count = names.length): Effect => ({
  about,
  words,
  count,
  names: names.slice(0, mostNames),
})

/** Told to whoever manages the units: of sets in papers of superiors beyond the own walls nothing is said. */
export async function ownEffects(
  { tx, actor }: Pick<ChangeContext, 'tx' | 'actor'>,
  change: UnitChange,
): Promise<Effect[]> {
  return [
    ...unitEffects(change),
    ...(await figureEffects(tx, change)),
    ...(await seatEffects(tx, change.result)),
    ...(await setEffects(tx, actor, change)),
  ]
}

function unitEffects({ result }: UnitChange): Effect[] {
  const reparented = result.changed.filter((one) => one.before.parentId !== one.after.parentId)
  const along = result.carried.filter((one) => one.after.validTo === null)
  const records = result.carried.filter((one) => one.after.validTo !== null)
  return [
    ...some(
      'units',
      'đơn vị có cấp trên mới',
      reparented.map((one) => one.after.name),
    ),
    ...some(
      'units',
      'đơn vị bên dưới chuyển theo cấp trên của mình',
      along.map((one) => one.after.name),
    ),
    ...some(
      'units',
      'đơn vị đã kết thúc từ trước, hồ sơ chuyển theo đơn vị giữ',
      records.map((one) => one.after.name),
    ),
  ]
}

const some = (about: string, words: string, names: readonly string[]): Effect[] =>
  names.length === 0 ? [] : [effect(about, `${showCount(names.length)} ${words}`, names)]

async function figureEffects(tx: Tx, { result, on, before }: UnitChange): Promise<Effect[]> {
  const root = before.units.find((unit) => unit.parentId === null)?.presentPath ?? ('/' as TreePath)
  const units = await unitsCounted(tx, root, on)
  // A unit that ends has its last day the day before: what it reported for the day itself counts nowhere.
  const ending = await unitsCounted(tx, root, addDays(on, -1))
  const moved = [...result.changed, ...result.carried].filter(
    (one) => one.before.path !== one.after.path && one.before.validTo === null,
  )
  const handovers = result.successions.filter((one) => one.isMain && one.kind !== 'split')
  const handed = new Map(handovers.map((one) => [one.predecessorId, one.successorId]))
  const kept = result.ended.filter(({ before: { id } }) => {
    const heir = handed.get(id)
    return heir !== undefined && units.get(heir)?.figure?.asOf !== on
  })
  const lost = result.ended.filter(({ before: { id } }) => !handed.has(id))
  return [
    ...figureEffect(moved, units, 'tính theo cấp trên mới từ ngày hiệu lực; số liệu các ngày trước giữ nguyên'),
    ...figureEffect(kept, ending, 'của đơn vị kết thúc tính vào đơn vị kế thừa, đến khi đơn vị kế thừa báo số mới'),
    ...figureEffect(lost, ending, 'của đơn vị kết thúc không còn tính vào tổng; cần báo lại số liệu ở nơi tiếp nhận'),
  ]
}

type Counted = ReadonlyMap<UnitId, CountedUnit>

const unitsCounted = async (tx: Tx, root: TreePath, on: LocalDate): Promise<Counted> =>
  new Map((await listCountedUnits(tx, root, on)).map((unit) => [unit.unitId, unit]))

function figureEffect(changes: readonly Change[], counted: Counted, words: string): Effect[] {
  const members = ({ before: { id } }: Change): number => {
    const unit = counted.get(id)
    return unit ? membersIn(unit) : 0
  }
  const sum = changes.reduce((before, one) => before + members(one), 0)
  const names = changes.filter((one) => members(one) > 0).map((one) => one.before.name)
  return sum === 0 ? [] : [effect('figures', `${showCount(sum)} đoàn viên (số liệu gần nhất) ${words}`, names, sum)]
}

/** Sets as a paper of the federation means them, and as the superiors concerned do. */
async function setEffects(tx: Tx, actor: Actor, { result, before, after }: UnitChange): Promise<Effect[]> {
  const sets = await listUnitSets(tx)
  const names = new Map([...before.units, ...after.units].map((unit) => [unit.unitId, unit.name]))
  const placeOf = new Map(before.units.map((unit) => [unit.unitId, unit.presentPath]))
  const bases = basesOf(result, before).filter((base) => canManageUnit(actor, placeOf.get(base) ?? ''))
  return bases.flatMap((base) =>
    sets.flatMap((set) => {
      const [was, is] = [membersOf(before, set.rule, base), membersOf(after, set.rule, base)]
      const joined = [...is].filter((id) => !was.has(id))
      const left = [...was].filter((id) => !is.has(id))
      if (joined.length + left.length === 0) return []
      const whose = base === rootOf(before) ? '' : ` trong văn bản của ${names.get(base) ?? ''}`
      const words = `Nhóm «${set.name}»${whose}: thêm ${showCount(joined.length)}, bớt ${showCount(left.length)} đơn vị (còn ${showCount(is.size)})`
      const lines = [...joined.map((id) => `+ ${names.get(id) ?? ''}`), ...left.map((id) => `− ${names.get(id) ?? ''}`)]
      return [effect('sets', words, lines)]
    }),
  )
}

const rootOf = (ground: ExpandGround) => ground.units.find((unit) => unit.parentId === null)?.unitId

function basesOf({ changed, ended, founded }: UnitChange['result'], before: ExpandGround): UnitId[] {
  const superiors = [...changed, ...ended].flatMap((one) => [one.before.parentId, one.after.parentId])
  const all = [rootOf(before), ...superiors, ...founded.map((one) => one.unit.parentId)]
  const gone = new Set(ended.map((one) => one.before.id))
  return [...new Set(all.filter((id): id is UnitId => Boolean(id) && !gone.has(id as UnitId)))].slice(0, mostNames)
}

const membersOf = (ground: ExpandGround, rule: Parameters<typeof resolveSet>[0], base: UnitId): ReadonlySet<UnitId> =>
  new Set(resolveSet(rule, base, ground).map((one) => one.unit.unitId))
