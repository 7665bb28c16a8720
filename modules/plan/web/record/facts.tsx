import { confirmAddress } from '#modules/documents/web'
import { showDay } from '#platform/kernel'
import { type Fact, PageLink } from '#platform/ui'
import type { Plan } from '../../contract.ts'
import { planAddress } from '../addresses.ts'

/** Number, day, who signed where, on what it rests. */
export function planFacts(plan: Plan, superior: Plan | undefined): Fact[] {
  const isAsked = plan.findings.some((finding) => finding.code === 'plan.superior-not-cited')
  const rests: Fact[] =
    isAsked || plan.superiorPlanId || plan.superiorCitation
      ? [['Căn cứ kế hoạch cấp trên', superiorWords(plan, superior)]]
      : []
  const source: Fact[] = plan.importId ? [['Văn bản gốc', sourceLink(plan.importId)]] : []
  return [
    ['Đơn vị', plan.unitName],
    ['Số, ký hiệu', plan.number],
    ['Ngày ban hành', plan.issuedOn && showDay(plan.issuedOn)],
    ['Nơi ban hành', plan.place],
    ['Người ký', signerWords(plan)],
    ...rests,
    ...source,
  ]
}

export function signerWords({ signer }: Pick<Plan, 'signer'>): string {
  return [signer?.authority, signer?.position, signer?.name].filter(Boolean).join(' · ')
}

function superiorWords(plan: Plan, superior: Plan | undefined) {
  if (!superior) return plan.superiorCitation
  const number = superior.number ? `số ${superior.number} ` : ''
  const day = superior.issuedOn ? `ngày ${showDay(superior.issuedOn)} ` : ''
  return <PageLink to={planAddress(superior.id)}>{`Kế hoạch ${number}${day}của ${superior.unitName}`}</PageLink>
}

const sourceLink = (importId: string) => <PageLink to={confirmAddress(importId)}>Mở văn bản đã đọc</PageLink>
