import { Checkbox } from 'antd'
import { type LocalDate, localDate, showDay, yearOf } from '#platform/kernel'
import {
  besideFields,
  Callout,
  Field,
  type FieldErrors,
  FormDialog,
  LegalDateField,
  missing,
  SelectField,
  TextField,
  useForm,
  useSession,
  useVerb,
} from '#platform/ui'
import { rotateBlock } from '../../contract.ts'
import { chairsTwiceInARow } from '../../domain/standing/seats.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { BlockPage, SeatView } from '../../views.ts'

type Draft = { effectiveOn: LocalDate | null; chairId: string; deputyId: string; ground: string; isReplacing: boolean }
type Given = { readonly page: BlockPage; readonly onClose: () => void }

export function RotateBlock({ page, onClose }: Given) {
  const { today } = useSession()
  const { block } = page
  const verb = useVerb(rotateBlock, { done: 'Đã ghi trưởng khối.', onDone: onClose })
  const nextYear = localDate(`${yearOf(today) + 1}-01-01`)
  const form = useForm<Draft>(
    { effectiveOn: nextYear, chairId: '', deputyId: '', ground: '', isReplacing: false },
    (draft) => errorsOf(draft, chosenFor(page, draft.effectiveOn)),
  )
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, { 'organisation.unit-not-in-block': 'chairId' }) }
  const units = [
    { value: '', label: 'Chọn đơn vị…' },
    ...block.members.map(({ unitId, unitName }) => ({ value: unitId as string, label: unitName })),
  ]
  const send = () => {
    const { effectiveOn, chairId, deputyId, ground } = given
    if (!effectiveOn) return
    void verb.send({
      params: { blockId: block.id },
      body: {
        chairId: chairId as UnitId,
        deputyId: (deputyId || null) as UnitId | null,
        effectiveOn,
        ground,
        version: block.version,
      },
    })
  }
  const chosen = chosenFor(page, given.effectiveOn)
  const isAgain =
    given.effectiveOn !== null && chairsTwiceInARow(page.rotation, given.chairId as UnitId, given.effectiveOn)
  return (
    <FormDialog
      title="Chọn trưởng khối"
      note="Trưởng khối luân phiên hằng năm. Người giữ vai trò cũ thôi từ ngày ghi dưới đây; các đơn vị còn lại là thành viên."
      label="Ghi trưởng khối"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <LegalDateField
        name="effectiveOn"
        label="Từ ngày"
        isRequired
        error={errors.effectiveOn}
        value={given.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        today={today}
      />
      {chosen && (
        <Callout
          tone="soon"
          title={`Năm ${yearOf(chosen.validFrom)} đã chọn ${chosen.unitName} (từ ${showDay(chosen.validFrom)})`}
        >
          <Field name="isReplacing" label="Thay?" isRequired error={errors.isReplacing}>
            {(control) => (
              <Checkbox
                {...control}
                checked={given.isReplacing}
                onChange={(event) => change({ isReplacing: event.target.checked })}
              >
                Thay {chosen.unitName} bằng đơn vị chọn dưới đây
              </Checkbox>
            )}
          </Field>
        </Callout>
      )}
      <SelectField
        name="chairId"
        label="Trưởng khối"
        isRequired
        error={errors.chairId}
        value={given.chairId}
        options={units}
        onChange={(chairId) => change({ chairId })}
      />
      {isAgain && (
        <Callout tone="soon" title="Đơn vị này vừa làm trưởng khối">
          Hai năm liền cùng một trưởng khối trái với thông lệ luân phiên. Vẫn ghi được nếu hội nghị khối đã thống nhất.
        </Callout>
      )}
      <SelectField
        name="deputyId"
        label="Phó trưởng khối"
        error={errors.deputyId}
        value={given.deputyId}
        options={units}
        onChange={(deputyId) => change({ deputyId })}
      />
      <TextField
        name="ground"
        label="Theo văn bản"
        hint="Ví dụ Biên bản hội nghị tổng kết khối ngày 20/12/2019"
        value={given.ground}
        onChange={(ground) => change({ ground })}
      />
    </FormDialog>
  )
}

/** Whoever was chosen to chair from a day of the same year. */
function chosenFor({ rotation, block, inherited }: BlockPage, on: LocalDate | null) {
  const isInherited = (seat: SeatView) =>
    inherited.includes('chair') && block.members.some((one) => one.role === 'chair' && one.unitId === seat.unitId)
  const chairs = rotation.filter((seat) => seat.role === 'chair' && !isInherited(seat))
  return on ? chairs.find((seat) => yearOf(seat.validFrom) === yearOf(on)) : undefined
}

const errorsOf = (given: Draft, chosen: ReturnType<typeof chosenFor>): FieldErrors => ({
  ...missing(
    chosen !== undefined && !given.isReplacing,
    'isReplacing',
    'Hãy đánh dấu nếu muốn thay trưởng khối đã chọn.',
  ),
  ...missing(!given.effectiveOn, 'effectiveOn', 'Hãy nhập ngày, ví dụ 01/01/2021.'),
  ...missing(!given.chairId, 'chairId', 'Hãy chọn trưởng khối.'),
  ...missing(
    given.chairId !== '' && given.chairId === given.deputyId,
    'deputyId',
    'Trưởng khối và phó trưởng khối phải là hai đơn vị khác nhau.',
  ),
})
