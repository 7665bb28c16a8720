/** Ban hành: asks for number and day when they are missing, and says beforehand how many units get how many duties. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { LocalDate } from '#platform/kernel'
import {
  Dialog,
  ErrorSummary,
  Field,
  type FieldErrors,
  Form,
  LegalDateField,
  RefusalAlert,
  say,
  showNumber,
  useSession,
  useVerb,
} from '#platform/ui'
import { issuePlan, type Plan } from '../../contract.ts'
import { RepairLink } from './draft-findings.tsx'
import { type Forecast, useForecast } from './forecast.ts'

type Given = { readonly plan: Plan; readonly isOpen: boolean; readonly onClose: () => void }

/** Asked for right here. */
const askedHere = new Set(['plan.number-missing', 'plan.issue-date-missing', 'plan.issue-date-in-future'])

export function IssueDialog(given: Given) {
  return (
    <Dialog title="Ban hành kế hoạch" isOpen={given.isOpen} onClose={given.onClose}>
      <IssueForm {...given} />
    </Dialog>
  )
}

function IssueForm({ plan, isOpen, onClose }: Given) {
  const { today } = useSession()
  const [number, setNumber] = useState(plan.number ?? '')
  const [issuedOn, setIssuedOn] = useState<LocalDate | null>(plan.issuedOn)
  const [errors, setErrors] = useState<FieldErrors>({})
  const issue = useVerb(issuePlan)
  const forecast = useForecast(plan.tasks, { base: plan.unitId, on: issuedOn ?? today }, isOpen)
  const blocking = plan.findings.filter((finding) => finding.blocking && !askedHere.has(finding.code))

  const submit = async () => {
    const wrong = wrongOf(number, issuedOn, today)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0 || !issuedOn) return
    const body = { version: plan.version, number: number.trim(), issuedOn }
    const reply = await issue.send({ params: { planId: plan.id }, body })
    if (!reply) return
    say(`Đã ban hành. ${showNumber(reply.units)} đơn vị nhận ${showNumber(reply.obligations)} việc.`)
    onClose()
  }
  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary errors={errors} />
      <RefusalAlert refused={issue.refused} />
      {blocking.length > 0 && <Blocked plan={plan} messages={blocking.map((finding) => finding.message)} />}
      <Field name="number" label="Số, ký hiệu" hint="Văn thư cấp, ví dụ 142/KH-LĐLĐ" isRequired error={errors.number}>
        {(control) => <Input {...control} value={number} onChange={(event) => setNumber(event.target.value)} />}
      </Field>
      <LegalDateField
        name="issuedOn"
        label="Ngày ban hành"
        value={issuedOn}
        onChange={setIssuedOn}
        today={today}
        isRequired
        error={errors.issuedOn}
      />
      <ForecastWords plan={plan} forecast={forecast} />
      <p className="quiet">
        Sau khi ban hành, nội dung chỉ thay đổi được bằng “Sửa đổi, bổ sung”, có lý do và giữ bản cũ.
      </p>
      <div className="dialog-verbs">
        <Button onClick={onClose}>Để sau</Button>
        <Button type="primary" htmlType="submit" disabled={blocking.length > 0} loading={issue.isRunning}>
          Ban hành
        </Button>
      </div>
    </Form>
  )
}

function wrongOf(number: string, issuedOn: LocalDate | null, today: LocalDate): FieldErrors {
  const wrong: Record<string, string> = {}
  if (!number.trim()) wrong.number = 'Hãy ghi số, ký hiệu văn bản, ví dụ 142/KH-LĐLĐ.'
  if (!issuedOn) wrong.issuedOn = 'Hãy ghi ngày ký văn bản.'
  else if (issuedOn > today) wrong.issuedOn = 'Ngày ban hành không thể sau hôm nay.'
  return wrong
}

type BlockedGiven = { readonly plan: Plan; readonly messages: readonly string[] }

const Blocked = ({ plan, messages }: BlockedGiven) => (
  <div className="callout tone-late" role="alert">
    <p className="callout-title">Chưa ban hành được</p>
    <ul className="error-links">
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
    <RepairLink plan={plan} />
  </div>
)

type ForecastGiven = { readonly plan: Plan; readonly forecast: Forecast | undefined }

function ForecastWords({ plan, forecast }: ForecastGiven) {
  if (forecast?.obligations === 0)
    return (
      <div className="callout tone-soon" aria-live="polite">
        <p className="callout-title">Chưa đơn vị nào nhận việc</p>
        <p>Kế hoạch chưa ghi đơn vị thực hiện ở nhiệm vụ nào; ban hành bây giờ thì không giao việc cho ai.</p>
        <RepairLink plan={plan} />
      </div>
    )
  return (
    <div className="callout tone-act" aria-live="polite">
      {forecast ? (
        <p>
          <strong>{showNumber(forecast.units)} đơn vị</strong> sẽ nhận{' '}
          <strong>{showNumber(forecast.obligations)} việc phải làm</strong>, tính theo cây tổ chức vào ngày ban hành.
        </p>
      ) : (
        <p>Đang đếm số đơn vị sẽ nhận việc…</p>
      )}
    </div>
  )
}
