/** The plan as a table on A4, as the annex of such a plan looks. */
import { spellDay } from '#platform/kernel'
import type { Plan } from '../../contract.ts'
import { showPrinted } from '../../domain/due.ts'
import { dueWords, planKindWords } from '../../vi.ts'
import { headingsOf, type Part } from './quarters.ts'

export function PlanPrint({ plan }: { readonly plan: Plan }) {
  const day = plan.issuedOn ? spellDay(plan.issuedOn) : 'ngày … tháng … năm …'
  return (
    <article className="only-printed plan-print">
      <div className="plan-print-head">
        <div>
          <strong>{(plan.issuerName ?? plan.unitName).toLocaleUpperCase('vi')}</strong>
          <div>Số: {plan.number ?? '…'}</div>
        </div>
        <div>
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          <div>Độc lập – Tự do – Hạnh phúc</div>
          <em>{[plan.place, day].filter(Boolean).join(', ')}</em>
        </div>
      </div>
      <Heading plan={plan} />
      {plan.state === 'draft' && <p className="plan-print-subtitle">(Dự thảo)</p>}
      <table>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Đơn vị thực hiện</th>
            <th scope="col">Thời hạn</th>
          </tr>
        </thead>
        <tbody>
          {headingsOf(plan.tasks).map((part) => (
            <PrintedPart key={part.key} part={part} />
          ))}
        </tbody>
      </table>
      <div className="plan-print-sign">
        <p>
          <strong className="plan-print-words">
            {[plan.signer?.authority, plan.signer?.position].filter(Boolean).join('\n') || 'Người ký'}
          </strong>
        </p>
        <p>{plan.signer?.name}</p>
      </div>
    </article>
  )
}

/** Of a document that was read only its tasks are kept, so the paper is no more than its table. */
function Heading({ plan }: { readonly plan: Plan }) {
  const kind = plan.kind === 'guidance' ? 'Văn bản' : planKindWords[plan.kind]
  if (!plan.importId)
    return (
      <>
        <h1>{kind.toLocaleUpperCase('vi')}</h1>
        <p className="plan-print-subtitle">{plan.title}</p>
      </>
    )
  const what = plan.kind === 'guidance' ? 'văn bản' : 'Kế hoạch'
  const day = plan.issuedOn ? ` ${spellDay(plan.issuedOn)}` : ''
  return (
    <>
      <h1>BẢNG NHIỆM VỤ</h1>
      <p className="plan-print-subtitle">{plan.title}</p>
      <p className="plan-print-with">
        (Kèm theo {what} số {plan.number ?? '…'}
        {day} của {plan.issuerName ?? plan.unitName})
      </p>
    </>
  )
}

type PlanTask = Plan['tasks'][number]

const PrintedPart = ({ part }: { readonly part: Part<PlanTask> }) => (
  <>
    <tr className="plan-print-part">
      <th colSpan={4} scope="rowgroup">
        {part.title}
      </th>
    </tr>
    {part.tasks.map((task) => (
      <tr key={task.id}>
        <td>{task.number}</td>
        <td>
          {task.text}
          {task.note && <div>({task.note})</div>}
        </td>
        <td>{partyWords(task)}</td>
        <td className="plan-print-words">{timeWords(task)}</td>
      </tr>
    ))}
  </>
)

function timeWords(task: PlanTask): string {
  const dated = task.duties.filter(({ due }) => due.op !== 'none')
  const words = dated.map(({ title, due }) => {
    const time = due.op === 'within' && due.date ? `Trong ${showPrinted(due.date)}` : dueWords(due)
    return dated.length > 1 && due.op !== 'within' ? `${title}: ${lowerFirst(time)}` : time
  })
  if (words.length === 0 && task.period) return `Trong ${showPrinted(task.period)}`
  return [...new Set(words)].join('\n')
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function partyWords({ parties }: PlanTask): string {
  const names = (role: 'lead' | 'co') =>
    parties
      .filter((party) => party.role === role)
      .map((party) => party.target?.name ?? party.printed)
      .join(', ')
  return [names('lead'), names('co') && `phối hợp: ${names('co')}`].filter(Boolean).join('; ')
}
