/** From acts to a changed tree: load, ask for the rights, decide, save, tell whoever listens. Forms, previews and workbooks all pass here. */
import { raiseWalls, writeHistory } from '#platform/db'
import { authorise, found, type LocalDate, newId, Refusal, type TreePath, wallsOf } from '#platform/kernel'
import type { UnitAct, UnitDecision, UnitEventKind, UnitRef } from '../domain/acts.ts'
import {
  type Ground,
  type Reorganisation,
  refuseUndecided,
  reorganise,
  type UnitEvent,
} from '../domain/reorganise/index.ts'
import type { Unit, UnitId } from '../domain/unit.ts'
import { canManageUnit } from '../policy.ts'
import type { ChangeContext, UnitChange, UnitChangeListener } from './change-listener.ts'
import { refuseChangedMeanwhile } from './change-unit.ts'
import { type ExpandGround, loadExpandGround } from './expand.ts'
import { applySeatEffects, blocksAfter } from './standing-effects.ts'
import { findRoot, listUnitNames } from './store.ts'
import { lockTree } from './store-changes.ts'
import { insertEvents } from './store-events.ts'
import { loadGround } from './store-ground.ts'
import { insertUnits, saveReorganisation } from './store-reorganise.ts'

export type GivenDecision = {
  readonly acts: readonly UnitAct[]
  readonly on: LocalDate
  readonly decision: UnitDecision
  /** Units as somebody saw them before deciding. */
  readonly seen?: readonly { readonly id: UnitId; readonly version?: number | undefined }[]
}

/** @throws Refusal for units outside the walls, rights that are missing, or acts that are not sound. */
export async function changeTree(
  ctx: ChangeContext,
  given: GivenDecision,
  listeners: readonly UnitChangeListener[],
): Promise<Reorganisation> {
  await lockTree(ctx.tx)
  await refuseUnseen(ctx, given.acts)
  return acrossFederation(ctx, async () => {
    const ground = await loadGround(ctx.tx, given.on, ctx.today)
    authoriseActs(ctx, ground, given.acts)
    refuseChanged(ground, given.seen ?? [])
    refuseUndecided(given.decision)
    const result = reorganise(ground, given.acts, newId)
    const before = await loadExpandGround(ctx.tx, ctx.today)
    await saveReorganisation(ctx.tx, result)
    // What a unit left behind that only itself may touch (its plans) is closed with it.
    const left = result.ended.map((one) => one.after.path)
    await raiseFederationWalls(
      ctx,
      ground.units.find((unit) => unit.parentId === null)?.path ?? ('/' as TreePath),
      left,
    )
    await insertEvents(ctx.tx, result, { decision: given.decision, at: ctx.now, by: ctx.actor.displayName })
    await recordEvents(ctx, result, given)
    await applySeatEffects(ctx.tx, result, given.decision)
    const after = await loadExpandGround(ctx.tx, ctx.today)
    for (const one of listeners) await one.apply(ctx, { on: given.on, decision: given.decision, result, before, after })
    return result
  })
}

export type FoundedUnit = { readonly unit: Unit; readonly decision: UnitDecision }

/** Units of a list, each on its own day: judged before, written at once. Those with a decision get their event. */
export async function foundUnits(
  ctx: ChangeContext,
  founded: readonly FoundedUnit[],
  listeners: readonly UnitChangeListener[],
): Promise<void> {
  await acrossFederation(ctx, async () => {
    const before = await loadExpandGround(ctx.tx, ctx.today)
    await insertUnits(
      ctx.tx,
      founded.map((one) => one.unit),
    )
    const names = new Map([
      ...before.units.map((one) => [one.unitId, one.name] as const),
      ...founded.map((one) => [one.unit.id, one.unit.name] as const),
    ])
    const decided = founded.filter(({ decision }) => decision.number !== null || decision.note !== null)
    const groups = Map.groupBy(decided, ({ unit, decision }) => JSON.stringify([unit.validFrom, decision]))
    for (const group of groups.values()) {
      const events = group.map(({ unit }) => eventOf(unit, names))
      const [{ unit, decision }] = group as [FoundedUnit]
      const result = { ...nothing, on: unit.validFrom, events }
      await insertEvents(ctx.tx, result, { decision, at: ctx.now, by: ctx.actor.displayName })
    }
    const after = await loadExpandGround(ctx.tx, ctx.today)
    const tree = after.units.map(({ unitId, presentPath, ...unit }) => ({
      ...unit,
      id: unitId,
      path: presentPath,
      version: 1,
    }))
    const result = {
      ...nothing,
      on: ctx.today,
      tree,
      founded: founded.map(({ unit }) => ({ key: unit.id, unit })),
      events: founded.slice(0, 50).map(({ unit }) => eventOf(unit, names)),
    }
    for (const one of listeners) await one.apply(ctx, { on: ctx.today, decision: undecided, result, before, after })
  })
}

const nothing: Reorganisation = {
  on: '' as LocalDate,
  ...{ founded: [], changed: [], ended: [], carried: [], events: [], successions: [], tree: [] },
}

const eventOf = (unit: Unit, names: ReadonlyMap<UnitId, string>): UnitEvent => ({
  kind: 'established',
  details: {},
  units: [
    { unitId: unit.id, part: 'subject', name: unit.name },
    ...(unit.parentId ? [{ unitId: unit.parentId, part: 'to' as const, name: names.get(unit.parentId) ?? '' }] : []),
  ],
})

/** The same computation, nothing saved. */
export async function previewTree(
  ctx: ChangeContext,
  given: Pick<GivenDecision, 'acts' | 'on'>,
  say: (change: UnitChange, ground: Ground) => Promise<void>,
): Promise<void> {
  await refuseUnseen(ctx, given.acts)
  await acrossFederation(ctx, async () => {
    const ground = await loadGround(ctx.tx, given.on, ctx.today)
    authoriseActs(ctx, ground, given.acts)
    const result = reorganise(ground, given.acts, newId)
    const before = await loadExpandGround(ctx.tx, ctx.today)
    const after = groundAfter(before, result, await blocksAfter(ctx.tx, result))
    await say({ on: given.on, decision: undecided, result, before, after }, ground)
  })
}

const undecided: UnitDecision = { number: null, on: null, by: null, note: null }

/** Today's tree and blocks as they will be. */
function groundAfter(before: ExpandGround, result: Reorganisation, blocks: ExpandGround['blocks']): ExpandGround {
  return {
    ...before,
    blocks,
    units: result.tree.map(({ id, version: _, ...unit }) => ({ ...unit, unitId: id, presentPath: unit.path })),
  }
}

/** A decision may reach beyond the walls of who records it: a superior's sets, an archive at the federation. Rights are asked for by name. */
async function acrossFederation<T>(ctx: ChangeContext, work: () => Promise<T>): Promise<T> {
  const root = found(await findRoot(ctx.tx), 'organisation.unit-unknown')
  await raiseFederationWalls(ctx, root.path, [])
  try {
    const answer = await work()
    await raiseWalls(ctx.tx, wallsOf(ctx.actor))
    return answer
  } catch (error) {
    // A refusal may be caught and told beside a row; after any other error the transaction is given up, its walls with it.
    if (error instanceof Refusal) await raiseWalls(ctx.tx, wallsOf(ctx.actor))
    throw error
  }
}

const raiseFederationWalls = (ctx: ChangeContext, root: TreePath, own: readonly TreePath[]): Promise<void> =>
  raiseWalls(ctx.tx, { federationId: ctx.actor.federationId, walls: [root], own: [root, ...own], line: [root] })

function unitsNamed(act: UnitAct): UnitRef[] {
  switch (act.act) {
    case 'established':
      return [act.unit.superior]
    case 'renamed':
    case 'changed':
      return [act.unit]
    case 'moved':
      return [act.unit, act.superior]
    case 'merged':
      return [...act.units, act.into]
    case 'split':
      return [act.unit, ...act.into, act.keeper, ...act.below.flatMap((one) => [one.unit, one.to])]
    case 'dissolved':
      return [act.unit, ...(act.successor ? [act.successor] : [])]
  }
}

const namedIn = (acts: readonly UnitAct[]): UnitId[] =>
  [...new Set(acts.flatMap(unitsNamed).filter((ref) => !ref.startsWith('+')))] as UnitId[]

/** What the actor may not see does not exist. */
async function refuseUnseen(ctx: ChangeContext, acts: readonly UnitAct[]): Promise<void> {
  const ids = namedIn(acts)
  const visible = await listUnitNames(ctx.tx, ids)
  for (const id of ids) found(visible.get(id), 'organisation.unit-unknown')
}

function authoriseActs(ctx: ChangeContext, ground: Ground, acts: readonly UnitAct[]): void {
  const paths = new Map(ground.units.map((unit) => [unit.id, unit.path]))
  for (const id of namedIn(acts)) authorise(canManageUnit(ctx.actor, paths.get(id) ?? ''), 'organisation.not-allowed')
}

function refuseChanged(ground: Ground, seen: NonNullable<GivenDecision['seen']>): void {
  const units = new Map(ground.units.map((unit) => [unit.id, unit]))
  for (const { id, version } of seen) {
    const unit = found(units.get(id), 'organisation.unit-unknown')
    if (version !== undefined) refuseChangedMeanwhile(unit, version)
  }
}

const entries: Record<UnitEventKind, string> = {
  established: 'organisation.unit-added',
  renamed: 'organisation.unit-renamed',
  moved: 'organisation.unit-moved',
  changed: 'organisation.unit-changed',
  merged: 'organisation.unit-merged',
  split: 'organisation.unit-split',
  dissolved: 'organisation.unit-ended',
}

/** One line for each unit to which something happened; units that only went along have theirs in the event. */
async function recordEvents(ctx: ChangeContext, result: Reorganisation, given: GivenDecision): Promise<void> {
  const paths = new Map<UnitId, string>(
    [...result.tree, ...result.ended.map((one) => one.after)].map((unit) => [unit.id, unit.path]),
  )
  for (const event of result.events) {
    const entry = entries[event.kind]
    const details = detailsOf(event, given)
    for (const { unitId, part, name } of event.units) {
      if (part !== 'subject' && part !== 'predecessor' && part !== 'successor') continue
      await writeLine(ctx, entry, unitId, paths.get(unitId) ?? '/', { name, ...details })
    }
  }
}

function detailsOf(event: UnitEvent, { on, decision }: GivenDecision): Readonly<Record<string, string>> {
  const to = event.units.find((one) => one.part === 'to' || one.part === 'successor')?.name
  return {
    on,
    ...(event.kind === 'established' && to ? { superior: to } : to ? { to } : {}),
    ...(event.kind === 'renamed' ? { from: event.units[0]?.name ?? '', to: event.details.name ?? '' } : {}),
    ...(decision.number ? { decision: decision.number } : {}),
  }
}

async function writeLine(
  ctx: ChangeContext,
  entry: string,
  unitId: UnitId,
  unitPath: string,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  const subject = { kind: 'unit', id: unitId }
  if (ctx.owed?.entry === entry) return ctx.owed.record(subject, unitPath, details)
  const { federationId, userId, displayName: actorName } = ctx.actor
  const { now: at, requestId } = ctx
  await writeHistory(ctx.tx, { federationId, at, userId, actorName, entry, subject, unitPath, details, requestId })
}
