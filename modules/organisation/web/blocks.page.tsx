/** Khối thi đua: the blocks and who sits in them, on a day. */
import { showDay } from '#platform/kernel'
import {
  Answer,
  type Column,
  EmptyState,
  LegalDateField,
  ListPage,
  PageLink,
  Panel,
  RowsTable,
  Tag,
  useReply,
  useSession,
} from '#platform/ui'
import { listBlocks } from '../contract.ts'
import { blockRoleWords } from '../vi.ts'
import type { BlockView } from '../views.ts'
import { unitAddress } from './addresses.ts'
import { useDay } from './use-day.ts'

type Seat = BlockView['members'][number]

const columns: Column<Seat>[] = [
  { title: 'Đơn vị', isName: true, cell: (seat) => <PageLink to={unitAddress(seat.unitId)}>{seat.unitName}</PageLink> },
  {
    title: 'Trong khối',
    width: '30%',
    cell: (seat) => <Tag tone={seat.role === 'chair' ? 'act' : 'calm'}>{blockRoleWords[seat.role]}</Tag>,
  },
  { title: 'Từ ngày', width: '140px', cell: (seat) => showDay(seat.validFrom) },
]

export default function BlocksPage() {
  const { day, query, setDay } = useDay()
  const { today } = useSession()
  const reply = useReply(listBlocks, { query })
  return (
    <ListPage
      title="Khối thi đua"
      note={`Tại ngày ${showDay(day)}`}
      filters={<LegalDateField name="ngay" label="Tại ngày" isRequired value={day} onChange={setDay} today={today} />}
      empty={
        reply.data?.blocks.length === 0 ? (
          <EmptyState title="Ngày này chưa có khối thi đua nào">
            Khối thi đua do liên đoàn thành lập và giữ theo ngày.
          </EmptyState>
        ) : undefined
      }
    >
      <Answer of={reply}>{({ blocks }) => blocks.map((block) => <Block key={block.id} block={block} />)}</Answer>
    </ListPage>
  )
}

const order = ['chair', 'deputy', 'member'] as const

function Block({ block }: { readonly block: BlockView }) {
  const seats = [...block.members].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return (
    <Panel title={block.name}>
      {seats.length === 0 ? (
        <p className="quiet">Đơn vị của Ông/Bà không thuộc khối này.</p>
      ) : (
        <RowsTable caption={block.name} columns={columns} rows={seats} keyOf={(seat) => seat.unitId} />
      )}
    </Panel>
  )
}
