/** What a plan says about itself, while it is being typed. */
import type { LocalDate } from '#platform/kernel'
import type { Plan } from '../../contract.ts'
import type { PlanFacts, PlanKind } from '../../domain/plan.ts'

export type FactsForm = {
  readonly kind: PlanKind
  readonly title: string
  readonly number: string
  readonly issuedOn: LocalDate | null
  readonly issuerName: string
  readonly place: string
  readonly authority: string
  readonly position: string
  readonly signer: string
  readonly superiorPlanId: PlanFacts['superiorPlanId']
  readonly superiorCitation: string
}

export const factsFormOf = (plan: Plan): FactsForm => ({
  kind: plan.kind,
  title: plan.title,
  number: plan.number ?? '',
  issuedOn: plan.issuedOn,
  issuerName: plan.issuerName ?? '',
  place: plan.place ?? '',
  authority: plan.signer?.authority ?? '',
  position: plan.signer?.position ?? '',
  signer: plan.signer?.name ?? '',
  superiorPlanId: plan.superiorPlanId,
  superiorCitation: plan.superiorCitation ?? '',
})

const orNull = (text: string) => text.trim() || null

export function factsInputOf(form: FactsForm): PlanFacts {
  const signer = { authority: orNull(form.authority), position: orNull(form.position), name: orNull(form.signer) }
  return {
    kind: form.kind,
    title: form.title.trim(),
    number: orNull(form.number),
    issuedOn: form.issuedOn,
    issuerName: orNull(form.issuerName),
    place: orNull(form.place),
    signer: signer.authority || signer.position || signer.name ? signer : null,
    superiorPlanId: form.superiorPlanId,
    superiorCitation: form.superiorPlanId ? null : orNull(form.superiorCitation),
  }
}

export const isFactsReady = (form: FactsForm): boolean => form.title.trim() !== ''
