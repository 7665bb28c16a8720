/** Every amendment with its reason: the old text beside the new, and what it did to the obligations. */
import { showDay } from '#platform/kernel'
import { Panel, showInstant } from '#platform/ui'
import type { Amendment } from '../../contract.ts'
import { showPrinted } from '../../domain/due.ts'
import type { Task } from '../../domain/plan.ts'
import { consequenceWords, dueWords } from '../../vi.ts'

type Change = Amendment['changes'][number]

export function AmendmentList({ amendments }: { readonly amendments: readonly Amendment[] }) {
  if (amendments.length === 0) return null
  return (
    <Panel title="Các lần sửa đổi, bổ sung">
      {[...amendments].reverse().map((amendment) => (
        <article key={amendment.id} className="amendment">
          <h3>
            Lần {amendment.ordinal}, ngày {showDay(amendment.on)}
          </h3>
          <p className="quiet">
            {amendment.by} sửa lúc {showInstant(amendment.at)}
            {amendment.document && ` · ${amendment.document}`}
          </p>
          <p>Lý do: {amendment.reason}</p>
          {amendment.changes.map((change) => (
            <ChangeView key={change.taskId} change={change} />
          ))}
        </article>
      ))}
    </Panel>
  )
}

function ChangeView({ change }: { readonly change: Change }) {
  return (
    <div className="change">
      <div className="change-side">
        <p className="quiet">Trước khi sửa</p>
        {change.before ? <TaskText task={change.before} isOld /> : <p className="quiet">Chưa có nhiệm vụ này</p>}
      </div>
      <div className="change-side">
        <p className="quiet">Sau khi sửa</p>
        {change.after ? <TaskText task={change.after} /> : <p>Bỏ khỏi kế hoạch</p>}
      </div>
      <p className="change-effect quiet">{effectWords(change)}</p>
    </div>
  )
}

export function TaskText({ task, isOld = false }: { readonly task: Task; readonly isOld?: boolean }) {
  const Words = isOld ? 'del' : 'span'
  const parties = task.parties.map((party) => party.target?.name ?? party.printed)
  return (
    <>
      <p>
        {task.number && <strong>{task.number}. </strong>}
        <Words>{task.text}</Words>
      </p>
      <p className="quiet">
        {[task.period && showPrinted(task.period), parties.join(', ')].filter(Boolean).join(' · ')}
      </p>
      {task.duties.map((duty) => (
        <p key={duty.id} className="quiet">
          {duty.title !== task.text.slice(0, 1000) && `${duty.title}: `}
          {dueWords(duty.due)}
          {duty.consequence !== 'none' && ` · ${consequenceWords[duty.consequence].toLowerCase()}`}
        </p>
      ))}
    </>
  )
}

function effectWords({ added, withdrawn, redated, kept }: Change): string {
  const effects = [
    added > 0 && `giao thêm ${added} việc`,
    withdrawn > 0 && `rút ${withdrawn} việc`,
    redated > 0 && `đổi hạn ${redated} việc`,
    kept > 0 && `giữ nguyên ${kept} việc đã báo`,
  ].filter(Boolean)
  return effects.length > 0 ? `Kết quả: ${effects.join(', ')}.` : 'Không đổi việc nào của các đơn vị.'
}
