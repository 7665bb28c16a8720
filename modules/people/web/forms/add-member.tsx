import type { BodyId } from '#modules/organisation'
import type { LocalDate } from '#platform/kernel'
import { besideFields, missing, optionsOf, SelectField, TextField, useForm, useSession, useVerb } from '#platform/ui'
import { addPost } from '../../contract.ts'
import type { BodyRole } from '../../domain/person.ts'
import { bodyRoleWords } from '../../vi.ts'
import { type FoundPerson, PersonFinder } from '../parts/person-finder.tsx'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = { readonly bodyId: BodyId; readonly onClose: () => void }
type Typed = { person: FoundPerson; bodyRole: BodyRole; title: string; day: LocalDate | null }

export function AddMember({ bodyId, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(addPost, { done: 'Đã thêm thành viên.', onDone: onClose })
  const blank: Typed = { person: { id: null, name: '' }, bodyRole: 'member', title: '', day: today }
  const form = useForm(blank, faultsOf)
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, { 'people.two-chairs': 'bodyRole' }) }
  const send = () => {
    const { person, bodyRole, title, day } = given
    if (!person.id || !day) return
    const body = { title, bodyId, bodyRole, validFrom: day }
    void verb.send({ params: { personId: person.id }, body })
  }
  return (
    <DatedForm
      title="Thêm thành viên"
      label="Thêm thành viên"
      dayLabel="Từ ngày"
      dayName="validFrom"
      day={given.day}
      onDay={(day) => change({ day })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <PersonFinder
        name="personId"
        label="Người"
        isRequired
        error={errors.personId}
        value={given.person}
        onChange={(person) => change({ person })}
      />
      <SelectField
        name="bodyRole"
        label="Vai trò"
        isRequired
        error={errors.bodyRole}
        value={given.bodyRole}
        options={optionsOf(bodyRoleWords)}
        onChange={(bodyRole) => change({ bodyRole: bodyRole as BodyRole })}
      />
      <TextField
        name="title"
        label="Chức danh"
        hint="Như trong quyết định, ví dụ Chủ tịch Hội đồng, Ủy viên thường trực, Trưởng ban"
        isRequired
        error={errors.title}
        value={given.title}
        onChange={(title) => change({ title })}
      />
    </DatedForm>
  )
}

const faultsOf = (given: Typed) => ({
  ...missing(given.person.id === null, 'personId', 'Hãy chọn một người trong danh sách.'),
  ...missing(!given.title.trim(), 'title', 'Hãy nhập chức danh.'),
  ...dayMissing(given.day, 'validFrom'),
})
