/** The organisation on two days beside each other: numbers by kind, and which units came, went, moved or were renamed. */
import { showDay } from '#platform/kernel'
import {
  Answer,
  EmptyState,
  LegalDateField,
  ListPage,
  PageLink,
  Panel,
  showNumber,
  useReply,
  useSession,
} from '#platform/ui'
import { compareDays, showTreeDays } from '../../contract.ts'
import type { ComparisonReply } from '../../views.ts'
import { treeAddress } from '../addresses.ts'
import { Changes } from './changes.tsx'
import { KindBars } from './kind-bars.tsx'
import { useTwoDays } from './use-two-days.ts'

export default function ComparisonPage() {
  const { today } = useSession()
  const days = useReply(showTreeDays)
  const { from, to, setFrom, setTo } = useTwoDays(days.data?.days[0]?.on)
  const reply = useReply(compareDays, { query: { from, to } })
  return (
    <ListPage
      title="So sánh tổ chức tại hai ngày"
      note={`Ngày ${showDay(from)} và ngày ${showDay(to)}`}
      filters={
        <div className="compare-days">
          <LegalDateField name="tu" label="Ngày trước" isRequired value={from} onChange={setFrom} today={today} />
          <LegalDateField name="den" label="Ngày sau" isRequired value={to} onChange={setTo} today={today} />
          <PageLink to={treeAddress()}>Về Tổ chức</PageLink>
        </div>
      }
    >
      <Answer of={reply}>{(found) => <Comparison reply={found} />}</Answer>
    </ListPage>
  )
}

function Comparison({ reply }: { readonly reply: ComparisonReply }) {
  const { from, to, kinds, changes, unchanged } = reply
  if (kinds.length === 0)
    return (
      <EmptyState title="Cả hai ngày đều chưa có đơn vị nào">Hãy chọn ngày sau ngày thành lập liên đoàn.</EmptyState>
    )
  return (
    <>
      <Panel title="Số đơn vị theo loại">
        <KindBars from={from} to={to} lines={kinds} />
        <p className="quiet compare-note">
          {showNumber(unchanged)} đơn vị không đổi. Số của hai ngày có thể không so trực tiếp được khi tổ chức đã sắp
          xếp lại: hãy xem những thay đổi dưới đây.
        </p>
      </Panel>
      {changes.length === 0 ? (
        <EmptyState title="Không có thay đổi giữa hai ngày" />
      ) : (
        <div className="compare-changes">
          {changes.map((group) => (
            <Changes key={group.change} group={group} from={from} to={to} />
          ))}
        </div>
      )}
    </>
  )
}
