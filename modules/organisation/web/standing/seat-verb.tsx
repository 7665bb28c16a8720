/** A unit leaves its block, or moves to another one, from a day. */
import { Button } from 'antd'
import { useState } from 'react'
import type { LocalDate } from '#platform/kernel'
import {
  type FieldErrors,
  FormDialog,
  LegalDateField,
  missing,
  SelectField,
  TextField,
  useForm,
  useReply,
  useSession,
  useVerb,
} from '#platform/ui'
import { joinBlock, leaveBlock, listBlocks } from '../../contract.ts'
import type { BlockPage, SeatView } from '../../views.ts'

type Given = { readonly page: BlockPage; readonly seat: SeatView }

export function SeatVerb({ page, seat }: Given) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Chuyển, rời</Button>
      {isOpen && <LeaveOrMove page={page} seat={seat} onClose={() => setOpen(false)} />}
    </>
  )
}

type Draft = { targetId: string; effectiveOn: LocalDate | null; ground: string }

function LeaveOrMove({ page, seat, onClose }: Given & { readonly onClose: () => void }) {
  const { today } = useSession()
  const { block } = page
  const blocks = (useReply(listBlocks).data?.blocks ?? []).filter((one) => one.id !== block.id)
  const leave = useVerb(leaveBlock, { done: 'Đơn vị đã rời khối.', onDone: onClose })
  const move = useVerb(joinBlock, { done: ({ name }) => `Đã chuyển sang ${name}.`, onDone: onClose })
  const form = useForm<Draft>({ targetId: '', effectiveOn: today, ground: '' }, errorsOf)
  const { given, errors, change } = form
  const target = blocks.find((one) => one.id === given.targetId)
  const verb = target ? move : leave
  const send = () => {
    const { effectiveOn, ground } = given
    if (!effectiveOn) return
    const { unitId } = seat
    if (!target) {
      const body = { unitId, effectiveOn, version: block.version }
      void leave.send({ params: { blockId: block.id }, body })
      return
    }
    const body = { unitId, role: 'member' as const, effectiveOn, ground, isMove: true, version: target.version }
    void move.send({ params: { blockId: target.id }, body })
  }
  return (
    <FormDialog
      title={`${seat.unitName}: chuyển hoặc rời khối`}
      note={
        seat.role === 'member' ? undefined : 'Đơn vị đang giữ vai trò trong khối; sau ngày này hãy chọn đơn vị thay.'
      }
      label={target ? 'Chuyển khối' : 'Rời khối'}
      errors={errors}
      verb={verb}
      isDangerous={!target}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <SelectField
        name="targetId"
        label="Chuyển sang"
        isRequired
        value={given.targetId}
        options={[
          { value: '', label: 'Không chuyển, chỉ rời khối này' },
          ...blocks.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(targetId) => change({ targetId })}
      />
      <LegalDateField
        name="effectiveOn"
        label="Từ ngày"
        isRequired
        error={errors.effectiveOn}
        value={given.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        today={today}
      />
      {target && (
        <TextField
          name="ground"
          label="Theo văn bản"
          hint="Ví dụ Quyết định 20/QĐ-LĐLĐ ngày 05/01/2020"
          value={given.ground}
          onChange={(ground) => change({ ground })}
        />
      )}
    </FormDialog>
  )
}

const errorsOf = (given: Draft): FieldErrors => ({
  ...missing(!given.effectiveOn, 'effectiveOn', 'Hãy nhập ngày, ví dụ 01/01/2020.'),
})
