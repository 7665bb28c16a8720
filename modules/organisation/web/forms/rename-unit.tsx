import type { LocalDate } from '#platform/kernel'
import { Field, LegalDateField, useSession, useVerb } from '#platform/ui'
import { renameUnit } from '../../contract.ts'
import type { UnitTypeView, UnitView } from '../../views.ts'
import { Choice } from '../choice.tsx'
import { FormDialog } from './form-dialog.tsx'
import { TextField } from './text-field.tsx'
import { missing, useForm } from './use-form.ts'

type Given = { readonly unit: UnitView; readonly types: readonly UnitTypeView[]; readonly onClose: () => void }
type Typed = { name: string; shortName: string; typeCode: string; effectiveOn: LocalDate | null }

export function RenameUnit({ unit, types, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(renameUnit, { done: 'Đã đổi tên đơn vị.', onDone: onClose })
  const blank: Typed = { name: unit.name, shortName: unit.shortName, typeCode: unit.typeCode, effectiveOn: today }
  const form = useForm(blank, errorsOf)
  const { given, errors, change } = form
  const send = () => {
    const { name, shortName, typeCode, effectiveOn } = given
    if (!effectiveOn) return
    void verb.send({
      params: { unitId: unit.id },
      body: { name, shortName, typeCode, effectiveOn, version: unit.version },
    })
  }
  return (
    <FormDialog
      title={`Đổi tên ${unit.name}`}
      note="Tên cũ vẫn còn trong các thời kỳ trước; văn bản và khen thưởng cũ không đổi."
      label="Đổi tên"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="name"
        label="Tên mới"
        isRequired
        error={errors.name}
        value={given.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        name="shortName"
        label="Tên viết tắt"
        hint="Để trống thì dùng tên đầy đủ"
        value={given.shortName}
        onChange={(shortName) => change({ shortName })}
      />
      <Field name="typeCode" label="Loại đơn vị" isRequired>
        {(control) => (
          <Choice
            control={control}
            value={given.typeCode}
            onChange={(typeCode) => change({ typeCode })}
            options={types.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </Field>
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
  ...missing(!given.name.trim(), 'name', 'Hãy nhập tên mới.'),
  ...missing(!given.effectiveOn, 'effectiveOn', 'Hãy nhập ngày có hiệu lực, ví dụ 15/06/2020.'),
})
