/** From printed names to units that owe something: candidates for matching, and sets turned into units on a day. */
import type { Tx } from '#platform/db'
import { compareVietnamese, type LocalDate, type TreePath } from '#platform/kernel'
import { ofFederationOnly } from '../defaults/sets.ts'
import type { NameCandidate, NameTarget } from '../domain/match-names.ts'
import { nameCandidates } from '../domain/name-candidates.ts'
import { blocksWithoutStandingUnit, resolveSet, type SetGround, type SetRule } from '../domain/set-rule.ts'
import { type BlockId, type BodyId, inPeriodOn, type UnitId, type UnitSetId } from '../domain/unit.ts'
import { listUnitsOn, listUnitTypes, type PlacedUnit } from './store.ts'
import { findBodies, listBodies } from './store-bodies.ts'
import { getUnitSet, listBlocksWithSeats, listOutsideBodies, listUnitSets } from './store-sets.ts'

export type ExpandedUnit = {
  readonly unitId: UnitId
  /** The present place, also when the day lies in the past. */
  readonly unitPath: TreePath
  readonly unitName: string
  /** Rank of its kind of unit: lists go by it, then by name. */
  readonly typeRank: number
  /** Set when the obligation is a block's and this unit does it as its standing unit. */
  readonly onBehalfOf?: { readonly blockId: BlockId; readonly blockName: string }
  /** Set when a body of the unit is meant. */
  readonly body?: { readonly bodyId: BodyId; readonly bodyName: string }
}

export type Target = Pick<NameTarget, 'kind' | 'id'>

/** The tree on a day, its blocks and the order of kinds: what sets are resolved against. */
export type ExpandGround = Omit<SetGround, 'units'> & {
  readonly units: readonly PlacedUnit[]
  readonly rankOf: ReadonlyMap<string, number>
}

export const loadExpandGround = async (tx: Tx, on: LocalDate): Promise<ExpandGround> => ({
  on,
  units: await listUnitsOn(tx, on),
  blocks: await listBlocksWithSeats(tx),
  rankOf: new Map((await listUnitTypes(tx)).map((type) => [type.code, type.rank])),
})

/** Kinds the federation has not ranked come last. */
const lastRank = 999
const rankIn = (ground: ExpandGround, typeCode: string) => ground.rankOf.get(typeCode) ?? lastRank

/** The units of a set, as a paper of the base unit means it, on the day. */
export async function expandSet(tx: Tx, setId: UnitSetId, baseUnitId: UnitId, on: LocalDate): Promise<ExpandedUnit[]> {
  const { rule } = await getUnitSet(tx, setId)
  return expandRule(rule, baseUnitId, await loadExpandGround(tx, on))
}

/** The units a rule means that nobody has named yet: what a set would hold before it is kept. */
export const expandRuleOn = async (tx: Tx, rule: SetRule, baseUnitId: UnitId, on: LocalDate): Promise<ExpandedUnit[]> =>
  expandRule(rule, baseUnitId, await loadExpandGround(tx, on))

/** The sets a paper of the base unit can mean, each with its number of units: those of the federation are not offered to a district. */
export async function listSetsFor(tx: Tx, baseUnitId: UnitId, on: LocalDate) {
  const ground = await loadExpandGround(tx, on)
  const isRoot = ground.units.some((unit) => unit.unitId === baseUnitId && unit.parentId === null)
  return (await listUnitSets(tx))
    .filter((set) => !set.isRetired)
    .map((set) => ({ ...set, units: resolveSet(set.rule, baseUnitId, ground).length }))
    .filter((set) => isRoot || (set.units > 0 && !ofFederationOnly.has(set.code)))
}

/** All units meant by the targets, each once per capacity (itself, a block it leads, a body of it). Outside bodies owe nothing here. */
export async function expandUnitTargets(
  tx: Tx,
  targets: readonly Target[],
  baseUnitId: UnitId,
  on: LocalDate,
): Promise<ExpandedUnit[]> {
  return (await expanderOn(tx, await loadExpandGround(tx, on), targets))(targets, baseUnitId)
}

type Expander = (targets: readonly Target[], baseUnitId: UnitId) => ExpandedUnit[]

/** Resolves any of the targets on one given tree: also on one that is not written yet. */
export async function expanderOn(tx: Tx, ground: ExpandGround, known: readonly Target[]): Promise<Expander> {
  const sets = new Map((await listUnitSets(tx)).map((set) => [set.id as string, set.rule]))
  const bodies = await findBodies(
    tx,
    known.flatMap((target) => (target.kind === 'body' ? [target.id as BodyId] : [])),
  )
  const expandOne = (target: Target, baseUnitId: UnitId): ExpandedUnit[] => {
    if (target.kind === 'set') {
      const rule = sets.get(target.id)
      return rule ? expandRule(rule, baseUnitId, ground) : []
    }
    if (target.kind === 'unit') return unitIn(ground, target.id)
    const body = target.kind === 'body' ? bodies.find((one) => one.id === target.id) : undefined
    return body
      ? unitIn(ground, body.unitId).map((unit) => ({ ...unit, body: { bodyId: body.id, bodyName: body.name } }))
      : []
  }
  return (targets, baseUnitId) => {
    const expanded = targets.flatMap((target) => expandOne(target, baseUnitId))
    const once = new Map(
      expanded.map((one) => [`${one.unitId} ${one.onBehalfOf?.blockId ?? ''} ${one.body?.bodyId ?? ''}`, one]),
    )
    return [...once.values()]
  }
}

const unitIn = (ground: ExpandGround, id: string): ExpandedUnit[] =>
  ground.units
    .filter((unit) => unit.unitId === id)
    .map((unit) => ({
      unitId: unit.unitId,
      unitPath: unit.presentPath,
      unitName: unit.name,
      typeRank: rankIn(ground, unit.typeCode),
    }))

function expandRule(rule: SetRule, baseUnitId: UnitId, ground: ExpandGround): ExpandedUnit[] {
  const presentPath = new Map(ground.units.map((unit) => [unit.unitId, unit.presentPath]))
  return resolveSet(rule, baseUnitId, ground)
    .map(({ unit, onBehalfOf }) => ({
      unitId: unit.unitId,
      unitPath: presentPath.get(unit.unitId) ?? unit.path,
      unitName: unit.name,
      typeRank: rankIn(ground, unit.typeCode),
      ...(onBehalfOf ? { onBehalfOf } : {}),
    }))
    .sort((a, b) => a.typeRank - b.typeRank || compareVietnamese(a.unitName, b.unitName))
}

/** Blocks of the base unit that nobody answers for on the day: a set of blocks leaves them out, and who issues a plan must be told. */
export async function listBlocksWithoutStandingUnit(
  tx: Tx,
  baseUnitId: UnitId,
  on: LocalDate,
): Promise<{ blockId: BlockId; blockName: string }[]> {
  const blocks = blocksWithoutStandingUnit(baseUnitId, await loadExpandGround(tx, on))
  return blocks.map((block) => ({ blockId: block.id, blockName: block.name }))
}

/**
 * Everything a printed name may mean on the day in a paper of the base unit (the federation unless said otherwise): sets,
 * units, bodies of the base unit, outside bodies. The federation and the base unit are met through their sets, so that
 * their names never have two answers.
 */
export async function listNameCandidates(tx: Tx, on: LocalDate, baseUnitId?: UnitId): Promise<NameCandidate[]> {
  const units = await listUnitsOn(tx, on)
  const root = units.find((unit) => unit.parentId === null)
  const base = units.find((unit) => unit.unitId === baseUnitId) ?? root
  const bodies = inPeriodOn(await listBodies(tx, base ? [base.unitId] : []), on)
  return nameCandidates({
    root,
    base,
    units,
    bodies,
    sets: (await listUnitSets(tx)).filter((set) => !set.isRetired),
    outside: await listOutsideBodies(tx),
  })
}
