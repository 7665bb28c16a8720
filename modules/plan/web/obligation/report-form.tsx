/** Báo đã làm xong: one click; a note for the superior is welcome but never asked for. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { daysBetween, showDay } from '#platform/kernel'
import {
  Callout,
  Field,
  Form,
  Panel,
  RefusalAlert,
  say,
  showNumber,
  useLeaveWarning,
  useSession,
  useVerb,
} from '#platform/ui'
import { type Obligation, reportObligation, takeBackObligation } from '../../contract.ts'
import { consequenceWords, reportWords } from '../../vi.ts'

export function ReportForm({ obligation }: { readonly obligation: Obligation }) {
  const [note, setNote] = useState('')
  const report = useVerb(reportObligation)
  const takeBack = useVerb(takeBackObligation, { done: 'Đã rút lại báo cáo.' })
  const params = { obligationId: obligation.id }
  useLeaveWarning(note !== '' && !report.isRunning)

  const submit = async () => {
    const reported = await report.send({ params, body: { version: obligation.version, note } })
    if (!reported) return
    setNote('')
    const how = reported.standing === 'late' ? 'trễ hạn' : 'đúng hạn'
    const undo = () => void takeBack.send({ params, body: { version: reported.version, reason: 'Bấm nhầm' } })
    say(`Đã báo thực hiện, ${how}.`, undo)
  }
  return (
    <Panel title={reportWords[obligation.kind]}>
      <LateWarning obligation={obligation} />
      <RefusalAlert refused={report.refused ?? takeBack.refused} />
      <Form onSubmit={() => void submit()}>
        <Field name="note" label="Ghi chú" hint="Số văn bản đã gửi, kết quả chính… Cấp trên đọc được ghi chú này.">
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={4000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={report.isRunning}>
          {reportWords[obligation.kind]}
        </Button>
      </Form>
    </Panel>
  )
}

function LateWarning({ obligation }: { readonly obligation: Obligation }) {
  const { today } = useSession()
  const { dueOn } = obligation.due
  if (!dueOn || dueOn >= today) return null
  const late = showNumber(daysBetween(dueOn, today))
  return (
    <Callout tone="late" title={`Sẽ được ghi là trễ ${late} ngày`}>
      <p>
        Ngày cuối còn đúng hạn là {showDay(dueOn)}
        {obligation.consequence !== 'none' && `; hậu quả: ${consequenceWords[obligation.consequence].toLowerCase()}`}.
      </p>
    </Callout>
  )
}
