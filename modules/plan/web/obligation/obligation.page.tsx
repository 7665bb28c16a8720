/** One duty of one unit: what, by when, on what ground; reporting it done, taking the report back, letting a unit off. */

import type { ReplyOf } from '#platform/http'
import { type LocalDate, showDay } from '#platform/kernel'
import {
  Answer,
  Callout,
  dueIn,
  type Fact,
  type HistoryLine,
  PageLink,
  Panel,
  RecordPage,
  RefusalAlert,
  showInstant,
  Tag,
  usePageParams,
  useReply,
  useSession,
  useVerb,
} from '#platform/ui'
import { getObligation, type Obligation, takeBackObligation } from '../../contract.ts'
import { consequenceWords, dueWords, obligationKindWords, standingWords } from '../../vi.ts'
import { planAddress } from '../addresses.ts'
import { Redatings } from '../parts/redatings.tsx'
import { standingLooks } from '../parts/words.ts'
import { doneWords } from './done-words.ts'
import { ReasonVerbs } from './reason-verbs.tsx'
import { ReportForm } from './report-form.tsx'

type Reply = ReplyOf<typeof getObligation>

const lost = { title: 'Không tìm thấy việc này.', to: '/', label: 'Về Việc của tôi' }

export default function ObligationPage() {
  const obligationId = usePageParams().obligationId as Obligation['id']
  const reply = useReply(getObligation, { params: { obligationId } })
  return (
    <Answer of={reply} lost={lost}>
      {(data) => <ObligationRecord key={data.obligation.id} reply={data} />}
    </Answer>
  )
}

function ObligationRecord({ reply }: { readonly reply: Reply }) {
  const { obligation, taskText } = reply
  const { can } = obligation
  const undo = useVerb(takeBackObligation, { done: 'Đã rút lại báo cáo.' })
  const isOwn = useSession().placeNames.includes(obligation.unitName)
  return (
    <RecordPage
      title={obligation.title}
      note={`${obligationKindWords[obligation.kind]} · ${obligation.unitName}`}
      back={
        isOwn ? <PageLink to="/">← Việc của tôi</PageLink> : <PageLink to="/bang-theo-doi">← Bảng theo dõi</PageLink>
      }
      alert={
        <>
          <Now obligation={obligation} />
          <Redatings of={reply.redatings} />
          <RefusalAlert refused={undo.refused} />
          {can.report && (
            <div className="not-printed">
              <ReportForm obligation={obligation} undo={undo.send} />
            </div>
          )}
        </>
      }
      facts={factsOf(reply)}
      {...(reply.lines.length > 0 ? { history: reply.lines.map(historyLine) } : {})}
      verbs={(can.takeBack || can.waive) && <ReasonVerbs obligation={obligation} />}
    >
      {taskText !== obligation.title && (
        <Panel title="Nhiệm vụ trong kế hoạch">
          <p>{taskText}</p>
        </Panel>
      )}
    </RecordPage>
  )
}

const historyLine = (line: Reply['lines'][number]): HistoryLine => ({
  key: `${line.at} ${line.words}`,
  at: line.at,
  sentence: `${line.by} ${line.words}`,
  note: line.note,
})

/** Where it stands today, in one sentence. */
function Now({ obligation }: { readonly obligation: Obligation }) {
  const { today } = useSession()
  const { standing, due, note, reportedAt, reportedBy } = obligation
  if (reportedAt)
    return (
      <Callout tone={standingLooks[standing].tone} title={doneWords(obligation)}>
        <p>
          {reportedBy ?? 'Đơn vị'} báo lúc {showInstant(reportedAt)}.
        </p>
        {note && <p>Ghi chú: {note}</p>}
      </Callout>
    )
  const left = due.dueOn && dueIn(due.dueOn, today)
  if (standing === 'open' && left)
    return (
      <Callout tone={left.tone} title={`Chưa báo thực hiện, ${left.words}`}>
        {due.dueOn && <p>Ngày cuối còn đúng hạn: {showDay(due.dueOn)}.</p>}
      </Callout>
    )
  if (standing === 'missing' && due.dueOn && left)
    return (
      <Callout tone="late" title={`Quá hạn, chưa làm: ${left.words}`}>
        <p>{lateWords(obligation, due.dueOn)}</p>
      </Callout>
    )
  return (
    <Callout
      tone={standingLooks[standing].tone}
      title={standing === 'open' ? 'Chưa báo thực hiện' : standingWords[standing]}
    />
  )
}

function lateWords({ can, consequence }: Obligation, dueOn: LocalDate): string {
  const last = `Ngày cuối còn đúng hạn là ${showDay(dueOn)}.`
  if (!can.report) return consequence === 'closed' ? `${last} Đã hết hạn nhận theo kế hoạch.` : last
  const follows =
    consequence === 'none' || consequence === 'late-mark' ? '' : `; ${consequenceWords[consequence].toLowerCase()}`
  return `${last} Báo bây giờ sẽ được ghi là trễ hạn${follows}.`
}

function factsOf({ obligation, taskNumber, taskSection }: Reply): Fact[] {
  const { planId, planNumber, issuerName, onBehalfOf, bodyName, addressees, via } = obligation
  const place = [taskSection && `mục ${taskSection}`, taskNumber && `số thứ tự ${taskNumber}`]
    .filter(Boolean)
    .join(', ')
  const some = (label: string, value: string | null): Fact[] => (value ? [[label, value]] : [])
  return [
    ['Đơn vị thực hiện', obligation.unitName],
    ...some('Thay mặt', onBehalfOf),
    ...some('Bộ phận', bodyName),
    ['Thời hạn', dueWords(obligation.due)],
    ['Hậu quả', consequenceFact(obligation)],
    ['Căn cứ', obligation.legalGround],
    [
      'Kế hoạch',
      <>
        <PageLink to={planAddress(planId)}>{`Số ${planNumber} của ${issuerName}`}</PageLink>
        {place && `, ${place}`}
      </>,
    ],
    ...some('Nơi nhận', addressees.map((one) => one.name).join('; ') || null),
    ...some('Gửi qua', via),
  ]
}

function consequenceFact({ consequence }: Obligation) {
  if (consequence === 'none') return 'Kế hoạch không ghi hậu quả'
  return <Tag tone="late">{consequenceWords[consequence]}</Tag>
}
