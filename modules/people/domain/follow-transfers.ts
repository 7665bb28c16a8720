/** What becomes of a transfer that waits for its answer when a unit of it ends. */
import type { UnitId } from '#modules/organisation'
import { addDays, type LocalDate, type TreePath } from '#platform/kernel'
import type { Transfer } from './person.ts'

export type Taker = { readonly id: UnitId; readonly path: TreePath; readonly name: string }
export type FollowedTransfers = {
  readonly moved: readonly Transfer[]
  readonly withdrawn: readonly { readonly transfer: Transfer; readonly reason: string }[]
}

/** @param takers each ended unit with who takes its people; null when nobody does. */
export function followTransfers(
  waiting: readonly Transfer[],
  takers: ReadonlyMap<UnitId, Taker | null>,
  on: LocalDate,
): FollowedTransfers {
  const moved: Transfer[] = []
  const withdrawn: { transfer: Transfer; reason: string }[] = []
  for (const transfer of waiting) {
    const next = after(transfer, takers, on)
    if (typeof next === 'string') withdrawn.push({ transfer, reason: next })
    else moved.push(next)
  }
  return { moved, withdrawn }
}

/** Or why it waits no more. */
function after(transfer: Transfer, takers: ReadonlyMap<UnitId, Taker | null>, on: LocalDate): Transfer | string {
  const [from, to] = [takers.get(transfer.unitId), takers.get(transfer.toUnitId)]
  if (from === null) return `${transfer.unitName} đã kết thúc hoạt động, không có đơn vị kế thừa`
  if (to === null) return `${transfer.toUnitName} đã kết thúc hoạt động, không có đơn vị kế thừa`
  const moved = {
    ...transfer,
    ...(from ? { unitId: from.id, path: from.path, unitName: from.name } : {}),
    ...(to ? { toUnitId: to.id, toPath: to.path, toUnitName: to.name } : {}),
    // With the successor a period began on the day, and it holds at least that day.
    effectiveOn: laterOf(transfer.effectiveOn, from ? addDays(on, 1) : on),
  }
  return moved.unitId === moved.toUnitId ? `Đơn vị đi và đơn vị đến nay là một: ${moved.unitName}` : moved
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)
