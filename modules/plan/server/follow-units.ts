/** Obligations follow the units: said in a preview, done in the transaction of the change, told to whom it concerns. */
import { notifyMany } from '#modules/inbox/server'
import type { Effect } from '#modules/organisation'
import {
  type ChangeContext,
  type ExpandGround,
  expanderOn,
  finalSuccessors,
  sayEvents,
  type UnitChange,
  type UnitChangeListener,
} from '#modules/organisation/server'
import { type HistoryEntry, type Tx, writeHistoryLines } from '#platform/db'
import { covers, type Id } from '#platform/kernel'
import { type Debtor, type Expansion, type Owed, owedBy, targetKey } from '../domain/expansion.ts'
import { type FollowNotice, followNotices } from '../domain/follow-notices.ts'
import { type Followed, followUnits, owingKey, type UnitFacts, type WatchedDuty } from '../domain/follow-units.ts'
import { targetsOf } from '../domain/task.ts'
import * as store from './store-unit-changes.ts'

type UnitId = Id<'unit'>
type Work = {
  readonly followed: Followed
  readonly plans: ReadonlyMap<Id<'plan'>, store.LivePlan>
  readonly planOf: ReadonlyMap<Id<'duty'>, store.LivePlan>
  /** Plans whose issuer has ended. */
  readonly orphaned: readonly store.LivePlan[]
}

export const followUnitChanges: UnitChangeListener = {
  preview: async (ctx, change) => (isStructural(change) ? effectsOf(ctx, await workOut(ctx, change)) : []),
  apply: async (ctx, change) => {
    if (isStructural(change)) await carryOut(ctx, change, await workOut(ctx, change))
  },
}

/** A new name or a new sector moves nobody in or out of a set. */
const isStructural = ({ result }: UnitChange): boolean =>
  result.founded.length + result.ended.length > 0 ||
  result.changed.some(({ before, after }) => before.parentId !== after.parentId || before.typeCode !== after.typeCode)

async function workOut({ tx, today }: ChangeContext, change: UnitChange): Promise<Work> {
  const live = await store.listLivePlans(tx)
  const plans = new Map(live.map((plan) => [plan.id, plan]))
  const duties = await watched(tx, change, plans, await store.listLiveDuties(tx, [...plans.keys()]))
  const planOf = new Map(duties.map((duty) => [duty.dutyId, plans.get(duty.planId) as store.LivePlan]))
  const { changed, ended, carried } = change.result
  const touched = [...changed, ...ended, ...carried].map((one) => one.before.id)
  const open = await store.listOpenOf(tx, touched)
  const facts = { ...factsOf(change), today, owing: await owingOf(tx, duties) }
  const gone = new Set<UnitId>(ended.map((one) => one.before.id))
  return {
    followed: followUnits(open, duties, facts),
    plans,
    planOf,
    orphaned: live.filter((plan) => gone.has(plan.unitId)),
  }
}

async function owingOf(tx: Tx, duties: readonly WatchedDuty[]): Promise<ReadonlySet<string>> {
  const rows = await store.listOwing(
    tx,
    duties.map((duty) => duty.dutyId),
  )
  return new Set(rows.map((row) => owingKey(row.dutyId, row)))
}

/** Each duty with whom it binds on both trees; equal targets of one issuer are resolved once. */
async function watched(
  tx: Tx,
  change: UnitChange,
  plans: ReadonlyMap<Id<'plan'>, store.LivePlan>,
  duties: readonly store.LiveDuty[],
): Promise<(WatchedDuty & { planId: Id<'plan'> })[]> {
  const all = duties.flatMap((duty) => targetsOf(duty, duty))
  const sides = [change.before, change.after].map(async (ground) => debtorsOn(tx, ground, all))
  const [before, after] = (await Promise.all(sides)) as [Debtors, Debtors]
  return duties.flatMap((duty) => {
    const plan = plans.get(duty.planId)
    if (!plan) return []
    const issuer = { unitId: plan.unitId, path: plan.unitPath }
    const owed = (side: Debtors): Owed[] => {
      const expansion: Expansion = new Map(
        targetsOf(duty, duty).map((target) => [targetKey(target), side(target, plan.unitId)]),
      )
      return owedBy({ ...duty, id: duty.dutyId, due: { dueOn: duty.dueOn } }, duty, expansion, issuer)
    }
    const { dutyId, planId, kind, consequence, dueOn } = duty
    return [
      { dutyId, planId, kind, consequence, dueOn, issuerId: plan.unitId, before: owed(before), after: owed(after) },
    ]
  })
}

type Named = Parameters<Awaited<ReturnType<typeof expanderOn>>>[0][number]
type Debtors = (target: Named, issuerId: UnitId) => Debtor[]

async function debtorsOn(tx: Tx, ground: ExpandGround, targets: readonly Named[]): Promise<Debtors> {
  const expand = await expanderOn(tx, ground, targets)
  const known = new Map<string, Debtor[]>()
  return (target, issuerId) => {
    const key = `${issuerId} ${targetKey(target)}`
    const debtors =
      known.get(key) ??
      expand([target], issuerId).map(({ unitId, unitPath, unitName, typeRank, onBehalfOf, body }) => ({
        ...{ unitId, unitPath, unitName, typeRank },
        block: onBehalfOf ? { id: onBehalfOf.blockId, name: onBehalfOf.blockName } : null,
        body: body ? { id: body.bodyId, name: body.bodyName } : null,
      }))
    known.set(key, debtors)
    return debtors
  }
}

function factsOf({ on, result, after }: UnitChange): Omit<UnitFacts, 'today' | 'owing'> {
  const units = new Map(
    result.tree.map((unit) => [
      unit.id,
      { name: unit.name, path: unit.path, typeRank: after.rankOf.get(unit.typeCode) ?? 999 },
    ]),
  )
  const successorOf = new Map([...finalSuccessors(result)].map(([id, heir]) => [id, heir.id]))
  return { on, units, successorOf }
}

/** Units beyond the walls of who asks are not told of. */
function effectsOf({ actor }: ChangeContext, { followed, orphaned }: Work): Effect[] {
  const { passed, lapsed, missed, left } = followed
  const added = followed.added.filter((one) => actor.grants.some((grant) => covers(grant.path, one.unitPath)))
  const line = (unit: string, reason: string) => `${unit}: ${reason}`
  const some = (words: string, names: readonly string[]): Effect[] =>
    names.length > 0 ? [{ about: 'obligations', words, count: names.length, names: names.slice(0, 20) }] : []
  return [
    ...some(
      `${passed.length} việc chưa báo chuyển sang đơn vị kế thừa`,
      passed.map((one) => line(one.obligation.unitName, one.reason)),
    ),
    ...some(
      `${lapsed.length} việc chưa báo thôi thực hiện, có ghi lý do`,
      lapsed.map((one) => line(one.obligation.unitName, one.reason)),
    ),
    ...some(
      `${missed.length} việc quá hạn của đơn vị kết thúc ghi là không thực hiện`,
      missed.map((one) => line(one.obligation.unitName, one.reason)),
    ),
    ...some(
      `${left.length} việc quá hạn của năm thi đua đã qua giữ nguyên ở đơn vị kết thúc`,
      left.map((one) => one.unitName),
    ),
    ...some(
      `${added.length} việc còn hạn giao thêm cho đơn vị mới thuộc diện thực hiện`,
      added.map((one) => one.unitName),
    ),
    ...some(
      `${orphaned.length} kế hoạch kết thúc cùng đơn vị ban hành`,
      orphaned.map((plan) => plan.number),
    ),
  ]
}

async function carryOut(ctx: ChangeContext, change: UnitChange, work: Work): Promise<void> {
  const { followed, planOf, orphaned } = work
  const why = wordsOf(change)
  const given = [
    ...followed.added.map((owed) => ({ owed, note: null })),
    ...followed.passed.map(({ obligation, to }) => ({ owed: to, note: `Nhận từ «${obligation.unitName}»` })),
  ]
  await store.letOff(
    ctx.tx,
    [...followed.lapsed, ...followed.passed].map(({ obligation, reason }) => ({ id: obligation.id, reason })),
  )
  await store.markMissed(
    ctx.tx,
    followed.missed.map(({ obligation, reason }) => ({ id: obligation.id, reason })),
  )
  await store.lay(
    ctx.tx,
    given.flatMap((one) => {
      const plan = planOf.get(one.owed.dutyId)
      return plan ? [{ ...one, plan }] : []
    }),
  )
  await store.closePlansOf(
    ctx.tx,
    orphaned.map((plan) => plan.id),
    { reason: `Đơn vị ban hành đã kết thúc hoạt động. ${why}`, at: ctx.now },
  )
  await writeHistoryLines(ctx.tx, linesOf(ctx, work, why))
  await tell(ctx, change, work, why)
}

const wordsOf = (change: UnitChange): string => {
  const { number } = change.decision
  const [first = '', ...others] = sayEvents(change.result)
  const rest = others.length > 0 ? ` và ${others.length} việc khác` : ''
  return `${first}${rest}${number ? ` (Quyết định ${number})` : ''}`
}

/** Each plan says what became of its obligations and why; each obligation that was let off says so on its own page. */
function linesOf(ctx: ChangeContext, { followed, plans, planOf, orphaned }: Work, why: string): HistoryEntry[] {
  const shared = {
    federationId: ctx.actor.federationId,
    at: ctx.now,
    userId: ctx.actor.userId,
    actorName: ctx.actor.displayName,
    requestId: ctx.requestId,
  }
  const closed = new Set(orphaned.map((plan) => plan.id))
  const ofPlan = <T>(all: readonly T[], dutyOf: (one: T) => Id<'duty'>, plan: store.LivePlan) =>
    all.filter((one) => planOf.get(dutyOf(one))?.id === plan.id).length
  const lines = [...plans.values()].flatMap((plan): HistoryEntry[] => {
    const passed = ofPlan(followed.passed, (one) => one.obligation.dutyId, plan)
    const lapsed = ofPlan(followed.lapsed, (one) => one.obligation.dutyId, plan)
    const missed = ofPlan(followed.missed, (one) => one.obligation.dutyId, plan)
    const added = ofPlan(followed.added, (one) => one.dutyId, plan)
    if (passed + lapsed + missed + added === 0 && !closed.has(plan.id)) return []
    const entry = closed.has(plan.id) ? 'plan.closed-with-unit' : 'plan.units-changed'
    return [
      {
        ...shared,
        entry,
        subject: { kind: 'plan', id: plan.id },
        unitPath: plan.unitPath,
        details: { why, passed, lapsed, missed, added },
      },
    ]
  })
  const lineOf = (entry: string) => (one: Pick<(typeof followed.lapsed)[number], 'obligation' | 'reason'>) => ({
    ...shared,
    entry,
    subject: { kind: 'obligation', id: one.obligation.id },
    unitPath: planOf.get(one.obligation.dutyId)?.unitPath ?? '/',
    details: { note: `${one.reason}. ${why}` },
  })
  const letOff = [...followed.lapsed, ...followed.passed].map(lineOf('obligation.let-off'))
  return [...lines, ...letOff, ...followed.missed.map(lineOf('obligation.missed'))]
}

async function tell(ctx: ChangeContext, change: UnitChange, { followed, planOf }: Work, why: string): Promise<void> {
  const pathOf = new Map(change.result.tree.map((unit) => [unit.id, unit.path]))
  const numberOf = (dutyId: Id<'duty'>) => planOf.get(dutyId)?.number ?? ''
  const notices = followNotices(followed, numberOf, why).flatMap((notice: FollowNotice) => {
    const unitPath = pathOf.get(notice.unitId)
    return unitPath ? [{ ...notice, unitPath }] : []
  })
  const { federationId } = ctx.actor
  const shared = { federationId, kind: 'plan.units-changed', href: '/', at: ctx.now }
  await notifyMany(
    ctx.tx,
    notices.map((notice) => ({ ...notice, ...shared, dedupKey: `units-changed ${ctx.requestId} ${change.on}` })),
  )
}
