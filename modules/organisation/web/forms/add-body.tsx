import type { LocalDate } from '#platform/kernel'
import { Field, LegalDateField, useSession, useVerb } from '#platform/ui'
import { addBody } from '../../contract.ts'
import { type BodyKind, bodyKinds, type UnitId } from '../../domain/unit.ts'
import { bodyKindWords } from '../../vi.ts'
import { Choice } from '../choice.tsx'
import { FormDialog } from './form-dialog.tsx'
import { TextField } from './text-field.tsx'
import { missing, useForm } from './use-form.ts'

type Typed = { kind: BodyKind; name: string; aliases: string; validFrom: LocalDate | null }

export function AddBody({ unitId, onClose }: { readonly unitId: UnitId; readonly onClose: () => void }) {
  const { today } = useSession()
  const verb = useVerb(addBody, { done: 'Đã thêm.', onDone: onClose })
  const blank: Typed = { kind: 'department', name: '', aliases: '', validFrom: today }
  const form = useForm(blank, errorsOf)
  const { given, errors, change } = form
  const send = () => {
    const { kind, name, aliases, validFrom } = given
    if (!validFrom) return
    const others = aliases
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean)
    void verb.send({ params: { unitId }, body: { kind, name, aliases: others, validFrom } })
  }
  return (
    <FormDialog
      title="Thêm ban, hội đồng"
      label="Thêm"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <Field name="kind" label="Loại" isRequired>
        {(control) => (
          <Choice
            control={control}
            value={given.kind}
            onChange={(kind) => change({ kind: kind as BodyKind })}
            options={bodyKinds.map((kind) => ({ value: kind, label: bodyKindWords[kind] }))}
          />
        )}
      </Field>
      <TextField
        name="name"
        label="Tên"
        hint="Ví dụ Ban Chính sách pháp luật và Quan hệ lao động"
        isRequired
        error={errors.name}
        value={given.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        name="aliases"
        label="Tên khác trong văn bản"
        hint="Ngăn bằng dấu chấm phẩy, ví dụ CSPL; CSPL&QHLĐ. Nhờ đó văn bản đọc vào nhận ra đúng ban."
        value={given.aliases}
        onChange={(aliases) => change({ aliases })}
      />
      <LegalDateField
        name="validFrom"
        label="Hoạt động từ ngày"
        isRequired
        error={errors.validFrom}
        value={given.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        today={today}
      />
    </FormDialog>
  )
}

const errorsOf = (given: Typed) => ({
  ...missing(!given.name.trim(), 'name', 'Hãy nhập tên.'),
  ...missing(!given.validFrom, 'validFrom', 'Hãy nhập ngày, ví dụ 15/06/2020.'),
})
