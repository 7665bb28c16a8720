import type { LocalDate } from '#platform/kernel'
import { SelectField, useForm, useSession, useVerb } from '#platform/ui'
import { changeWork } from '../../contract.ts'
import type { PersonView } from '../../views.ts'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = { readonly person: PersonView; readonly isDirectWorker: boolean | null; readonly onClose: () => void }
type Typed = { work: 'direct' | 'other'; day: LocalDate | null }

export function ChangeWork({ person, isDirectWorker, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(changeWork, { done: 'Đã ghi thay đổi công việc.', onDone: onClose })
  const form = useForm<Typed>({ work: isDirectWorker ? 'other' : 'direct', day: today }, ({ day }) => dayMissing(day))
  const { given, change } = form
  const send = () => {
    const { work, day } = given
    if (day)
      void verb.send({ params: { personId: person.id }, body: { isDirectWorker: work === 'direct', effectiveOn: day } })
  }
  return (
    <DatedForm
      title={`Công việc của ${person.fullName}`}
      note="Người lao động trực tiếp: trực tiếp sản xuất, phục vụ, giảng dạy, chữa bệnh…, không giữ chức vụ quản lý. Cơ cấu khen thưởng tính theo điều này."
      label="Ghi thay đổi"
      dayLabel="Từ ngày"
      day={given.day}
      onDay={(day) => change({ day })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <SelectField
        name="isDirectWorker"
        label="Công việc"
        isRequired
        value={given.work}
        options={[
          { value: 'direct', label: 'Là người lao động trực tiếp' },
          { value: 'other', label: 'Không phải lao động trực tiếp' },
        ]}
        onChange={(work) => change({ work: work as Typed['work'] })}
      />
    </DatedForm>
  )
}
