/** Khối thi đua: the blocks and clusters, who sits in them on a day, and who sits in none. */
import { Button } from 'antd'
import { useState } from 'react'
import { showDay } from '#platform/kernel'
import {
  Answer,
  ButtonLink,
  Callout,
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
import { exportBlocks, listBlocks, listUnitsWithoutBlock } from '../../contract.ts'
import { blockKindWords, blockRoleWords } from '../../vi.ts'
import type { BlockView, SeatView } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { useDay } from '../use-day.ts'
import { blockAddress, outsideAddress } from './addresses.ts'
import { decisionWords } from './decision.tsx'
import { FormBlock } from './form-block.tsx'
import { WithoutBlockPanel } from './without-block.tsx'
import '../organisation.css'
import './standing.css'

export default function BlocksPage() {
  const { day, query, kept, setDay } = useDay()
  const { today } = useSession()
  const [isForming, setForming] = useState(false)
  const reply = useReply(listBlocks, { query })
  const without = useReply(listUnitsWithoutBlock, { query })
  return (
    <ListPage
      title="Khối, cụm thi đua"
      note={`Tại ngày ${showDay(day)}${day === today ? ' (hôm nay)' : ''}`}
      exports={{ of: exportBlocks, sent: { query } }}
      verbs={
        <>
          <ButtonLink to={outsideAddress}>Khối, cụm bên ngoài</ButtonLink>
          {reply.data?.canForm && (
            <Button type="primary" onClick={() => setForming(true)}>
              Lập khối
            </Button>
          )}
        </>
      }
      filters={<LegalDateField name="ngay" label="Tại ngày" isRequired value={day} onChange={setDay} today={today} />}
    >
      {without.data && <WithoutBlockPanel reply={without.data} day={kept} />}
      <Answer of={reply}>
        {({ blocks }) =>
          blocks.length === 0 ? (
            <EmptyState title="Ngày này chưa có khối thi đua nào">
              Khối thi đua được lập theo quyết định và giữ theo ngày. Bấm «Lập khối» để ghi khối đầu tiên.
            </EmptyState>
          ) : (
            blocks.map((block) => <Block key={block.id} block={block} />)
          )
        }
      </Answer>
      {isForming && without.data && <FormBlock without={without.data} onClose={() => setForming(false)} />}
    </ListPage>
  )
}

function Block({ block }: { readonly block: BlockView }) {
  const { kept } = useDay()
  const isHeadless = !block.members.some((seat) => seat.role === 'chair')
  return (
    <Panel>
      <div className="block-head">
        <h2>
          <PageLink to={blockAddress(block.id, kept)}>{block.name}</PageLink>
        </h2>
        <Tag>{blockKindWords[block.kind]}</Tag>
      </div>
      <p className="quiet block-source">
        {block.formerName} lập, từ {showDay(block.validFrom)}
        {decisionWords(block.decision) && ` · Quyết định ${decisionWords(block.decision)}`}
      </p>
      {block.members.length === 0 ? (
        <p className="quiet">Không có đơn vị nào trong phạm vi của Ông/Bà ở khối này vào ngày đang xem.</p>
      ) : (
        <RowsTable
          caption={block.name}
          columns={seatColumns}
          rows={block.members}
          keyOf={(seat) => `${seat.unitId} ${seat.role}`}
        />
      )}
      {isHeadless && block.members.length > 1 && (
        <div className="block-warning">
          <Callout tone="soon" title="Ngày này khối không có trưởng khối">
            Việc giao cho khối sẽ do phó trưởng khối làm; không có cả hai thì không ai nhận.
          </Callout>
        </div>
      )}
    </Panel>
  )
}

const roleTone = { chair: 'act', deputy: 'fulfilled', member: 'calm' } as const

const seatColumns: Column<SeatView>[] = [
  { title: 'Đơn vị', isName: true, cell: (seat) => <PageLink to={unitAddress(seat.unitId)}>{seat.unitName}</PageLink> },
  {
    title: 'Trong khối',
    width: '30%',
    cell: (seat) => <Tag tone={roleTone[seat.role]}>{blockRoleWords[seat.role]}</Tag>,
  },
  { title: 'Từ ngày', width: '140px', cell: (seat) => showDay(seat.validFrom) },
]
