/** One transfer: who, between which units, the former unit's opinion, and the answer. */
import { showDay } from '#platform/kernel'
import {
  Answer,
  type Fact,
  PageLink,
  Panel,
  RecordPage,
  type Step,
  showInstant,
  usePageParams,
  useReply,
} from '#platform/ui'
import { showTransfer } from '../../contract.ts'
import type { TransferId } from '../../domain/person.ts'
import { transferStateWords } from '../../vi.ts'
import type { TransferView } from '../../views.ts'
import { personAddress, transfersAddress, unitAddress } from '../addresses.ts'
import { TransferVerbs } from './transfer-verbs.tsx'
import '../people.css'

const lost = { title: 'Không tìm thấy đề nghị chuyển này.', to: transfersAddress, label: 'Về Chuyển đi, chuyển đến' }

export default function TransferPage() {
  const { transferId } = usePageParams()
  const transfer = useReply(showTransfer, { params: { transferId: transferId as TransferId } })
  return (
    <Answer of={transfer} lost={lost}>
      {(reply) => <TransferRecord transfer={reply} />}
    </Answer>
  )
}

function TransferRecord({ transfer }: { readonly transfer: TransferView }) {
  const { abilities } = transfer
  const hasVerbs = abilities.canAccept || abilities.canDecline || abilities.canWithdraw
  return (
    <RecordPage
      title={`Chuyển ${transfer.fullName}`}
      note={`${transfer.unitName} → ${transfer.toUnitName}`}
      back={<PageLink to={transfersAddress}>← Chuyển đi, chuyển đến</PageLink>}
      steps={stepsOf(transfer)}
      facts={factsOf(transfer)}
      verbs={hasVerbs && <TransferVerbs transfer={transfer} />}
    >
      <Panel title={`Nhận xét của ${transfer.unitName}`}>
        <p className="people-quote">{transfer.opinion}</p>
      </Panel>
      {transfer.answer && (
        <Panel title={answerTitle(transfer)}>
          <p className="people-quote">{transfer.answer}</p>
        </Panel>
      )}
    </RecordPage>
  )
}

function answerTitle({ state, toUnitName }: TransferView): string {
  if (state === 'declined') return 'Lý do không tiếp nhận'
  return state === 'withdrawn' ? 'Lý do rút' : `Ý kiến của ${toUnitName}`
}

const stepsOf = ({ state, decidedBy, decidedAt, proposedBy, proposedAt }: TransferView): Step[] => [
  { label: 'Đề nghị', state: 'done', note: `${proposedBy}, ${showInstant(proposedAt)}` },
  {
    label: transferStateWords[state],
    state: state === 'waiting' ? 'now' : 'done',
    ...(decidedBy && decidedAt ? { note: `${decidedBy}, ${showInstant(decidedAt)}` } : {}),
  },
]

const factsOf = (one: TransferView): Fact[] => [
  [
    'Họ và tên',
    one.personId ? (
      <PageLink key="person" to={personAddress(one.personId)}>
        {one.fullName}
      </PageLink>
    ) : (
      one.fullName
    ),
  ],
  ['Năm sinh', one.birthYear],
  ['Chức vụ khi chuyển', one.title],
  ['Từ đơn vị', <UnitName key="from" id={one.unitId} name={one.unitName} />],
  ['Đến đơn vị', <UnitName key="to" id={one.toUnitId} name={one.toUnitName} />],
  ['Từ ngày', showDay(one.effectiveOn)],
  ['Số quyết định, giấy giới thiệu', one.decisionNumber],
]

const UnitName = ({ id, name }: { readonly id: string; readonly name: string }) => (
  <PageLink to={unitAddress(id)}>{name}</PageLink>
)
