import type { LocalDate } from '#platform/kernel'
import { Field, LegalDateField, useSession, useVerb } from '#platform/ui'
import { addPerson } from '../../contract.ts'
import { sexWords } from '../../vi.ts'
import type { UnitPage } from '../../views.ts'
import { Choice } from '../choice.tsx'
import { FormDialog } from './form-dialog.tsx'
import { TextField } from './text-field.tsx'
import { missing, useForm } from './use-form.ts'

type Typed = {
  fullName: string
  sex: '' | 'male' | 'female'
  birthOn: LocalDate | null
  title: string
  bodyId: string
  validFrom: LocalDate | null
}

export function AddPerson({ page, onClose }: { readonly page: UnitPage; readonly onClose: () => void }) {
  const { today } = useSession()
  const verb = useVerb(addPerson, { done: ({ fullName }) => `Đã thêm ${fullName}.`, onDone: onClose })
  const blank: Typed = { fullName: '', sex: '', birthOn: null, title: '', bodyId: '', validFrom: today }
  const form = useForm(blank, errorsOf)
  const { given, errors, change } = form
  const send = () => {
    const { fullName, birthOn, title, validFrom } = given
    if (!validFrom) return
    const post = { title, bodyId: given.bodyId || null, validFrom }
    void verb.send({ params: { unitId: page.unit.id }, body: { fullName, sex: given.sex || null, birthOn, post } })
  }
  const bodies = page.bodies.filter((body) => body.validTo === null)
  return (
    <FormDialog
      title={`Thêm cán bộ của ${page.unit.name}`}
      label="Thêm cán bộ"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="fullName"
        label="Họ và tên"
        isRequired
        error={errors.fullName}
        value={given.fullName}
        onChange={(fullName) => change({ fullName })}
      />
      <Field name="sex" label="Giới tính">
        {(control) => (
          <Choice
            control={control}
            value={given.sex}
            onChange={(sex) => change({ sex: sex as Typed['sex'] })}
            options={[
              { value: '', label: 'Chưa ghi' },
              ...Object.entries(sexWords).map(([value, label]) => ({ value, label })),
            ]}
          />
        )}
      </Field>
      <LegalDateField
        name="birthOn"
        label="Ngày sinh"
        value={given.birthOn}
        onChange={(birthOn) => change({ birthOn })}
        today={today}
      />
      <TextField
        name="post.title"
        label="Chức vụ"
        hint="Ví dụ Chủ tịch, Phó Chủ tịch, Cán bộ thi đua"
        isRequired
        error={errors['post.title']}
        value={given.title}
        onChange={(title) => change({ title })}
      />
      {bodies.length > 0 && (
        <Field name="post.bodyId" label="Thuộc ban, hội đồng">
          {(control) => (
            <Choice
              control={control}
              value={given.bodyId}
              onChange={(bodyId) => change({ bodyId })}
              options={[
                { value: '', label: 'Không thuộc ban nào' },
                ...bodies.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Field>
      )}
      <LegalDateField
        name="post.validFrom"
        label="Giữ chức vụ từ ngày"
        isRequired
        error={errors['post.validFrom']}
        value={given.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        today={today}
      />
    </FormDialog>
  )
}

const errorsOf = (given: Typed) => ({
  ...missing(!given.fullName.trim(), 'fullName', 'Hãy nhập họ và tên.'),
  ...missing(!given.title.trim(), 'post.title', 'Hãy nhập chức vụ.'),
  ...missing(!given.validFrom, 'post.validFrom', 'Hãy nhập ngày, ví dụ 15/06/2020.'),
})
