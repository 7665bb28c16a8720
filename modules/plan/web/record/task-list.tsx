/** The tasks by day, by quarter, by section: what, who, by when with which consequence, and how far each duty is fulfilled. */
import { useEffect, useRef } from 'react'
import { EmptyState, PageLink, Panel, useSession } from '#platform/ui'
import type { Plan } from '../../contract.ts'
import { redatingsOf } from '../../domain/redatings.ts'
import { consequenceWords, obligationKindWords } from '../../vi.ts'
import { amendAddress } from '../addresses.ts'
import { CountsBar } from '../parts/counts-bar.tsx'
import { DueText } from '../parts/due-text.tsx'
import { PartyChips, type SetBase } from '../parts/party-chips.tsx'
import { Redatings } from '../parts/redatings.tsx'
import { rowsOf } from './progress.tsx'
import { headingsOf } from './quarters.ts'

type PlanTask = Plan['tasks'][number]
type PlanDuty = PlanTask['duties'][number]
type Given = { readonly plan: Plan; readonly chosenTask: string }

export function TaskList({ plan, chosenTask }: Given) {
  if (plan.tasks.length === 0)
    return (
      <EmptyState title="Kế hoạch chưa có nhiệm vụ nào.">
        {plan.can.edit ? 'Bấm “Sửa” ở cuối trang để thêm nhiệm vụ theo quý.' : null}
      </EmptyState>
    )
  return (
    <>
      {headingsOf(plan.tasks).map((part) => (
        <Panel key={part.key} title={`${part.title} (${part.tasks.length})`}>
          <ol className="task-list">
            {part.tasks.map((task) => (
              <TaskLine key={task.id} task={task} plan={plan} isChosen={task.id === chosenTask} />
            ))}
          </ol>
        </Panel>
      ))}
    </>
  )
}

type LineGiven = { readonly task: PlanTask; readonly plan: Plan; readonly isChosen: boolean }

function TaskLine({ task, plan, isChosen }: LineGiven) {
  const { today } = useSession()
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'center' })
  }, [isChosen])
  const of: SetBase = { base: plan.unitId, on: plan.issuedOn ?? today }
  return (
    <li ref={line} id={`viec-${task.id}`} className={isChosen ? 'task-line task-chosen' : 'task-line'}>
      <span className="task-number">{task.number ?? task.section ?? ''}</span>
      <div className="task-words">
        <p>{task.text}</p>
        {task.note && <p className="quiet">Ghi chú: {task.note}</p>}
        <PartyChips parties={task.parties} of={of} />
        {task.duties.map((duty) => (
          <DutyLine key={duty.id} duty={duty} task={task} plan={plan} />
        ))}
        {plan.can.amend && <PageLink to={amendAddress(plan.id, task.id)}>Sửa đổi nhiệm vụ này</PageLink>}
      </div>
    </li>
  )
}

type DutyGiven = { readonly duty: PlanDuty; readonly task: PlanTask; readonly plan: Plan }

function DutyLine({ duty, task, plan }: DutyGiven) {
  const counts = task.fulfilment[duty.id]
  return (
    <div className="duty-line">
      {saysMore(duty, task) ? (
        <DutyWords duty={duty} task={task} />
      ) : (
        <p className="quiet">
          <DueText due={duty.due} />
        </p>
      )}
      {counts && <CountsBar counts={counts} to={rowsOf(plan, duty.id)} />}
      <Redatings of={redatingsOf(plan.amendments, duty.id)} />
    </div>
  )
}

const isNamed = (duty: PlanDuty, task: PlanTask) => duty.title !== task.text.slice(0, 1000).trim()

/** A task that everybody named simply does needs no more than its time. */
const saysMore = (duty: PlanDuty, task: PlanTask): boolean =>
  duty.kind !== 'free_task' || isNamed(duty, task) || duty.consequence !== 'none' || duty.targets !== null

function DutyWords({ duty, task }: Omit<DutyGiven, 'plan'>) {
  const to = [...duty.addressees.map((one) => one.name), duty.via && `qua ${duty.via}`].filter(Boolean).join('; ')
  return (
    <div>
      <p>
        <strong>{isNamed(duty, task) ? duty.title : obligationKindWords[duty.kind]}</strong>
      </p>
      <p>
        <DueText due={duty.due} />
      </p>
      {duty.consequence !== 'none' && <p className="duty-consequence">{consequenceWords[duty.consequence]}</p>}
      {duty.targets && <p className="quiet">Chỉ giao: {duty.targets.map((target) => target.name).join(', ')}</p>}
      {to && <p className="quiet">Gửi: {to}</p>}
      {duty.legalGround && <p className="quiet">Căn cứ: {duty.legalGround}</p>}
    </div>
  )
}
