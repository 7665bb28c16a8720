export { type Actor, can, canOwn, type FederationId, type Grant, type UserId, type Walls, wallsOf } from './actor.ts'
export { type Finding, refuseIfBlocked } from './finding.ts'
export { type Id, idSchema, newId } from './ids.ts'
export {
  addDays,
  dayOf,
  daysBetween,
  isLocalDate,
  isUsualYear,
  type LocalDate,
  LocalDateSchema,
  lastDayOfMonth,
  lastDayOfQuarter,
  localDate,
  quarterOf,
  readTypedDay,
  showDay,
  spellDay,
  timeZone,
  yearOf,
} from './local-date.ts'
export { covers, depthOf, lineOf, type TreePath } from './place.ts'
export { authorise, found, Refusal, type RefusalDetails, type RefusalKind } from './refusal.ts'
export { compareVietnamese, fold, nameKey, nameRank, nfc, rankedByName, searchWords, showCount } from './text.ts'
