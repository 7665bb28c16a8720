/** What was written, and where to look at it. */
import type { ReplyOf } from '#platform/http'
import { addDays, showDay } from '#platform/kernel'
import { ButtonLink, Callout, PageLink, Panel } from '#platform/ui'
import type { reorganise } from '../../contract.ts'
import { comparisonAddress, treeAddress, unitAddress } from '../addresses.ts'
import type { DecisionDraft } from './decision-fields.tsx'

type Given = { readonly reply: ReplyOf<typeof reorganise>; readonly decision: DecisionDraft }

export function Done({ reply, decision: { number, on, effectiveOn } }: Given) {
  const paper = number.trim() ? ` theo Quyết định ${number.trim()}${on ? ` ngày ${showDay(on)}` : ''}` : ''
  const ended = reply.units.filter(({ validTo }) => validTo !== null)
  const changed = reply.units.filter(({ validTo }) => validTo === null)
  return (
    <>
      <Callout tone="fulfilled" title={`Đã ghi ${reply.events} việc${paper}`}>
        {effectiveOn && `Có hiệu lực từ ngày ${showDay(effectiveOn)}. Cây tổ chức trước ngày đó vẫn như cũ.`}
      </Callout>
      <Names title="Đơn vị mới" units={reply.founded.map(({ unit }) => unit)} />
      <Names title="Đơn vị có thay đổi" units={changed} />
      <Names title="Đơn vị kết thúc hoạt động" units={ended} />
      <p className="page-verbs not-printed">
        <ButtonLink to={treeAddress()} isMain>
          Xem cây tổ chức
        </ButtonLink>
        {effectiveOn && (
          <ButtonLink to={comparisonAddress(addDays(effectiveOn, -1), effectiveOn)}>So sánh trước và sau</ButtonLink>
        )}
      </p>
    </>
  )
}

const mostNamed = 40

function Names({ title, units }: { readonly title: string; readonly units: Given['reply']['units'] }) {
  if (units.length === 0) return null
  return (
    <Panel title={`${title} (${units.length})`}>
      <ul className="preview-names">
        {units.slice(0, mostNamed).map(({ id, name, typeName }) => (
          <li key={id}>
            <PageLink to={unitAddress(id)}>{name}</PageLink> <span className="quiet">{typeName}</span>
          </li>
        ))}
      </ul>
      {units.length > mostNamed && <p className="quiet">và {units.length - mostNamed} đơn vị nữa</p>}
    </Panel>
  )
}
