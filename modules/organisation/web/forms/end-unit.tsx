import { Input } from 'antd'
import { fold, type LocalDate } from '#platform/kernel'
import { Field, LegalDateField, useSession, useVerb } from '#platform/ui'
import { endUnit } from '../../contract.ts'
import type { UnitView } from '../../views.ts'
import { FormDialog } from './form-dialog.tsx'
import { missing, useForm } from './use-form.ts'

type Typed = { effectiveOn: LocalDate | null; word: string }

const word = 'GIẢI THỂ'

export function EndUnit({ unit, onClose }: { readonly unit: UnitView; readonly onClose: () => void }) {
  const { today } = useSession()
  const verb = useVerb(endUnit, { done: `Đã ghi giải thể ${unit.name}.`, onDone: onClose })
  const blank: Typed = { effectiveOn: today, word: '' }
  const form = useForm(blank, errorsOf)
  const { given, errors, change } = form
  const send = () => {
    const { effectiveOn } = given
    if (effectiveOn) void verb.send({ params: { unitId: unit.id }, body: { effectiveOn, version: unit.version } })
  }
  return (
    <FormDialog
      title={`Giải thể ${unit.name}`}
      note="Từ ngày hiệu lực đơn vị không nhận việc mới và không sửa được nữa; quá trình và thành tích cũ vẫn tra cứu được."
      label="Giải thể"
      isDangerous
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <LegalDateField
        name="effectiveOn"
        label="Có hiệu lực từ ngày"
        isRequired
        error={errors.effectiveOn}
        value={given.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        today={today}
      />
      <Field name="word" label={`Gõ “${word}” để xác nhận`} isRequired error={errors.word}>
        {(control) => (
          <Input {...control} value={given.word} onChange={(event) => change({ word: event.target.value })} />
        )}
      </Field>
    </FormDialog>
  )
}

const errorsOf = (given: Typed) => ({
  ...missing(!given.effectiveOn, 'effectiveOn', 'Hãy nhập ngày có hiệu lực, ví dụ 15/06/2020.'),
  ...missing(fold(given.word) !== fold(word), 'word', `Hãy gõ “${word}”, vì việc này không hoàn lại được.`),
})
