/** A plan: where it stands, what it says, what came of it, and what may be done with it now. */

import { showDay } from '#platform/kernel'
import { Answer, PageLink, RecordPage, type Step, useAddressState, usePageParams, useReply } from '#platform/ui'
import { getPlan, listPlanHistory, type Plan } from '../../contract.ts'
import { planKindWords, planStateWords } from '../../vi.ts'
import { lostPlan } from '../addresses.ts'
import { AmendmentList } from './amendments.tsx'
import { condensed } from './condensed.ts'
import { DraftFindings } from './draft-findings.tsx'
import { planFacts } from './facts.tsx'
import { PlanPrint } from './plan-print.tsx'
import { PlanVerbs } from './plan-verbs.tsx'
import { Progress } from './progress.tsx'
import { TaskList } from './task-list.tsx'
import './plan.css'

type PlanId = Plan['id']

export default function PlanPage() {
  const planId = usePageParams().planId as PlanId
  const plan = useReply(getPlan, { params: { planId } })
  return (
    <Answer of={plan} lost={lostPlan}>
      {(data) => <PlanRecord key={data.id} plan={data} />}
    </Answer>
  )
}

function PlanRecord({ plan }: { readonly plan: Plan }) {
  const history = useReply(listPlanHistory, { params: { planId: plan.id } })
  const superior = useSuperior(plan)
  const [chosenTask] = useAddressState('viec')
  return (
    <>
      <div className="not-printed">
        <RecordPage
          title={plan.title}
          note={noteOf(plan)}
          back={<PageLink to="/ke-hoach">← Kế hoạch năm</PageLink>}
          steps={stepsOf(plan)}
          locked={lockedWords(plan)}
          facts={planFacts(plan, superior)}
          history={condensed(history.data?.lines ?? []).map((line) => ({
            key: `${line.at} ${line.words}`,
            at: line.at,
            sentence: `${line.by} ${line.words}`,
          }))}
          alert={<DraftFindings plan={plan} />}
          verbs={<PlanVerbs plan={plan} />}
        >
          {plan.state !== 'draft' && <Progress plan={plan} />}
          <TaskList plan={plan} chosenTask={chosenTask} />
          <AmendmentList amendments={plan.amendments} />
        </RecordPage>
      </div>
      <PlanPrint plan={plan} />
    </>
  )
}

/** The plan above, when it is kept here and may be read. */
function useSuperior(plan: Plan): Plan | undefined {
  const planId = plan.superiorPlanId
  const reply = useReply(getPlan, { params: { planId: planId ?? plan.id } }, { enabled: planId !== null })
  return planId === null ? undefined : reply.data
}

const noteOf = (plan: Plan): string =>
  [
    [planKindWords[plan.kind], plan.number && `số ${plan.number}`, plan.issuedOn && `ngày ${showDay(plan.issuedOn)}`]
      .filter(Boolean)
      .join(' '),
    plan.issuerName ?? plan.unitName,
  ].join(' · ')

function stepsOf(plan: Plan): Step[] {
  const issued = plan.issuedOn && plan.state !== 'draft' ? { note: showDay(plan.issuedOn) } : {}
  const last = plan.amendments.at(-1)
  const amended = last ? { note: `lần ${last.ordinal}, ${showDay(last.on)}` } : {}
  const order = ['draft', 'issued', 'amended', 'closed'] as const
  const at = order.indexOf(plan.state)
  const notes = { draft: {}, issued, amended, closed: {} }
  return order
    .filter((state) => state !== 'amended' || last || plan.state !== 'closed')
    .map((state) => {
      const position = order.indexOf(state)
      const label = planStateWords[state]
      return { label, state: position < at ? 'done' : position === at ? 'now' : 'next', ...notes[state] }
    })
}

function lockedWords(plan: Plan): string | undefined {
  if (plan.state === 'closed')
    return `Kế hoạch đã kết thúc${plan.closedReason ? `: ${plan.closedReason}` : ''}. Không sửa đổi và không báo thực hiện được nữa.`
  return undefined
}
