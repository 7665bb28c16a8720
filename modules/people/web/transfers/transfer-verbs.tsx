import { Button } from 'antd'
import { useState } from 'react'
import {
  besideFields,
  ConfirmButton,
  FormDialog,
  missing,
  RefusalAlert,
  TextField,
  useForm,
  useVerb,
} from '#platform/ui'
import { acceptTransfer, declineTransfer, withdrawTransfer } from '../../contract.ts'
import type { TransferView } from '../../views.ts'

type Given = { readonly transfer: TransferView }

export function TransferVerbs({ transfer }: Given) {
  const [open, setOpen] = useState<'accept' | 'decline'>()
  const close = () => setOpen(undefined)
  const { abilities } = transfer
  return (
    <>
      {abilities.canAccept && (
        <Button type="primary" onClick={() => setOpen('accept')}>
          Tiếp nhận
        </Button>
      )}
      {abilities.canDecline && <Button onClick={() => setOpen('decline')}>Không tiếp nhận</Button>}
      {abilities.canWithdraw && <Withdraw transfer={transfer} />}
      {open === 'accept' && <Accept transfer={transfer} onClose={close} />}
      {open === 'decline' && <Decline transfer={transfer} onClose={close} />}
    </>
  )
}

function Accept({ transfer, onClose }: Given & { readonly onClose: () => void }) {
  const verb = useVerb(acceptTransfer, {
    done: `Đã tiếp nhận ${transfer.fullName}.`,
    onDone: onClose,
  })
  const form = useForm({ answer: '' }, () => ({}))
  const { answer } = form.given
  const send = () =>
    void verb.send({ params: { transferId: transfer.id }, body: { version: transfer.version, answer } })
  return (
    <FormDialog
      title={`Tiếp nhận ${transfer.fullName}`}
      note={`Hồ sơ cùng quá trình chuyển về ${transfer.toUnitName}. Nhận xét của đơn vị cũ được giữ trong hồ sơ.`}
      label="Tiếp nhận"
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="answer"
        label="Ý kiến"
        rows={2}
        error={besideFields(verb.refused).answer}
        value={answer}
        onChange={(text) => form.change({ answer: text })}
      />
    </FormDialog>
  )
}

function Decline({ transfer, onClose }: Given & { readonly onClose: () => void }) {
  const verb = useVerb(declineTransfer, { done: 'Đã trả lời: không tiếp nhận.', onDone: onClose })
  const form = useForm({ answer: '' }, (given) =>
    missing(!given.answer.trim(), 'answer', 'Hãy ghi lý do để đơn vị kia biết.'),
  )
  const { answer } = form.given
  const send = () =>
    void verb.send({ params: { transferId: transfer.id }, body: { version: transfer.version, answer } })
  return (
    <FormDialog
      title={`Không tiếp nhận ${transfer.fullName}`}
      note={`${transfer.fullName} vẫn thuộc ${transfer.unitName}.`}
      label="Không tiếp nhận"
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="answer"
        label="Lý do"
        isRequired
        rows={3}
        error={{ ...form.errors, ...besideFields(verb.refused) }.answer}
        value={answer}
        onChange={(text) => form.change({ answer: text })}
      />
    </FormDialog>
  )
}

function Withdraw({ transfer }: Given) {
  const verb = useVerb(withdrawTransfer, { done: 'Đã rút đề nghị chuyển.' })
  const sent = { params: { transferId: transfer.id }, body: { version: transfer.version } }
  return (
    <ConfirmButton
      label="Rút đề nghị"
      title="Rút đề nghị chuyển"
      isRunning={verb.isRunning}
      onConfirm={async () => (await verb.send(sent)) !== undefined}
    >
      <RefusalAlert refused={verb.refused} />
      <p>
        {transfer.toUnitName} không còn thấy đề nghị này; {transfer.fullName} vẫn thuộc {transfer.unitName}.
      </p>
    </ConfirmButton>
  )
}
