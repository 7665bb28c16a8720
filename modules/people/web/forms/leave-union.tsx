import type { LocalDate } from '#platform/kernel'
import { optionsOf, SelectField, TextField, useForm, useSession, useVerb } from '#platform/ui'
import { leaveUnion } from '../../contract.ts'
import type { Leaving } from '../../domain/person.ts'
import { leavingWords } from '../../vi.ts'
import type { PersonView } from '../../views.ts'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = { readonly person: PersonView; readonly onClose: () => void }
type Typed = { as: Leaving; day: LocalDate | null; note: string }

export function LeaveUnion({ person, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(leaveUnion, { done: 'Đã ghi thôi sinh hoạt công đoàn.', onDone: onClose })
  const form = useForm<Typed>({ as: 'retired', day: today, note: '' }, ({ day }) => dayMissing(day))
  const { given, change } = form
  const send = () => {
    const { as, day, note } = given
    if (day) void verb.send({ params: { personId: person.id }, body: { as, effectiveOn: day, note } })
  }
  return (
    <DatedForm
      title={`${person.fullName} thôi sinh hoạt công đoàn`}
      note="Từ ngày này không còn tính là đoàn viên và thôi giữ mọi chức vụ. Hồ sơ và thành tích vẫn còn để tra cứu; trở lại thì ghi tiếp được."
      label="Ghi thôi sinh hoạt"
      dayLabel="Từ ngày"
      day={given.day}
      onDay={(day) => change({ day })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <SelectField
        name="as"
        label="Lý do"
        isRequired
        value={given.as}
        options={optionsOf(leavingWords)}
        onChange={(as) => change({ as: as as Leaving })}
      />
      <TextField
        name="note"
        label="Ghi chú"
        hint="Ví dụ số quyết định nghỉ hưu"
        value={given.note}
        onChange={(note) => change({ note })}
      />
    </DatedForm>
  )
}
