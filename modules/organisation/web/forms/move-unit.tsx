import type { LocalDate } from '#platform/kernel'
import { LegalDateField, UnitPicker, useSession, useVerb } from '#platform/ui'
import { moveUnit } from '../../contract.ts'
import type { TreeReply, UnitView } from '../../views.ts'
import { FormDialog } from './form-dialog.tsx'
import { missing, useForm } from './use-form.ts'

type Given = { readonly unit: UnitView; readonly tree: TreeReply; readonly onClose: () => void }
type Typed = { parentId: string | null; effectiveOn: LocalDate | null }

export function MoveUnit({ unit, tree, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(moveUnit, { done: 'Đã chuyển đơn vị.', onDone: onClose })
  const blank: Typed = { parentId: null, effectiveOn: today }
  const form = useForm(blank, errorsOf)
  const { given, errors, change } = form
  const send = () => {
    const { parentId, effectiveOn } = given
    if (!parentId || !effectiveOn) return
    void verb.send({ params: { unitId: unit.id }, body: { parentId, effectiveOn, version: unit.version } })
  }
  return (
    <FormDialog
      title={`Chuyển ${unit.name} sang cấp trên khác`}
      note="Các đơn vị trực thuộc và cán bộ chuyển theo. Cây tổ chức trước ngày hiệu lực vẫn như cũ."
      label="Chuyển đơn vị"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <UnitPicker
        name="parentId"
        label="Cấp trên mới"
        isRequired
        error={errors.parentId}
        units={tree.nodes.filter((node) => node.id !== unit.id && node.id !== unit.parentId)}
        value={given.parentId}
        onChange={(parentId) => change({ parentId })}
      />
      <LegalDateField
        name="effectiveOn"
        label="Có hiệu lực từ ngày"
        isRequired
        error={errors.effectiveOn}
        value={given.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        today={today}
      />
    </FormDialog>
  )
}

const errorsOf = (given: Typed) => ({
  ...missing(!given.parentId, 'parentId', 'Hãy chọn cấp trên mới trong danh sách.'),
  ...missing(!given.effectiveOn, 'effectiveOn', 'Hãy nhập ngày có hiệu lực, ví dụ 15/06/2020.'),
})
