/** Who is reminded of what, before and after a last valid day. */
import { daysBetween, type Id, type LocalDate, lineOf, showDay, type TreePath } from '#platform/kernel'
import { missingAddress, obligationAddress } from './addresses.ts'

/** Fourteen days, a week, a day before, and the day after. */
const stages = [-1, 1, 7, 14] as const
export type Stage = (typeof stages)[number]

export const reminderDaysBefore = 14
/** A reminder that could not be sent on its day is still sent within a week after. */
export const reminderDaysAfter = 7

export type Approaching = {
  readonly obligationId: Id<'obligation'>
  readonly dutyId: Id<'duty'>
  readonly dueOn: LocalDate
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly issuerId: Id<'unit'>
  readonly issuerPath: TreePath
  readonly planNumber: string
  readonly title: string
}

export type Reminder = {
  readonly unitPath: TreePath
  readonly title: string
  readonly body: string
  readonly href: string
  readonly dedupKey: string
}

/** The smallest step not yet passed: a day missed by the machine is made up for, and each step is told once. */
export function stageOf(daysLeft: number): Stage | undefined {
  return stages.find((stage) => (stage === -1 ? daysLeft < 0 : daysLeft <= stage))
}

const timeWords = (daysLeft: number): string => {
  if (daysLeft < 0) return `Quá hạn ${-daysLeft} ngày`
  return daysLeft === 0 ? 'Hết hạn hôm nay' : `Còn ${daysLeft} ngày`
}

/** One notice to each owing unit; to its superior and to the issuer one for all their units together, per duty. */
export function remindersOn(today: LocalDate, approaching: readonly Approaching[]): Reminder[] {
  const staged = approaching.flatMap((one) => {
    const daysLeft = daysBetween(today, one.dueOn)
    const stage = stageOf(daysLeft)
    return stage === undefined ? [] : [{ ...one, daysLeft, stage }]
  })
  const own = staged.map((one) => ({
    unitPath: one.unitPath,
    title: `${timeWords(one.daysLeft)}: ${one.title}`,
    body: `Kế hoạch ${one.planNumber}, ngày cuối còn đúng hạn ${showDay(one.dueOn)}.`,
    href: obligationAddress(one.obligationId),
    dedupKey: `plan.remind ${one.obligationId} ${one.dueOn} ${one.stage}`,
  }))
  return [...own, ...superiorReminders(staged)]
}

type Staged = Approaching & { readonly daysLeft: number; readonly stage: Stage }

function superiorReminders(staged: readonly Staged[]): Reminder[] {
  const placed = staged.flatMap((one) => superiorsOf(one).map((superior) => ({ ...one, superior })))
  const groups = Map.groupBy(placed, (one) => `${one.superior} ${one.dutyId} ${one.dueOn} ${one.stage}`)
  return [...groups].flatMap(([key, all]) => {
    const [first] = all
    if (!first) return []
    const units = new Set(all.map((one) => one.unitId)).size
    return [
      {
        unitPath: first.superior,
        title: `${timeWords(first.daysLeft)}, ${units} đơn vị chưa báo thực hiện: ${first.title}`,
        body: `Kế hoạch ${first.planNumber}, ngày cuối còn đúng hạn ${showDay(first.dueOn)}.`,
        href: missingAddress(first),
        dedupKey: `plan.remind-superior ${key}`,
      },
    ]
  })
}

/** The unit directly above, and the issuer; never the unit itself. */
function superiorsOf(one: Approaching): TreePath[] {
  const above = lineOf(one.unitPath).at(-2)
  const superiors = new Set([...(above ? [above] : []), one.issuerPath])
  superiors.delete(one.unitPath)
  return [...superiors]
}
