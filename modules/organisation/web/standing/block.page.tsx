/** One block on a day: its units, who chairs it year after year, the decision and the charter. */
import { Button } from 'antd'
import { useState } from 'react'
import { showDay } from '#platform/kernel'
import {
  Answer,
  Callout,
  type Column,
  type Fact,
  LegalDateField,
  PageLink,
  Panel,
  PrintButton,
  RecordPage,
  RowsTable,
  Tag,
  usePageParams,
  useReply,
  useSession,
} from '#platform/ui'
import { showBlock } from '../../contract.ts'
import type { BlockId } from '../../domain/unit.ts'
import { blockKindWords, blockRoleWords } from '../../vi.ts'
import type { BlockPage, SeatView } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { periodOf } from '../unit/parts.tsx'
import { useDay } from '../use-day.ts'
import { blockAddress, blocksAddress } from './addresses.ts'
import { ChangeBlock } from './change-block.tsx'
import { decisionWords } from './decision.tsx'
import { EndBlock } from './end-block.tsx'
import { JoinBlock } from './join-block.tsx'
import { FormerNames, historyLineOf } from './parts.tsx'
import { RotateBlock } from './rotate-block.tsx'
import { SeatVerb } from './seat-verb.tsx'
import '../organisation.css'
import './standing.css'

const lost = { title: 'Không tìm thấy khối thi đua này.', to: blocksAddress(), label: 'Về Khối, cụm thi đua' }

export default function BlockRecordPage() {
  const { blockId } = usePageParams()
  const { query } = useDay()
  const reply = useReply(showBlock, { params: { blockId: blockId as BlockId }, query })
  return (
    <Answer of={reply} lost={lost}>
      {(page) => <BlockRecord page={page} />}
    </Answer>
  )
}

type Verb = 'join' | 'rotate' | 'change' | 'end'

function BlockRecord({ page }: { readonly page: BlockPage }) {
  const { kept, day, setDay } = useDay()
  const { today } = useSession()
  const [verb, setVerb] = useState<Verb>()
  const { block, canManage } = page
  const close = () => setVerb(undefined)
  return (
    <RecordPage
      title={block.name}
      note={`${blockKindWords[block.kind]} · tại ngày ${showDay(day)}`}
      back={<PageLink to={blocksAddress(kept)}>← Khối, cụm thi đua</PageLink>}
      locked={block.validTo ? `Khối đã giải thể từ ngày ${showDay(block.validTo)}; chỉ còn để tra cứu.` : undefined}
      alert={day !== today && <PageLink to={blockAddress(block.id)}>Xem hôm nay</PageLink>}
      facts={factsOf(page)}
      {...(page.history.length > 0 ? { history: [...page.history].reverse().map(historyLineOf) } : {})}
      verbs={
        <>
          {canManage && (
            <>
              <Button type="primary" onClick={() => setVerb('rotate')}>
                Chọn trưởng khối
              </Button>
              <Button onClick={() => setVerb('join')}>Đưa đơn vị vào khối</Button>
              <Button onClick={() => setVerb('change')}>Sửa khối</Button>
              <Button danger onClick={() => setVerb('end')}>
                Giải thể
              </Button>
            </>
          )}
          <span className="spacer" />
          <PrintButton />
        </>
      }
    >
      <Panel title={`Đơn vị trong khối (${block.members.length})`}>
        <div className="panel-day not-printed">
          <LegalDateField name="ngay" label="Tại ngày" isRequired value={day} onChange={setDay} today={today} />
        </div>
        <Members page={page} />
      </Panel>
      <Rotation page={page} />
      {page.charter && (
        <Panel title="Quy chế hoạt động">
          <p className="long-text">{page.charter}</p>
        </Panel>
      )}
      <Others page={page} />
      {page.formerNames.length > 0 && (
        <Panel title="Tên trước đây">
          <FormerNames names={page.formerNames} />
        </Panel>
      )}
      {verb === 'join' && <JoinBlock page={page} onClose={close} />}
      {verb === 'rotate' && <RotateBlock page={page} onClose={close} />}
      {verb === 'change' && <ChangeBlock page={page} onClose={close} />}
      {verb === 'end' && <EndBlock page={page} onClose={close} />}
    </RecordPage>
  )
}

const factsOf = ({ block }: BlockPage): Fact[] => [
  [
    'Đơn vị lập khối',
    <PageLink key="former" to={unitAddress(block.formerId)}>
      {block.formerName}
    </PageLink>,
  ],
  ['Quyết định thành lập', decisionWords(block.decision)],
  ['Hoạt động', periodOf(block)],
  ['Trưởng khối', block.members.find((seat) => seat.role === 'chair')?.unitName],
  ['Phó trưởng khối', block.members.find((seat) => seat.role === 'deputy')?.unitName],
  ['Tên khác trong văn bản', block.aliases.join('; ')],
]

const roleTone = { chair: 'act', deputy: 'fulfilled', member: 'calm' } as const

function Members({ page }: { readonly page: BlockPage }) {
  const { block, canManage } = page
  const columns: Column<SeatView>[] = [
    {
      title: 'Đơn vị',
      isName: true,
      cell: (seat) => <PageLink to={unitAddress(seat.unitId)}>{seat.unitName}</PageLink>,
    },
    {
      title: 'Trong khối',
      width: '26%',
      cell: (seat) => <Tag tone={roleTone[seat.role]}>{blockRoleWords[seat.role]}</Tag>,
    },
    { title: 'Ở khối', width: '26%', cell: (seat) => periodOf(seat) },
    ...(canManage
      ? [
          {
            title: 'Thao tác',
            width: '150px',
            isPrinted: false,
            cell: (seat: SeatView) => <SeatVerb page={page} seat={seat} />,
          },
        ]
      : []),
  ]
  if (block.members.length === 0)
    return <p className="quiet">Không có đơn vị nào trong phạm vi của Ông/Bà ở khối này vào ngày đang xem.</p>
  return (
    <>
      <ToChoose page={page} />
      <RowsTable
        caption={`Đơn vị trong ${block.name}`}
        columns={columns}
        rows={block.members}
        keyOf={(seat) => seat.unitId}
      />
    </>
  )
}

/** Chair and deputy that are missing, or that nobody chose. */
function ToChoose({ page: { block, rotation, inherited } }: { readonly page: BlockPage }) {
  const holderOf = (role: 'chair' | 'deputy') => block.members.find((seat) => seat.role === role)
  const isMissing = (role: 'chair' | 'deputy') =>
    !holderOf(role) && block.members.length > 1 && (role === 'chair' || rotation.some((seat) => seat.role === role))
  const wanted = (['chair', 'deputy'] as const).filter((role) => isMissing(role) || inherited.includes(role))
  if (wanted.length === 0) return null
  const roles = wanted.map((role) => blockRoleWords[role].toLowerCase()).join(', ')
  return (
    <Callout tone="soon" title={`Khối cần chọn ${roles}`}>
      <ul>
        {wanted.map((role) => (
          <li key={role}>
            {isMissing(role)
              ? `Ngày này khối không có ${blockRoleWords[role].toLowerCase()}.`
              : `${holderOf(role)?.unitName ?? ''} là ${blockRoleWords[role].toLowerCase()} vì kế thừa đơn vị cũ, chưa được khối chọn.`}
          </li>
        ))}
      </ul>
      {!holderOf('chair') && 'Việc giao cho khối sẽ do phó trưởng khối làm; không có cả hai thì không ai nhận.'}
    </Callout>
  )
}

function Rotation({ page }: { readonly page: BlockPage }) {
  if (page.rotation.length === 0) return null
  return (
    <Panel title="Trưởng khối qua các năm">
      <RowsTable
        caption="Trưởng khối, phó trưởng khối qua các năm"
        columns={rotationColumns}
        rows={page.rotation}
        keyOf={(seat) => `${seat.role} ${seat.validFrom}`}
        isNumbered={false}
      />
    </Panel>
  )
}

const rotationColumns: Column<SeatView>[] = [
  { title: 'Đơn vị', isName: true, cell: (seat) => seat.unitName },
  { title: 'Vai trò', width: '22%', cell: (seat) => <Tag tone={roleTone[seat.role]}>{blockRoleWords[seat.role]}</Tag> },
  { title: 'Thời gian', width: '28%', cell: (seat) => periodOf(seat) },
  { title: 'Theo', width: '24%', cell: (seat) => seat.ground },
]

function Others({ page }: { readonly page: BlockPage }) {
  if (page.otherSeats.length === 0) return null
  return (
    <Panel title="Đơn vị ở khối vào ngày khác">
      <ul className="names-of-unit">
        {page.otherSeats.map((seat) => (
          <li key={seat.unitId}>
            <PageLink to={unitAddress(seat.unitId)}>{seat.unitName}</PageLink>
            <div className="quiet">{periodOf(seat)}</div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
