/** A draft by hand: what it says about itself, then its tasks by quarter; kept by the server as one types. */
import { Button } from 'antd'
import {
  Answer,
  ButtonLink,
  EmptyState,
  FormPage,
  PageHeader,
  PageLink,
  RefusalAlert,
  useGo,
  useLeaveWarning,
  usePageParams,
  useReply,
  useSession,
} from '#platform/ui'
import { getPlan, listSeasons, type Plan } from '../../contract.ts'
import { lostPlan, planAddress } from '../addresses.ts'
import { FactsFields } from './facts-fields.tsx'
import { isReady } from './task/task-form.ts'
import { TaskRows } from './task-rows.tsx'
import { useKeeping } from './use-keeping.ts'
import './form.css'

const title = 'Sửa dự thảo kế hoạch'

export default function EditPlanPage() {
  const planId = usePageParams().planId as Plan['id']
  const plan = useReply(getPlan, { params: { planId } })
  return (
    <Answer of={plan} lost={lostPlan}>
      {(data) => (data.can.edit ? <EditPlan key={data.id} plan={data} /> : <NotEditable plan={data} />)}
    </Answer>
  )
}

function NotEditable({ plan }: { readonly plan: Plan }) {
  const isDraft = plan.state === 'draft'
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        title={isDraft ? 'Ông/Bà không được giao quyền sửa dự thảo này.' : 'Kế hoạch này không còn là dự thảo.'}
      >
        {!isDraft && <p>Kế hoạch đã ban hành thì thay đổi bằng “Sửa đổi, bổ sung”, có lý do và giữ bản cũ.</p>}
        <ButtonLink to={planAddress(plan.id)}>Xem kế hoạch</ButtonLink>
      </EmptyState>
    </>
  )
}

function EditPlan({ plan }: { readonly plan: Plan }) {
  const keeping = useKeeping(plan)
  const { rows, setRows, facts, setFacts } = keeping
  const years = useSeasonYears(plan)
  const go = useGo()
  const unready = rows.filter((row) => !isReady(row.form)).length
  const errors = facts.title.trim() ? {} : { title: 'Hãy ghi tên kế hoạch.' }
  useLeaveWarning(keeping.isDirty || unready > 0)
  return (
    <FormPage
      title={title}
      note={`${facts.title || 'chưa có tên'} · ${plan.unitName}`}
      back={<PageLink to={planAddress(plan.id)}>← Xem kế hoạch</PageLink>}
      alert={<RefusalAlert refused={keeping.refused} />}
      onSubmit={() => void keeping.keep()}
      verbs={
        <>
          <Button type="primary" disabled={keeping.isDirty} onClick={() => go(planAddress(plan.id))}>
            {plan.can.issue ? 'Xem lại và ban hành' : 'Xem lại dự thảo'}
          </Button>
          <KeptWords keeping={keeping} unready={unready} />
        </>
      }
    >
      <FactsFields form={facts} plan={plan} errors={errors} onChange={setFacts} />
      <TaskRows unitId={plan.unitId} rows={rows} setRows={setRows} years={years} />
    </FormPage>
  )
}

/** A calendar season is one year, a school season touches two. */
function useSeasonYears(plan: Plan): readonly number[] {
  const { year } = useSession()
  const season = useReply(listSeasons).data?.seasons.find((one) => one.id === plan.seasonId)
  if (!season) return [year]
  return season.kind === 'school' ? [season.year, season.year + 1] : [season.year]
}

type KeptGiven = { readonly keeping: ReturnType<typeof useKeeping>; readonly unready: number }

function KeptWords({ keeping, unready }: KeptGiven) {
  const words = keeping.refused
    ? 'Chưa lưu được: xem thông báo ở đầu trang.'
    : keeping.isBusy || keeping.isDirty
      ? 'Đang lưu…'
      : unready > 0
        ? `Đã lưu, trừ ${unready} nhiệm vụ chưa ghi đủ.`
        : 'Đã lưu.'
  return (
    <span role="status" className={keeping.refused ? 'kept-words kept-wrong' : 'kept-words'}>
      {words}
      {keeping.refused && (
        <Button type="link" onClick={() => void keeping.keep()}>
          Lưu lại
        </Button>
      )}
    </span>
  )
}
