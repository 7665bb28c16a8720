/** What was found, the same way in the box of the header and on the page of results: a name, a note, where it leads. */
import { type ImportLine, stateWords } from '#modules/documents'
import { confirmAddress } from '#modules/documents/web'
import type { SearchReply } from '#modules/organisation'
import type { searchPeople } from '#modules/people'
import type { listPlans } from '#modules/plan'
import type { ReplyOf } from '#platform/http'
import { showDay } from '#platform/kernel'

export type Found = { readonly id: string; readonly label: string; readonly note: string; readonly to: string }

export const groupNames = { units: 'Đơn vị', people: 'Người', plans: 'Kế hoạch', imports: 'Văn bản đọc vào' } as const

const joined = (...words: readonly (string | null | undefined | false)[]) => words.filter(Boolean).join(' · ')

export const unitFound = (unit: SearchReply['units'][number]): Found => ({
  id: unit.id,
  label: unit.name,
  note: joined(
    unit.typeName,
    unit.formerName && `trước là ${unit.formerName}`,
    unit.predecessorName && `kế thừa ${unit.predecessorName}`,
    unit.ended && (unit.successor ? `đã kết thúc, nay là ${unit.successor.name}` : 'đã kết thúc'),
    // The heir usually is where the record is kept: named once.
    unit.superiorName !== unit.successor?.name && unit.superiorName,
  ),
  to: `/to-chuc/${unit.id}`,
})

export const personFound = (person: ReplyOf<typeof searchPeople>['people'][number]): Found => ({
  id: person.id,
  label: person.fullName,
  note: joined(person.birthYear !== null && `sinh ${person.birthYear}`, ...person.titles, person.unitName),
  to: `/can-bo/${person.id}`,
})

export const planFound = (plan: ReplyOf<typeof listPlans>['plans'][number]): Found => ({
  id: plan.id,
  label: joined(plan.number, plan.title),
  note: joined(plan.unitName, plan.issuedOn ? `ngày ${showDay(plan.issuedOn)}` : 'dự thảo'),
  to: `/ke-hoach/${plan.id}`,
})

export const importFound = ({ id, title, unitName, state }: ImportLine): Found => ({
  id,
  label: title,
  note: joined(unitName, stateWords[state].toLowerCase()),
  to: confirmAddress(id),
})
