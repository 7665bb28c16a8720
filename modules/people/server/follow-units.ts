/** What becomes of people when units end: they go to the successor on the day, or stay in the archive of a unit without one. */
import type { Effect, UnitId } from '#modules/organisation'
import {
  type ChangeContext,
  finalSuccessors,
  type UnitChange,
  type UnitChangeListener,
} from '#modules/organisation/server'
import { showCount, type TreePath } from '#platform/kernel'
import { type FollowedTransfers, followTransfers, type Taker } from '../domain/follow-transfers.ts'
import { endHouseholds, listWaitingAt, passHouseholdsOn, saveSides, withdrawAll } from './store-unit-belongings.ts'
import { type Counts, closePeriods, countPeopleIn, type Heir, passPeopleOn } from './store-unit-changes.ts'

type Ended = { readonly id: UnitId; readonly name: string; readonly heir: Heir | undefined }

/** Each ended unit with who keeps its records. */
function endedIn({ result }: Pick<UnitChange, 'result'>): Ended[] {
  const heirs = finalSuccessors(result)
  return result.ended.map(({ before }) => {
    const heir = heirs.get(before.id)
    return {
      id: before.id,
      name: before.name,
      heir: heir && { from: before.id, id: heir.id, path: heir.path as TreePath, name: heir.name },
    }
  })
}

const hasHeir = (unit: Ended): unit is Ended & { readonly heir: Heir } => unit.heir !== undefined
const idsOf = (units: readonly Ended[]) => units.map((unit) => unit.id)

async function transfersAfter({ tx }: ChangeContext, { on }: UnitChange, ended: readonly Ended[]) {
  if (ended.length === 0) return { moved: [], withdrawn: [] }
  const takers = new Map(ended.map((unit): [UnitId, Taker | null] => [unit.id, unit.heir ?? null]))
  return followTransfers(await listWaitingAt(tx, idsOf(ended)), takers, on)
}

async function preview(ctx: ChangeContext, change: UnitChange): Promise<Effect[]> {
  const ended = endedIn(change)
  const counts = await countPeopleIn(ctx.tx, idsOf(ended), change.on)
  const [passed, archived] = [ended.filter(hasHeir), ended.filter((unit) => !hasHeir(unit))]
  const told = (units: readonly Ended[], what: keyof Counts, words: string, each: string): Effect[] => {
    const countOf = (unit: Ended) => counts.get(unit.id)?.[what] ?? 0
    const count = units.reduce((sum, unit) => sum + countOf(unit), 0)
    const named = units.filter((unit) => countOf(unit) > 0).slice(0, mostNames)
    const names = named.map(
      (unit) => `${unit.name}${unit.heir ? ` → ${unit.heir.name}` : ''}: ${showCount(countOf(unit))} ${each}`,
    )
    return count === 0 ? [] : [{ about: 'people', words: `${showCount(count)} ${words}`, count, names }]
  }
  return [
    ...told(passed, 'people', 'đoàn viên, cán bộ chuyển sang sinh hoạt ở đơn vị kế thừa', 'người'),
    ...told(
      archived,
      'people',
      'đoàn viên, cán bộ thôi sinh hoạt vì đơn vị kết thúc mà không có đơn vị kế thừa; hồ sơ ở lại kho lưu',
      'người',
    ),
    ...told(
      passed,
      'past',
      'thời kỳ sinh hoạt kết thúc sau ngày hiệu lực: những ngày từ ngày hiệu lực ghi cho đơn vị kế thừa',
      'thời kỳ',
    ),
    ...told(
      archived,
      'past',
      'thời kỳ sinh hoạt kết thúc sau ngày hiệu lực: nay ghi kết thúc vào ngày hiệu lực',
      'thời kỳ',
    ),
    ...told(ended, 'posts', 'chức vụ trong các đơn vị kết thúc thôi giữ', 'chức vụ').map(unnamed),
    ...told(passed, 'households', 'hộ gia đình chuyển sang đơn vị kế thừa', 'hộ'),
    ...told(archived, 'households', 'hộ gia đình thôi theo dõi vì đơn vị kết thúc mà không có đơn vị kế thừa', 'hộ'),
    ...transferEffects(await transfersAfter(ctx, change, ended)),
  ]
}

const mostNames = 20
const unnamed = (effect: Effect): Effect => ({ ...effect, names: [] })

function transferEffects({ moved, withdrawn }: FollowedTransfers): Effect[] {
  const some = (words: string, names: readonly string[]): Effect[] =>
    names.length === 0
      ? []
      : [
          {
            about: 'people',
            words: `${showCount(names.length)} ${words}`,
            count: names.length,
            names: names.slice(0, mostNames),
          },
        ]
  return [
    ...some(
      'đề nghị chuyển sinh hoạt đang chờ đi theo đơn vị kế thừa; ngày chuyển không sớm hơn ngày hiệu lực',
      moved.map((one) => `${one.fullName}: ${one.unitName} → ${one.toUnitName}`),
    ),
    ...some(
      'đề nghị chuyển sinh hoạt đang chờ được rút, có ghi lý do',
      withdrawn.map(({ transfer, reason }) => `${transfer.fullName}: ${reason}`),
    ),
  ]
}

async function apply(ctx: ChangeContext, change: UnitChange): Promise<void> {
  const { tx, actor } = ctx
  const ended = endedIn(change)
  const heirs = ended.filter(hasHeir).map((unit) => unit.heir)
  const archived = idsOf(ended.filter((unit) => !hasHeir(unit)))
  const transfers = await transfersAfter(ctx, change, ended)
  await saveSides(tx, transfers.moved)
  const withdrawn = transfers.withdrawn.map(({ transfer, reason }) => ({ id: transfer.id, reason }))
  await withdrawAll(tx, withdrawn, { at: ctx.now, by: actor.displayName })
  await passPeopleOn(tx, actor.federationId, heirs, change.on)
  await closePeriods(tx, archived, change.on)
  await passHouseholdsOn(tx, actor.federationId, heirs, change.on)
  await endHouseholds(tx, archived, change.on)
}

export const followUnitsOfPeople: UnitChangeListener = { preview, apply }
