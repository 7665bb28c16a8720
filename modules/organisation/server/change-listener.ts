/** How later slices hear of a change of units: what they would do is said before, and done in the same transaction. */
import type { Tx } from '#platform/db'
import type { RecordHistory } from '#platform/http/server'
import type { Actor, LocalDate } from '#platform/kernel'
import type { UnitDecision } from '../domain/acts.ts'
import type { Reorganisation } from '../domain/reorganise/index.ts'
import type { BodyId } from '../domain/unit.ts'
import type { Effect } from '../views.ts'
import type { ExpandGround } from './expand.ts'

/** A request or a job; the walls of the transaction are those of the whole federation while listeners work. */
export type ChangeContext = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly today: LocalDate
  readonly requestId: string
  readonly afterCommit?: (work: () => void) => void
  /** The line of history that a route owes: events of this entry are written through it. */
  readonly owed?: { readonly entry: string; readonly record: RecordHistory }
}

export type UnitChange = {
  readonly on: LocalDate
  /** Empty in a preview. */
  readonly decision: UnitDecision
  readonly result: Reorganisation
  /** Today's tree as it was and as it is now: a decision recorded late acts on today's sets. */
  readonly before: ExpandGround
  readonly after: ExpandGround
}

export type UnitChangeListener = {
  /** What would happen, in words and numbers; writes nothing. */
  readonly preview: (ctx: ChangeContext, change: UnitChange) => Promise<Effect[]>
  readonly apply: (ctx: ChangeContext, change: UnitChange) => Promise<void>
}

/** A body ends on a day by itself, not with its unit; a refusal keeps it. */
export type BodyEndListener = (
  ctx: Pick<ChangeContext, 'tx' | 'actor'>,
  body: { readonly id: BodyId; readonly on: LocalDate },
) => Promise<void>
