/** Báo đã làm xong: one click; a note for the superior is welcome but never asked for. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Form, Panel, RefusalAlert, say, useLeaveWarning, useVerb } from '#platform/ui'
import { type Obligation, reportObligation } from '../../contract.ts'
import { reportWords } from '../../vi.ts'
import { doneWords } from './done-words.ts'

type Given = {
  readonly obligation: Obligation
  /** The form is gone once it is reported, so the page takes it back. */
  readonly undo: (sent: TakeBack) => Promise<unknown>
}

type TakeBack = {
  readonly params: { readonly obligationId: Obligation['id'] }
  readonly body: { readonly version: number; readonly reason: string }
}

export function ReportForm({ obligation, undo }: Given) {
  const [note, setNote] = useState('')
  const report = useVerb(reportObligation)
  const params = { obligationId: obligation.id }
  useLeaveWarning(note !== '' && !report.isRunning)

  const submit = async () => {
    const reported = await report.send({ params, body: { version: obligation.version, note } })
    if (!reported) return
    setNote('')
    const takeBack = () => void undo({ params, body: { version: reported.version, reason: 'Bấm nhầm' } })
    say(reported.standing === 'late' ? `${doneWords(reported)}.` : 'Đã báo thực hiện, đúng hạn.', takeBack)
  }
  return (
    <Panel title={reportWords[obligation.kind]}>
      <RefusalAlert refused={report.refused} />
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
