/** Kết thúc: what was never done is kept as not done; then a reason is needed. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { fold } from '#platform/kernel'
import { Dialog, ErrorSummary, Field, type FieldErrors, Form, RefusalAlert, showNumber, useVerb } from '#platform/ui'
import { closePlan, type Plan } from '../../contract.ts'

/** Nothing can be reported or amended afterwards: typed, not only clicked. */
const word = 'KẾT THÚC'

type Given = { readonly plan: Plan; readonly isOpen: boolean; readonly onClose: () => void }

export function CloseDialog(given: Given) {
  return (
    <Dialog title="Kết thúc kế hoạch" isOpen={given.isOpen} onClose={given.onClose}>
      <CloseForm {...given} />
    </Dialog>
  )
}

function CloseForm({ plan, onClose }: Given) {
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const close = useVerb(closePlan, { done: 'Đã kết thúc kế hoạch.', onDone: onClose })
  const [typed, setTyped] = useState('')
  const undone = plan.counts.open + plan.counts.missing
  const submit = () => {
    if (undone > 0 && !reason.trim()) return setErrors({ reason: 'Còn việc chưa làm, nên cần ghi lý do.' })
    if (fold(typed) !== fold(word)) return setErrors({ word: `Hãy gõ “${word}” để xác nhận.` })
    setErrors({})
    return void close.send({
      params: { planId: plan.id },
      body: { version: plan.version, reason: reason.trim() || null },
    })
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <RefusalAlert refused={close.refused} />
      <p>
        {undone > 0
          ? `Còn ${showNumber(undone)} việc chưa được báo thực hiện; những việc đó sẽ được ghi là không thực hiện.`
          : 'Mọi việc đã giao đều đã được báo thực hiện.'}{' '}
        Kết thúc rồi thì không sửa đổi và không báo thực hiện được nữa.
      </p>
      <Field name="reason" label="Lý do" isRequired={undone > 0} error={errors.reason}>
        {(control) => (
          <Input.TextArea {...control} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <Field name="word" label={`Gõ “${word}” để xác nhận`} isRequired error={errors.word}>
        {(control) => <Input {...control} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <div className="dialog-verbs">
        <Button onClick={onClose}>Để sau</Button>
        <Button type="primary" danger htmlType="submit" loading={close.isRunning}>
          Kết thúc kế hoạch
        </Button>
      </div>
    </Form>
  )
}
