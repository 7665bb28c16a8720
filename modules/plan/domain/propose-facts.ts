/** Number, day, title, signer and kind of the plan, as its document says them. */
import type { ConfirmedReading, Reading } from '#modules/documents'
import { fold, isLocalDate, LocalDateSchema, showDay } from '#platform/kernel'
import type { PlanFacts, PlanKind } from './plan.ts'

type Fields = ConfirmedReading['fields']

export function proposeFacts(
  fields: Fields,
  citations: Reading['citations'],
  given: { readonly purpose: 'plan' | 'guidance'; readonly isOfRoot: boolean },
): PlanFacts {
  const [authority, position, name] = [
    cut(fields.signerAuthority, 200),
    cut(fields.signerPosition, 200),
    cut(fields.signerName, 200),
  ]
  return {
    kind: kindOf(fields, given.purpose),
    title: cut(fields.subject, 500) ?? cut(fields.kind, 500) ?? 'Văn bản chưa có trích yếu',
    number: cut(fields.number, 60),
    issuedOn: LocalDateSchema.nullable().catch(null).parse(fields.date),
    issuerName: cut(fields.issuer, 300),
    place: cut(fields.place, 100),
    signer: authority || position || name ? { authority, position, name } : null,
    superiorPlanId: null,
    superiorCitation: given.isOfRoot ? null : superiorOf(citations),
  }
}

/** A document, or a person correcting its reading, may say more in one place than a plan keeps there. */
const cut = (text: string | null, most: number): string | null => text?.trim().slice(0, most) || null

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
