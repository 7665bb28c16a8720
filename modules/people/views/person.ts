/** What leaves the server about a person. */
import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { beginnings, bodyRoles, endings, sexes, standings } from '../domain/person.ts'
import { TransferViewSchema } from './transfer.ts'

const unitId = idSchema<'unit'>()
const period = { validFrom: LocalDateSchema, validTo: LocalDateSchema.nullable() }

export const PostViewSchema = z.object({
  id: idSchema<'post'>(),
  title: z.string(),
  bodyId: idSchema<'body'>().nullable(),
  bodyName: z.string().nullable(),
  bodyRole: z.enum(bodyRoles).nullable(),
  unitId,
  unitName: z.string(),
  isLeader: z.boolean(),
  isManager: z.boolean(),
  isFullTime: z.boolean(),
  ...period,
})

export const MembershipViewSchema = z.object({
  id: idSchema<'membership'>(),
  unitId,
  /** As it was called when the period began, where the actor may see the unit; else as it was written down. */
  unitName: z.string(),
  isDirectWorker: z.boolean().nullable(),
  began: z.enum(beginnings),
  ended: z.enum(endings).nullable(),
  ...period,
})

export const DisciplineViewSchema = z.object({
  id: idSchema<'discipline'>(),
  form: z.string(),
  formName: z.string(),
  reason: z.string(),
  decisionNumber: z.string(),
  decisionOn: LocalDateSchema,
  decidedBy: z.string(),
  unitName: z.string(),
  ...period,
})

export const birth = { birthOn: LocalDateSchema.nullable(), birthYear: z.number().int().nullable() }

export const PersonViewSchema = z.object({
  id: idSchema<'person'>(),
  fullName: z.string(),
  sex: z.enum(sexes).nullable(),
  ...birth,
  /** "•••• •••• 0123"; the whole number comes from `revealPerson` only. */
  identifierMasked: z.string().nullable(),
  hasEthnicity: z.boolean(),
  partyMemberSince: LocalDateSchema.nullable(),
  education: z.string().nullable(),
  educationName: z.string().nullable(),
  unionMemberSince: LocalDateSchema.nullable(),
  unitId,
  unitName: z.string(),
  standing: z.enum(standings),
  leftOn: LocalDateSchema.nullable(),
  version: z.number().int(),
})

export const MergeViewSchema = z.object({
  id: idSchema<'merge'>(),
  droppedName: z.string(),
  mergedAt: z.string(),
  mergedBy: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  canUndo: z.boolean(),
})

export const PersonPageSchema = z.object({
  person: PersonViewSchema,
  /** Set when this row was found to be the same person as another: go there. */
  mergedInto: z.object({ id: idSchema<'person'>(), fullName: z.string() }).nullable(),
  memberships: z.array(MembershipViewSchema),
  posts: z.array(PostViewSchema.extend({ canEnd: z.boolean() })),
  disciplines: z.array(DisciplineViewSchema.extend({ canEnd: z.boolean() })),
  transfers: z.array(TransferViewSchema),
  merges: z.array(MergeViewSchema),
  /** Open pairs "có thể trùng" of this person inside the walls. */
  likenesses: z.number().int(),
  history: z.array(
    z.object({ at: z.string(), actorName: z.string(), entry: z.string(), details: z.record(z.string(), z.unknown()) }),
  ),
  abilities: z.object({
    canCorrect: z.boolean(),
    canReveal: z.boolean(),
    canAddPost: z.boolean(),
    canAddMembership: z.boolean(),
    canDiscipline: z.boolean(),
    canTransfer: z.boolean(),
    canLeave: z.boolean(),
    canReturn: z.boolean(),
  }),
})

export const SensitiveSchema = z.object({
  identifier: z.string().nullable(),
  ethnicity: z.string().nullable(),
  ethnicityName: z.string().nullable(),
})

/** A row that may be the same person as the one being added. */
export const CandidateSchema = z.object({
  id: idSchema<'person'>(),
  fullName: z.string(),
  ...birth,
  unitId,
  unitName: z.string(),
  standing: z.enum(standings),
  title: z.string().nullable(),
  verdict: z.enum(['same', 'possible']),
  /** 0–100 */
  score: z.number().int(),
  reasons: z.array(z.object({ favours: z.boolean(), words: z.string() })),
})

/** The panel «Cán bộ» in the page of a unit, on a day: who holds a post there. */
export const UnitPeopleSchema = z.object({
  on: LocalDateSchema,
  /** Members of this very unit on the day. */
  members: z.number().int(),
  people: z.array(
    z.object({
      /** Null when the record has gone to a unit outside the walls: only the name stays here. */
      personId: idSchema<'person'>().nullable(),
      fullName: z.string(),
      sex: z.enum(sexes).nullable(),
      ...birth,
      posts: z.array(PostViewSchema.extend({ canEnd: z.boolean() })),
    }),
  ),
  canManage: z.boolean(),
})

export const BodyMembersSchema = z.object({
  on: LocalDateSchema,
  members: z.array(
    PostViewSchema.extend({
      personId: idSchema<'person'>().nullable(),
      fullName: z.string(),
      /** The unit the person is a member of now, where it may be seen. */
      ofUnitName: z.string().nullable(),
      canEnd: z.boolean(),
    }),
  ),
  canManage: z.boolean(),
})

const choice = z.object({ code: z.string(), name: z.string() })
export const ChoicesSchema = z.object({
  ethnicities: z.array(choice),
  educations: z.array(choice),
  disciplineForms: z.array(choice),
})

export type PostView = z.infer<typeof PostViewSchema>
export type MembershipView = z.infer<typeof MembershipViewSchema>
export type DisciplineView = z.infer<typeof DisciplineViewSchema>
export type PersonView = z.infer<typeof PersonViewSchema>
export type PersonPage = z.infer<typeof PersonPageSchema>
export type MergeView = z.infer<typeof MergeViewSchema>
export type Candidate = z.infer<typeof CandidateSchema>
export type UnitPeople = z.infer<typeof UnitPeopleSchema>
export type BodyMembers = z.infer<typeof BodyMembersSchema>
export type Choices = z.infer<typeof ChoicesSchema>
