/** Sửa đổi, bổ sung: one task of an issued plan is changed, added or taken out, with a reason; the old text stays. */
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import {
  Answer,
  ButtonLink,
  Callout,
  EmptyState,
  Field,
  type FieldErrors,
  FormPage,
  FormSection,
  PageHeader,
  PageLink,
  RefusalAlert,
  useAddressState,
  useGo,
  useLeaveWarning,
  usePageParams,
  useReply,
  useSession,
  useVerb,
} from '#platform/ui'
import { amendPlan, getPlan, type Plan, type PlanChange } from '../../contract.ts'
import { lostPlan, planAddress } from '../addresses.ts'
import { Choice } from '../parts/choice.tsx'
import { TaskText } from '../record/amendments.tsx'
import { oldDaysNamed } from './old-days.ts'
import { yearsOf } from './season-years.ts'
import { TaskEditor } from './task/task-editor.tsx'
import { emptyTask, formOf, inputOf, nextNumber, type TaskForm, taskErrors } from './task/task-form.ts'
import { useCandidates } from './task/use-candidates.ts'
import './form.css'

const title = 'Sửa đổi, bổ sung kế hoạch'
const added = 'moi'
const prefix = 'changes.0.task'
type PlanTask = Plan['tasks'][number]

export default function AmendPlanPage() {
  const planId = usePageParams().planId as Plan['id']
  const plan = useReply(getPlan, { params: { planId } })
  return (
    <Answer of={plan} lost={lostPlan}>
      {(data) => (data.can.amend ? <ChooseTask plan={data} /> : <NotAmendable plan={data} />)}
    </Answer>
  )
}

const NotAmendable = ({ plan }: { readonly plan: Plan }) => (
  <>
    <PageHeader title={title} />
    <EmptyState title="Kế hoạch này không sửa đổi được lúc này.">
      <p>
        {plan.state === 'draft'
          ? 'Đây còn là dự thảo: hãy sửa trực tiếp.'
          : 'Chỉ lãnh đạo đơn vị ban hành sửa đổi được kế hoạch đang có hiệu lực.'}
      </p>
      <ButtonLink to={planAddress(plan.id)}>Xem kế hoạch</ButtonLink>
    </EmptyState>
  </>
)

function ChooseTask({ plan }: { readonly plan: Plan }) {
  const [chosen] = useAddressState('viec')
  const task = plan.tasks.find((one) => one.id === chosen)
  if (task) return <Amend key={task.id} plan={plan} task={task} />
  return <Amend key={chosen} plan={plan} task={undefined} isAdding={chosen === added} />
}

type Given = { readonly plan: Plan; readonly task: PlanTask | undefined; readonly isAdding?: boolean }

function Amend({ plan, task, isAdding = false }: Given) {
  const [start] = useState(() => (task ? formOf(task, { keepsIds: true }) : newTask(plan)))
  const [form, setForm] = useState<TaskForm>(start)
  const [op, setOp] = useState<'change' | 'remove'>('change')
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [isDone, setDone] = useState(false)
  const go = useGo()
  const amend = useVerb(amendPlan, { done: 'Đã sửa đổi kế hoạch. Bản cũ được giữ trong các lần sửa đổi.' })
  useLeaveWarning(!isDone && (form !== start || reason !== ''))

  const submit = async () => {
    const wrong = wrongOf(op === 'remove' ? undefined : form, reason)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    const changes = [changeOf(task, op, form)]
    const body = { version: plan.version, reason: reason.trim(), document: document.trim() || null, changes }
    if (!(await amend.send({ params: { planId: plan.id }, body }))) return
    setDone(true)
    setTimeout(() => go(planAddress(plan.id)))
  }
  const isChosen = task !== undefined || isAdding
  return (
    <FormPage
      title={title}
      note={[plan.title, plan.number].filter(Boolean).join(' · ')}
      back={<PageLink to={planAddress(plan.id)}>← Xem kế hoạch</PageLink>}
      errors={errors}
      alert={<RefusalAlert refused={amend.refused} />}
      onSubmit={() => void submit()}
      verbs={
        <>
          <Button type="primary" htmlType="submit" disabled={!isChosen} loading={amend.isRunning}>
            Sửa đổi kế hoạch
          </Button>
          <ButtonLink to={planAddress(plan.id)}>Thôi</ButtonLink>
        </>
      }
    >
      <FormSection title="Nhiệm vụ cần sửa đổi">
        <TaskChoice plan={plan} value={task?.id ?? (isAdding ? added : '')} />
        {task && <OldText task={task} op={op} setOp={setOp} />}
      </FormSection>
      {isChosen && op === 'change' && <NewText plan={plan} form={form} errors={errors} onChange={setForm} />}
      {task && op === 'change' && <OldDays named={oldDaysNamed(task, form)} />}
      {isChosen && <Why {...{ reason, setReason, document, setDocument, errors }} />}
    </FormPage>
  )
}

const OldDays = ({ named }: { readonly named: readonly string[] }) =>
  named.length > 0 && (
    <Callout tone="soon" title={`Nội dung vẫn còn ghi ngày cũ ${named.join(', ')}`}>
      <p>Thời hạn đã đổi nhưng lời văn chưa đổi. Hãy sửa cả nội dung nhiệm vụ để các đơn vị không đọc nhầm.</p>
    </Callout>
  )

const newTask = (plan: Plan): TaskForm =>
  emptyTask(null, nextNumber(plan.tasks.map((one) => ({ number: one.number ?? '' }))))

function changeOf(task: PlanTask | undefined, op: 'change' | 'remove', form: TaskForm): PlanChange {
  if (!task) return { op: 'add', task: inputOf(form) }
  return op === 'remove' ? { op, taskId: task.id } : { op, taskId: task.id, task: inputOf(form) }
}

const wrongOf = (form: TaskForm | undefined, reason: string): FieldErrors => ({
  ...(form ? taskErrors(form, prefix) : {}),
  ...(reason.trim() ? {} : { reason: 'Hãy ghi lý do sửa đổi.' }),
})

function TaskChoice({ plan, value }: { readonly plan: Plan; readonly value: string }) {
  const [, choose] = useAddressState('viec')
  const options = [
    { value: '', label: 'Hãy chọn nhiệm vụ' },
    { value: added, label: 'Bổ sung một nhiệm vụ mới' },
    ...plan.tasks.map((task) => ({
      value: task.id,
      label: shortened([task.number, task.text].filter(Boolean).join('. ')),
    })),
  ]
  return (
    <Field name="viec" label="Nhiệm vụ" isRequired>
      {(control) => <Choice control={control} value={value} options={options} onChange={choose} />}
    </Field>
  )
}

const shortened = (text: string) => (text.length > 110 ? `${text.slice(0, 107).trimEnd()}…` : text)

type OldGiven = {
  readonly task: PlanTask
  readonly op: 'change' | 'remove'
  readonly setOp: (op: 'change' | 'remove') => void
}

const OldText = ({ task, op, setOp }: OldGiven) => (
  <>
    <div className="change-side old-text">
      <p className="quiet">Nội dung đang có hiệu lực</p>
      <TaskText task={task} />
    </div>
    <Radio.Group
      className="old-text"
      value={op}
      onChange={(event) => setOp(event.target.value === 'remove' ? 'remove' : 'change')}
      options={[
        { value: 'change', label: 'Sửa nội dung, đơn vị hoặc thời hạn' },
        { value: 'remove', label: 'Bỏ nhiệm vụ này khỏi kế hoạch' },
      ]}
    />
  </>
)

type NewGiven = {
  readonly plan: Plan
  readonly form: TaskForm
  readonly errors: FieldErrors
  readonly onChange: (form: TaskForm) => void
}

function NewText({ plan, form, errors, onChange }: NewGiven) {
  const { today } = useSession()
  const candidates = useCandidates(plan.unitId, today)
  return (
    <FormSection title="Nội dung mới">
      <TaskEditor
        form={form}
        prefix={prefix}
        errors={errors}
        years={yearsOf(plan)}
        candidates={candidates}
        onChange={onChange}
      />
    </FormSection>
  )
}

type WhyGiven = {
  readonly reason: string
  readonly setReason: (text: string) => void
  readonly document: string
  readonly setDocument: (text: string) => void
  readonly errors: FieldErrors
}

const Why = ({ reason, setReason, document, setDocument, errors }: WhyGiven) => (
  <FormSection title="Lý do" note="Ghi vào lịch sử của kế hoạch; các đơn vị đọc được.">
    <Field name="reason" label="Lý do sửa đổi" isRequired error={errors.reason}>
      {(control) => (
        <Input.TextArea {...control} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      )}
    </Field>
    <Field name="document" label="Văn bản sửa đổi" hint="Ví dụ: Kế hoạch số 18/KH-LĐLĐ ngày 02/3/2020">
      {(control) => <Input {...control} value={document} onChange={(event) => setDocument(event.target.value)} />}
    </Field>
  </FormSection>
)
