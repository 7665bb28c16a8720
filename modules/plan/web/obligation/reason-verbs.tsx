/** Acts that need a reason: taking a report back, letting a unit off. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CallRefused } from '#platform/http'
import { Dialog, ErrorSummary, Field, type FieldErrors, Form, PrintButton, RefusalAlert, useVerb } from '#platform/ui'
import { type Obligation, takeBackObligation, waiveObligation } from '../../contract.ts'

export function ReasonVerbs({ obligation }: { readonly obligation: Obligation }) {
  const takeBack = useVerb(takeBackObligation, { done: 'Đã rút lại báo cáo.' })
  const waive = useVerb(waiveObligation, { done: 'Đã miễn cho đơn vị.' })
  const params = { obligationId: obligation.id }
  const { version } = obligation
  return (
    <>
      {obligation.can.takeBack && (
        <ReasonVerb
          label="Rút lại báo cáo"
          what="Việc trở lại tình trạng chưa báo thực hiện. Báo lại sau ngày cuối thì bị tính trễ hạn."
          refused={takeBack.refused}
          isRunning={takeBack.isRunning}
          send={(reason) => takeBack.send({ params, body: { version, reason } })}
        />
      )}
      {obligation.can.waive && (
        <ReasonVerb
          label="Miễn cho đơn vị"
          what={`${obligation.unitName} sẽ không phải làm việc này nữa. Không đảo lại được.`}
          refused={waive.refused}
          isRunning={waive.isRunning}
          send={(reason) => waive.send({ params, body: { version, reason } })}
        />
      )}
      <PrintButton />
    </>
  )
}

type Given = {
  readonly label: string
  readonly what: string
  readonly refused: CallRefused | null
  readonly isRunning: boolean
  readonly send: (reason: string) => Promise<unknown>
}

function ReasonVerb({ label, what, refused, isRunning, send }: Given) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const close = () => {
    setOpen(false)
    setReason('')
    setErrors({})
  }
  const submit = async () => {
    if (!reason.trim()) return setErrors({ reason: 'Hãy ghi lý do.' })
    setErrors({})
    if ((await send(reason.trim())) !== undefined) close()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Dialog title={label} isOpen={isOpen} onClose={close}>
        <Form onSubmit={() => void submit()}>
          <ErrorSummary errors={errors} />
          <RefusalAlert refused={refused} />
          <p>{what}</p>
          <Field name="reason" label="Lý do" isRequired error={errors.reason}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={3}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div className="dialog-verbs">
            <Button onClick={close}>Để sau</Button>
            <Button type="primary" htmlType="submit" loading={isRunning}>
              {label}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
