/** What a change of units does to the obligations of issued plans: who takes over, who is let off and why, who owes from now on. */
import { covers, type Id, type LocalDate, type TreePath } from '#platform/kernel'
import { type Debtor, debtorKey, type Owed } from './expansion.ts'
import type { Consequence, ObligationKind } from './plan.ts'

type UnitId = Id<'unit'>

export type OpenObligation = {
  readonly id: Id<'obligation'>
  readonly dutyId: Id<'duty'>
  readonly unitId: UnitId
  readonly unitName: string
  readonly block: { readonly id: string; readonly name: string } | null
  readonly body: { readonly id: string; readonly name: string } | null
  readonly dueOn: LocalDate | null
  /** The last day of the year it belongs to. */
  readonly seasonEndsOn: LocalDate
}

/** A duty of a plan in force, and whom it binds before and after. */
export type WatchedDuty = {
  readonly dutyId: Id<'duty'>
  readonly issuerId: UnitId
  readonly kind: ObligationKind
  readonly consequence: Consequence
  readonly dueOn: LocalDate | null
  readonly before: readonly Owed[]
  readonly after: readonly Owed[]
}

export type UnitFacts = {
  readonly on: LocalDate
  readonly today: LocalDate
  /** Units after the change; ended ones are absent. */
  readonly units: ReadonlyMap<UnitId, { readonly name: string; readonly path: TreePath; readonly typeRank: number }>
  /** Who took over from an ended unit, followed to a living one. */
  readonly successorOf: ReadonlyMap<UnitId, UnitId>
  /** Who owes which duty already, withdrawn or not: `dutyId debtorKey`. */
  readonly owing: ReadonlySet<string>
}

type End = { readonly obligation: OpenObligation; readonly reason: string; readonly to?: Owed }
export type Lapsed = Omit<End, 'to'>
export type Passed = { readonly obligation: OpenObligation; readonly to: Owed; readonly reason: string }
export type Followed = {
  readonly lapsed: readonly Lapsed[]
  readonly passed: readonly Passed[]
  /** What a unit that ended had not done in time: it stays in the record as not done, and nobody owes it. */
  readonly missed: readonly Lapsed[]
  /** The same of years that are over: what was said of them never changes. */
  readonly left: readonly OpenObligation[]
  readonly added: readonly Owed[]
}

export const owingKey = (dutyId: string, debtor: Parameters<typeof debtorKey>[0]): string =>
  `${dutyId} ${debtorKey(debtor)}`

/**
 * Whoever joins what a duty binds gets what is still to come. Whoever leaves is let off; a unit that ended hands its
 * open work to its successor, unless that one owes the same already. What fell due before the day stays where it is;
 * at a unit that ended it is written down as not done: its successor is not blamed for it, and nobody else can do it.
 */
export function followUnits(
  open: readonly OpenObligation[],
  duties: readonly WatchedDuty[],
  facts: UnitFacts,
): Followed {
  const dutyOf = new Map(duties.map((duty) => [duty.dutyId, duty]))
  const taken = new Set(facts.owing)
  const added = duties.flatMap((duty) => joiners(duty, facts)).filter((one) => claim(taken, one))
  const result = {
    lapsed: [] as Lapsed[],
    passed: [] as Passed[],
    missed: [] as Lapsed[],
    left: [] as OpenObligation[],
    added,
  }
  for (const obligation of open) {
    const duty = dutyOf.get(obligation.dutyId)
    if (!duty) continue
    if (obligation.dueOn !== null && obligation.dueOn < facts.on) {
      if (facts.units.has(obligation.unitId)) continue
      if (obligation.seasonEndsOn < facts.on) result.left.push(obligation)
      else result.missed.push({ obligation, reason: reasons.overdue })
      continue
    }
    const end = facts.units.has(obligation.unitId)
      ? leaving(obligation, duty, facts)
      : handingOver(obligation, duty, facts, taken)
    if (end?.to) result.passed.push({ ...end, to: end.to })
    else if (end) result.lapsed.push(end)
  }
  return result
}

function claim(taken: Set<string>, one: Owed): boolean {
  const key = owingKey(one.dutyId, one)
  return !taken.has(key) && Boolean(taken.add(key))
}

function joiners(duty: WatchedDuty, { today, units }: UnitFacts): Owed[] {
  const issuer = units.get(duty.issuerId)
  if (!issuer || (duty.dueOn !== null && duty.dueOn < today)) return []
  const bound = new Set(duty.before.map(debtorKey))
  return duty.after.filter((one) => !bound.has(debtorKey(one)) && covers(issuer.path, one.unitPath))
}

const reasons = {
  overdue: 'đơn vị đã kết thúc hoạt động khi chưa thực hiện',
  issuerEnded: 'đơn vị ban hành kế hoạch đã kết thúc hoạt động',
  left: 'đơn vị không còn thuộc diện thực hiện sau khi sắp xếp tổ chức',
  elsewhere: 'đơn vị không còn trực thuộc đơn vị ban hành kế hoạch',
  nobody: 'đơn vị đã kết thúc hoạt động, không có đơn vị kế thừa',
  successorElsewhere: (name: string) => `đơn vị đã kết thúc; đơn vị kế thừa «${name}» không trực thuộc đơn vị ban hành`,
  successorOwes: (name: string) => `đơn vị đã kết thúc; đơn vị kế thừa «${name}» đã có cùng việc này`,
  blockGoesOn: (name: string) => `đơn vị đã kết thúc; ${name} đã có đơn vị thường trực khác`,
} as const

function leaving(obligation: OpenObligation, duty: WatchedDuty, { units }: UnitFacts): End | undefined {
  const issuer = units.get(duty.issuerId)
  if (!issuer) return { obligation, reason: reasons.issuerEnded }
  const key = debtorKey(obligation)
  const wasBound = duty.before.some((one) => debtorKey(one) === key)
  if (wasBound && !duty.after.some((one) => debtorKey(one) === key)) return { obligation, reason: reasons.left }
  const unit = units.get(obligation.unitId)
  return unit && !covers(issuer.path, unit.path) ? { obligation, reason: reasons.elsewhere } : undefined
}

function handingOver(obligation: OpenObligation, duty: WatchedDuty, facts: UnitFacts, taken: Set<string>): End {
  const issuer = facts.units.get(duty.issuerId)
  if (!issuer) return { obligation, reason: reasons.issuerEnded }
  const { block } = obligation
  if (block && duty.after.some((one) => one.block?.id === block.id))
    return { obligation, reason: reasons.blockGoesOn(block.name) }
  const successorId = facts.successorOf.get(obligation.unitId)
  const successor = successorId && facts.units.get(successorId)
  if (!successorId || !successor) return { obligation, reason: reasons.nobody }
  if (!covers(issuer.path, successor.path)) return { obligation, reason: reasons.successorElsewhere(successor.name) }
  const to = takenOver(obligation, duty, { unitId: successorId, ...successor })
  if (!claim(taken, to)) return { obligation, reason: reasons.successorOwes(successor.name) }
  return { obligation, to, reason: `chuyển sang đơn vị kế thừa «${successor.name}»` }
}

type Successor = { readonly unitId: UnitId; readonly name: string; readonly path: TreePath; readonly typeRank: number }

/** The work of a body becomes the successor's own: it has no such body. */
function takenOver(obligation: OpenObligation, duty: WatchedDuty, { unitId, name, path, typeRank }: Successor): Owed {
  const { dutyId, kind } = duty
  const consequence = unitId === duty.issuerId ? 'none' : duty.consequence
  const block = obligation.block as Debtor['block']
  const debtor = { unitId, unitName: name, unitPath: path, typeRank, block, body: null }
  return { ...debtor, dutyId, kind, consequence, dueOn: obligation.dueOn }
}
