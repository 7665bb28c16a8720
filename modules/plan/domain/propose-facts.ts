/** Number, day, title, signer and kind of the plan, as its document says them. */
import type { ConfirmedReading, Reading } from '#modules/documents'
import { fold, isLocalDate, showDay } from '#platform/kernel'
import type { PlanFacts, PlanKind } from './plan.ts'

type Fields = ConfirmedReading['fields']

export function proposeFacts(
  fields: Fields,
  citations: Reading['citations'],
  given: { readonly purpose: 'plan' | 'guidance'; readonly isOfRoot: boolean },
): PlanFacts {
  const { signerAuthority: authority, signerPosition: position, signerName: name } = fields
  return {
    kind: kindOf(fields, given.purpose),
    title: (fields.subject ?? fields.kind ?? 'Văn bản chưa có trích yếu').slice(0, 500),
    number: fields.number,
    issuedOn: fields.date !== null && isLocalDate(fields.date) ? fields.date : null,
    issuerName: fields.issuer,
    place: fields.place,
    signer: authority || position || name ? { authority, position, name } : null,
    superiorPlanId: null,
    superiorCitation: given.isOfRoot ? null : superiorOf(citations),
  }
}

/** Only a plan of the year's whole emulation work is the unit's annual plan; a plan of one matter is topical. */
function kindOf(fields: Fields, purpose: 'plan' | 'guidance'): PlanKind {
  if (purpose === 'guidance' || !fold(fields.kind ?? '').startsWith('ke hoach')) return 'guidance'
  return /cong tac thi dua.* nam \d{4}/.test(fold(fields.subject ?? '')) ? 'annual' : 'topical'
}

function superiorOf(citations: Reading['citations']): string | null {
  const plan = citations.find((one) => fold(one.kind ?? '') === 'ke hoach' && one.number)
  if (!plan) return null
  const day = plan.date !== null && isLocalDate(plan.date) ? ` ngày ${showDay(plan.date)}` : ''
  return `Kế hoạch số ${plan.number}${day}${plan.issuer ? ` của ${plan.issuer}` : ''}`.slice(0, 500)
}

/** "… năm 2020" of the title, else the year of the document's day. */
export function yearOfPlan(facts: Pick<PlanFacts, 'title' | 'issuedOn'>): number | undefined {
  const year = /nam (20\d{2})/.exec(fold(facts.title))?.[1] ?? facts.issuedOn?.slice(0, 4)
  return year === undefined ? undefined : Number(year)
}
