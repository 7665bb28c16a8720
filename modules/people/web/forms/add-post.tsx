import type { BodyId, UnitId } from '#modules/organisation'
import { type LocalDate, readTypedDay } from '#platform/kernel'
import { besideFields, missing, optionsOf, SelectField, TextField, useForm, useSession, useVerb } from '#platform/ui'
import { addPost } from '../../contract.ts'
import type { BodyRole, PersonId } from '../../domain/person.ts'
import { bodyRoleWords } from '../../vi.ts'
import { BodyChoice } from '../parts/body-choice.tsx'
import { YesNo } from '../parts/yes-no.tsx'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = {
  readonly person: { readonly id: PersonId; readonly fullName: string; readonly unitId: UnitId }
  readonly onClose: () => void
}
type Typed = {
  title: string
  bodyId: BodyId | ''
  bodyRole: BodyRole | ''
  isManager: boolean
  isFullTime: boolean
  validFrom: LocalDate | null
  until: string
}

export function AddPost({ person, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(addPost, { done: 'Đã thêm chức vụ.', onDone: onClose })
  const blank: Typed = {
    title: '',
    bodyId: '',
    bodyRole: '',
    isManager: false,
    isFullTime: false,
    validFrom: today,
    until: '',
  }
  const form = useForm(blank, faultsOf)
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, fieldOf) }
  const send = () => {
    const { validFrom, bodyId, bodyRole, title, isManager, isFullTime, until } = given
    if (!validFrom) return
    const seat = { bodyId: bodyId || null, bodyRole: bodyRole || null, validTo: readTypedDay(until) ?? null }
    void verb.send({ params: { personId: person.id }, body: { title, ...seat, isManager, isFullTime, validFrom } })
  }
  return (
    <DatedForm
      title={`Thêm chức vụ của ${person.fullName}`}
      label="Thêm chức vụ"
      dayLabel="Giữ chức vụ từ ngày"
      dayName="validFrom"
      day={given.validFrom}
      onDay={(validFrom) => change({ validFrom })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="title"
        label="Chức vụ"
        hint="Ví dụ Chủ tịch, Phó Chủ tịch, Ủy viên Ban Chấp hành, Cán bộ thi đua"
        isRequired
        error={errors.title}
        value={given.title}
        onChange={(title) => change({ title })}
      />
      <BodyChoice
        unitId={person.unitId}
        error={errors.bodyId}
        value={given.bodyId}
        onChange={(bodyId) => change({ bodyId, ...(bodyId ? {} : { bodyRole: '' }) })}
      />
      {given.bodyId && (
        <SelectField
          name="bodyRole"
          label="Vai trò trong ban, hội đồng"
          error={errors.bodyRole}
          value={given.bodyRole}
          options={[{ value: '', label: 'Không ghi' }, ...optionsOf(bodyRoleWords)]}
          onChange={(bodyRole) => change({ bodyRole: bodyRole as Typed['bodyRole'] })}
        />
      )}
      <YesNo isOn={given.isManager} onChange={(isManager) => change({ isManager })}>
        Là cán bộ quản lý ở nơi làm việc
      </YesNo>
      <YesNo isOn={given.isFullTime} onChange={(isFullTime) => change({ isFullTime })}>
        Là cán bộ công đoàn chuyên trách
      </YesNo>
      <TextField
        name="validTo"
        label="Đã thôi giữ từ ngày"
        hint="Chỉ ghi với chức vụ trước đây; đang giữ thì để trống"
        error={errors.validTo}
        value={given.until}
        onChange={(until) => change({ until })}
      />
    </DatedForm>
  )
}

const fieldOf = {
  'people.two-chairs': 'bodyRole',
  'people.body-not-there': 'bodyId',
  'people.role-without-body': 'bodyRole',
}

const faultsOf = (given: Typed) => ({
  ...missing(!given.title.trim(), 'title', 'Hãy nhập chức vụ.'),
  ...dayMissing(given.validFrom, 'validFrom'),
  ...missing(
    given.until.trim() !== '' && !readTypedDay(given.until),
    'validTo',
    'Chưa đúng ngày. Ví dụ 15/06/2020; đang giữ thì để trống.',
  ),
})
