export * from './contract.ts'
export { defaultUnitTypes } from './defaults/unit-types.ts'
export type { GivenUnitAct, UnitAct, UnitAttributes, UnitDecision } from './domain/acts.ts'
export type * from './domain/data.ts'
export {
  matchUnitList,
  matchUnitNames,
  type NameCandidate,
  type NameTarget,
  type UnitNameMatch,
} from './domain/match-names.ts'
export { type SetRule, SetRuleSchema } from './domain/set-rule.ts'
export { startingOrganisation } from './domain/starting-organisation.ts'
export {
  type BlockId,
  type BlockRole,
  type BodyId,
  type BodyKind,
  isValidOn,
  type OutsideBodyId,
  type Period,
  pathBelow,
  type Unit,
  type UnitId,
  type UnitOnDay,
  type UnitSetId,
  type UnitType,
} from './domain/unit.ts'
export { nearNamed } from './domain/unit-names.ts'
export { type OrganisationRefusal, refusals } from './errors.ts'
export { canManageUnit, canReadOrganisation } from './policy.ts'
export { blockRoleWords, bodyKindWords, historyWords, type OrganisationEntry, wordings } from './vi.ts'
export type * from './views.ts'
