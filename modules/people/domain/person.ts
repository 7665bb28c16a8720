import type { BodyId, Period, UnitId } from '#modules/organisation'
import type { Id, LocalDate, TreePath } from '#platform/kernel'

export type PersonId = Id<'person'>
export type PostId = Id<'post'>
export type MembershipId = Id<'membership'>
export type DisciplineId = Id<'discipline'>
export type TransferId = Id<'transfer'>
export type LikenessId = Id<'likeness'>
export type MergeId = Id<'merge'>
export type HouseholdId = Id<'household'>

export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]

export const standings = ['active', 'retired', 'left', 'died'] as const
export type Standing = (typeof standings)[number]

/** Why somebody is no longer a member. */
export const leavings = ['retired', 'left', 'died'] as const
export type Leaving = (typeof leavings)[number]

export const beginnings = ['recorded', 'joined', 'transferred', 'returned', 'unit-change', 'work-changed'] as const
export type Beginning = (typeof beginnings)[number]
export const endings = ['recorded', 'transferred', 'retired', 'left', 'died', 'unit-change', 'work-changed'] as const
export type Ending = (typeof endings)[number]

export const bodyRoles = ['chair', 'deputy', 'secretary', 'member'] as const
export type BodyRole = (typeof bodyRoles)[number]

export const transferStates = ['waiting', 'accepted', 'declined', 'withdrawn'] as const
export type TransferState = (typeof transferStates)[number]

/** What is known of a person, apart from where and when. */
export type PersonFacts = {
  readonly fullName: string
  readonly sex: Sex | null
  readonly birthOn: LocalDate | null
  /** Known alone when papers give only the year; otherwise the year of `birthOn`. */
  readonly birthYear: number | null
  readonly identifier: string | null
  readonly ethnicity: string | null
  readonly partyMemberSince: LocalDate | null
  readonly education: string | null
  readonly unionMemberSince: LocalDate | null
}

/** The present row: `unitId` is the unit of the last membership. */
export type Person = PersonFacts & {
  readonly id: PersonId
  readonly unitId: UnitId
  readonly path: TreePath
  readonly standing: Standing
  readonly leftOn: LocalDate | null
  readonly mergedInto: PersonId | null
  readonly version: number
}

export type Membership = Period & {
  readonly id: MembershipId
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly unitName: string
  readonly isDirectWorker: boolean | null
  readonly began: Beginning
  readonly ended: Ending | null
}

export type PostFacts = {
  readonly title: string
  readonly bodyRole: BodyRole | null
  readonly isLeader: boolean
  readonly isManager: boolean
  readonly isFullTime: boolean
}

export type Post = Period &
  PostFacts & {
    readonly id: PostId
    readonly personId: PersonId
    readonly fullName: string
    readonly unitId: UnitId
    readonly unitName: string
    readonly path: TreePath
    readonly bodyId: BodyId | null
  }

export type Discipline = Period & {
  readonly id: DisciplineId
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly unitName: string
  readonly form: string
  readonly reason: string
  readonly decisionNumber: string
  readonly decisionOn: LocalDate
  readonly decidedBy: string
}

export type Transfer = {
  readonly id: TransferId
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly path: TreePath
  readonly unitName: string
  readonly toUnitId: UnitId
  readonly toPath: TreePath
  readonly toUnitName: string
  readonly fullName: string
  readonly birthYear: number | null
  readonly title: string | null
  readonly opinion: string
  readonly effectiveOn: LocalDate
  readonly decisionNumber: string | null
  readonly state: TransferState
  readonly proposedAt: Date
  readonly proposedBy: string
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly answer: string | null
  readonly version: number
}

export type Household = Period & {
  readonly id: HouseholdId
  readonly unitId: UnitId
  readonly path: TreePath
  readonly headName: string
  readonly address: string
  readonly peopleCount: number
  readonly version: number
}
