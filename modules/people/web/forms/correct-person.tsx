/** Puts right what was written down wrongly. What changed on a day is recorded elsewhere, with its day. */
import { FormDialog, missing, optionsOf, SelectField, TextField, useForm, useReply, useVerb } from '#platform/ui'
import { correctPerson, listPersonChoices } from '../../contract.ts'
import { sexWords } from '../../vi.ts'
import type { PersonView } from '../../views.ts'
import { birthOf } from '../parts/words.ts'
import { blankFacts, factFaults, factsFieldOf, type TypedFacts, toFacts } from './facts-form.ts'
import { JoiningFields } from './joining-fields.tsx'

type Given = { readonly person: PersonView; readonly onClose: () => void }
type Typed = TypedFacts & { identifier: string; ethnicity: string }

/** Stands for "take away what is written"; an empty box leaves what is written. */
const removed = '-'

export function CorrectPerson({ person, onClose }: Given) {
  const verb = useVerb(correctPerson, { done: 'Đã sửa. Điều ghi trước còn trong quá trình xử lý.', onDone: onClose })
  const choices = useReply(listPersonChoices)
  const form = useForm<Typed>({ ...typedOf(person), identifier: '', ethnicity: '' }, faultsOf)
  const { given, change } = form
  const errors = { ...form.errors, ...factsFieldOf(verb.refused) }
  const send = () => {
    const facts = toFacts(given)
    if (!facts) return
    const identifier = said(given.identifier)
    const ethnicity = said(given.ethnicity)
    void verb.send({
      params: { personId: person.id },
      body: {
        ...facts,
        ...(identifier === undefined ? {} : { identifier }),
        ...(ethnicity === undefined ? {} : { ethnicity }),
        version: person.version,
      },
    })
  }
  const kept = { value: '', label: person.hasEthnicity ? 'Giữ như đã ghi' : 'Chưa ghi' }
  const taken = person.hasEthnicity ? [{ value: removed, label: 'Bỏ điều đã ghi' }] : []
  return (
    <FormDialog
      title="Sửa chỗ ghi sai"
      note="Chỉ sửa điều đã ghi nhầm: tên, ngày sinh sai chính tả… Chuyển đơn vị, chức vụ mới, nghỉ hưu là thay đổi có ngày: đóng cửa sổ này và chọn “Ghi thay đổi từ một ngày”."
      label="Lưu chỗ sửa"
      errors={form.errors}
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
      <TextField
        name="birthOn"
        label="Ngày sinh"
        hint="Ví dụ 15/06/1980; chỉ biết năm thì ghi 1980"
        error={errors.birthOn}
        value={given.birth}
        onChange={(birth) => change({ birth })}
      />
      <SelectField
        name="sex"
        label="Nam/Nữ"
        value={given.sex}
        options={[{ value: '', label: 'Chưa ghi' }, ...optionsOf(sexWords)]}
        onChange={(sex) => change({ sex: sex as Typed['sex'] })}
      />
      <TextField
        name="identifier"
        label="Số định danh (CCCD)"
        hint={
          person.identifierMasked
            ? `Đang ghi ${person.identifierMasked}. Để trống thì giữ nguyên; ghi dấu - để bỏ.`
            : 'Đủ 12 chữ số, giữ cả số 0 ở đầu'
        }
        error={errors.identifier}
        value={given.identifier}
        onChange={(identifier) => change({ identifier })}
      />
      <SelectField
        name="ethnicity"
        label="Dân tộc"
        error={errors.ethnicity}
        value={given.ethnicity}
        options={[
          kept,
          ...taken,
          ...(choices.data?.ethnicities ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(ethnicity) => change({ ethnicity })}
      />
      <SelectField
        name="education"
        label="Trình độ"
        error={errors.education}
        value={given.education}
        options={[
          { value: '', label: 'Chưa ghi' },
          ...(choices.data?.educations ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(education) => change({ education })}
      />
      <JoiningFields value={given} errors={errors} onChange={change} />
    </FormDialog>
  )
}

const said = (typed: string): string | null | undefined =>
  typed.trim() === removed ? null : typed.trim() === '' ? undefined : typed

const typedOf = (person: PersonView): TypedFacts => ({
  ...blankFacts,
  fullName: person.fullName,
  sex: person.sex ?? '',
  birth: birthOf(person),
  partyMemberSince: dayText(person.partyMemberSince),
  education: person.education ?? '',
  unionMemberSince: dayText(person.unionMemberSince),
})

const dayText = (day: PersonView['birthOn']): string => birthOf({ birthOn: day, birthYear: null })

const faultsOf = (given: Typed) => ({
  ...factFaults(given),
  ...missing(!isIdentifier(given.identifier), 'identifier', 'Số định danh gồm đúng 12 chữ số, giữ cả số 0 ở đầu.'),
})

const isIdentifier = (typed: string): boolean => /^(-|\d{12}|)$/.test(typed.replace(/[\s.]/g, ''))
