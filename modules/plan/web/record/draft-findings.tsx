import { Callout, Findings, PageLink } from '#platform/ui'
import type { Plan } from '../../contract.ts'
import { editAddress } from '../addresses.ts'

/** What stands in the way of issuing a draft, before anybody presses the button. */
export function DraftFindings({ plan }: { readonly plan: Plan }) {
  if (plan.state !== 'draft' || plan.findings.length === 0) return null
  const blocking = plan.findings.filter((finding) => finding.blocking).length
  const title = blocking > 0 ? `Còn ${blocking} điểm cần sửa trước khi ban hành` : 'Ban hành được; nên xem lại'
  return (
    <Callout tone={blocking > 0 ? 'soon' : 'calm'} title={title}>
      <Findings
        lines={plan.findings.map((finding, index) => ({
          key: `${finding.code} ${index}`,
          verdict: finding.blocking ? 'unmet' : 'decide',
          condition: finding.message,
        }))}
      />
      <RepairLink plan={plan} />
    </Callout>
  )
}

/** To where a draft is put right. */
export const RepairLink = ({ plan }: { readonly plan: Plan }) =>
  plan.can.edit && (
    <p>
      <PageLink to={editAddress(plan.id)}>Mở dự thảo để sửa</PageLink>
    </p>
  )
