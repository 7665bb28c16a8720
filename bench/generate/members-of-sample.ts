/** The members of the sample province as people: as many in each union as its last count says, its leaders among them. */
import type { FiguresData, UnitData } from '#modules/organisation'
import type { PersonData, PersonId } from '#modules/people'
import type { LocalDate } from '#platform/kernel'
import { fold, localDate } from '#platform/kernel'
import { generateMembers, type MemberUnit } from './people/members.ts'

const province = 'Lai Châu'
const isFirm = /công ty|doanh nghiệp|ngân hàng|viễn thông|điện lực|thủy điện/i

export function membersOfSample(
  units: readonly UnitData[],
  figures: readonly FiguresData[],
  leaders: readonly PersonData[],
  { seed, today }: { readonly seed: number; readonly today: LocalDate },
): PersonData[] {
  const known = new Map<string, number>()
  for (const { unitId } of leaders) known.set(unitId, (known.get(unitId) ?? 0) + 1)
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const counted = figures.filter(
    (one, index) => figures.findLastIndex((later) => later.unitId === one.unitId) === index,
  )
  const memberUnits = counted.flatMap(({ unitId, members, women }): MemberUnit[] => {
    const unit = unitOf.get(unitId)
    if (!unit) return []
    const left = Math.max(0, members - (known.get(unitId) ?? 0))
    return [{ ...unit, province, members: left, women: women / members, isFirm: isFirm.test(unit.name) }]
  })
  return [...generateMembers(memberUnits, seed, today)].map((one) => ({
    id: one.id as PersonId,
    unitId: one.unit.id,
    fullName: one.fullName,
    sex: one.sex,
    birthOn: localDate(one.birthOn),
    identifier: one.identifier,
    ethnicity: fold(one.ethnicity).replace(/[^a-z]+/g, '-'),
    partyMemberSince: one.partySince === null ? null : localDate(one.partySince),
    education: one.education,
    unionMemberSince: localDate(one.joinedOn),
    memberSince: localDate(one.joinedOn),
    isDirectWorker: one.isDirectWorker,
  }))
}
