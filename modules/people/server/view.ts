/** What leaves the server about people. */
import { type Actor, type LocalDate, showDay } from '#platform/kernel'
import { disciplineFormName, educationName, maskIdentifier } from '../domain/facts.ts'
import type { Discipline, Membership, Person, Post, Transfer } from '../domain/person.ts'
import { canManagePeople, transferAbilities } from '../policy.ts'
import type { DisciplineView, MembershipView, PersonView, PostView } from '../views/person.ts'
import type { TransferView } from '../views/transfer.ts'

/** Present names of the units and bodies that the actor may see. */
export type Names = ReadonlyMap<string, string>

export const viewPerson = (person: Person, unitName: string): PersonView => ({
  id: person.id,
  fullName: person.fullName,
  sex: person.sex,
  birthOn: person.birthOn,
  birthYear: person.birthYear,
  identifierMasked: maskIdentifier(person.identifier),
  hasEthnicity: person.ethnicity !== null,
  partyMemberSince: person.partyMemberSince,
  education: person.education,
  educationName: educationName(person.education),
  unionMemberSince: person.unionMemberSince,
  unitId: person.unitId,
  unitName,
  standing: person.standing,
  leftOn: person.leftOn,
  version: person.version,
})

export const viewPost = (post: Post, bodies: Names): PostView => ({
  id: post.id,
  title: post.title,
  bodyId: post.bodyId,
  bodyName: post.bodyId ? (bodies.get(post.bodyId) ?? null) : null,
  bodyRole: post.bodyRole,
  unitId: post.unitId,
  unitName: post.unitName,
  isLeader: post.isLeader,
  isManager: post.isManager,
  isFullTime: post.isFullTime,
  validFrom: post.validFrom,
  validTo: post.validTo,
})

export const canEndPost = (actor: Actor, post: Post): boolean =>
  post.validTo === null && canManagePeople(actor, post.path)

export const viewMembership = (
  membership: Membership,
  nameOn: (id: string, day: LocalDate) => string | undefined,
): MembershipView => ({
  id: membership.id,
  unitId: membership.unitId,
  unitName: nameOn(membership.unitId, membership.validFrom) ?? membership.unitName,
  isDirectWorker: membership.isDirectWorker,
  began: membership.began,
  ended: membership.ended,
  validFrom: membership.validFrom,
  validTo: membership.validTo,
})

export const viewDiscipline = (discipline: Discipline): DisciplineView => ({
  id: discipline.id,
  form: discipline.form,
  formName: disciplineFormName(discipline.form) ?? '',
  reason: discipline.reason,
  decisionNumber: discipline.decisionNumber,
  decisionOn: discipline.decisionOn,
  decidedBy: discipline.decidedBy,
  unitName: discipline.unitName,
  validFrom: discipline.validFrom,
  validTo: discipline.validTo,
})

/** The record's id goes only to who may open it. */
export const viewTransfer = (transfer: Transfer, actor: Actor, seesPerson: boolean): TransferView => ({
  id: transfer.id,
  personId: seesPerson ? transfer.personId : null,
  fullName: transfer.fullName,
  birthYear: transfer.birthYear,
  title: transfer.title,
  unitId: transfer.unitId,
  unitName: transfer.unitName,
  toUnitId: transfer.toUnitId,
  toUnitName: transfer.toUnitName,
  effectiveOn: transfer.effectiveOn,
  decisionNumber: transfer.decisionNumber,
  opinion: transfer.opinion,
  state: transfer.state,
  proposedAt: transfer.proposedAt.toISOString(),
  proposedBy: transfer.proposedBy,
  decidedAt: transfer.decidedAt?.toISOString() ?? null,
  decidedBy: transfer.decidedBy,
  answer: transfer.answer,
  version: transfer.version,
  abilities: transferAbilities(actor, transfer),
})

/** "Lò Văn A, sinh 12/03/1985, CĐCS Trường X": how a candidate is named in one line. */
export const namedInLine = (person: Pick<Person, 'fullName' | 'birthOn' | 'birthYear'>, unitName: string): string =>
  [
    person.fullName,
    person.birthOn ? `sinh ${showDay(person.birthOn)}` : person.birthYear && `sinh năm ${person.birthYear}`,
    unitName,
  ]
    .filter(Boolean)
    .join(', ')
