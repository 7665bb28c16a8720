import { type LocalDate, readTypedDay } from '#platform/kernel'
import {
  besideFields,
  LegalDateField,
  missing,
  SelectField,
  TextField,
  useForm,
  useReply,
  useSession,
  useVerb,
} from '#platform/ui'
import { addDiscipline, listPersonChoices } from '../../contract.ts'
import type { PersonView } from '../../views.ts'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = { readonly person: PersonView; readonly onClose: () => void }
type Typed = {
  form: string
  reason: string
  decisionNumber: string
  decisionOn: LocalDate | null
  decidedBy: string
  validFrom: LocalDate | null
  until: string
}

export function AddDiscipline({ person, onClose }: Given) {
  const { today } = useSession()
  const choices = useReply(listPersonChoices)
  const verb = useVerb(addDiscipline, { done: 'Đã ghi kỷ luật.', onDone: onClose })
  const blank: Typed = {
    form: '',
    reason: '',
    decisionNumber: '',
    decisionOn: null,
    decidedBy: person.unitName,
    validFrom: today,
    until: '',
  }
  const form = useForm(blank, faultsOf)
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, { 'people.form-unknown': 'form' }) }
  const send = () => {
    const { until, decisionOn, validFrom, ...said } = given
    if (!decisionOn || !validFrom) return
    const validTo = readTypedDay(until) ?? null
    void verb.send({ params: { personId: person.id }, body: { ...said, decisionOn, validFrom, validTo } })
  }
  return (
    <DatedForm
      title={`Kỷ luật ${person.fullName}`}
      note="Người đang trong thời hạn kỷ luật có thể không được xét khen thưởng; phần mềm chỉ ra, người có thẩm quyền quyết định."
      label="Ghi kỷ luật"
      dayLabel="Có hiệu lực từ ngày"
      dayName="validFrom"
      day={given.validFrom}
      onDay={(validFrom) => change({ validFrom })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <SelectField
        name="form"
        label="Hình thức"
        isRequired
        error={errors.form}
        value={given.form}
        options={[
          { value: '', label: 'Chọn hình thức…' },
          ...(choices.data?.disciplineForms ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(chosen) => change({ form: chosen })}
      />
      <TextField
        name="reason"
        label="Lý do"
        isRequired
        rows={2}
        error={errors.reason}
        value={given.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        name="decisionNumber"
        label="Số quyết định"
        hint="Ví dụ 25/QĐ-UBND"
        isRequired
        error={errors.decisionNumber}
        value={given.decisionNumber}
        onChange={(decisionNumber) => change({ decisionNumber })}
      />
      <LegalDateField
        name="decisionOn"
        label="Ngày quyết định"
        isRequired
        error={errors.decisionOn}
        value={given.decisionOn}
        onChange={(decisionOn) => change({ decisionOn })}
        today={today}
      />
      <TextField
        name="decidedBy"
        label="Nơi ra quyết định"
        isRequired
        error={errors.decidedBy}
        value={given.decidedBy}
        onChange={(decidedBy) => change({ decidedBy })}
      />
      <TextField
        name="validTo"
        label="Hết kỷ luật từ ngày"
        hint="Chỉ ghi khi quyết định nói rõ"
        error={errors.validTo}
        value={given.until}
        onChange={(until) => change({ until })}
      />
    </DatedForm>
  )
}

const faultsOf = (given: Typed) => ({
  ...missing(!given.form, 'form', 'Hãy chọn hình thức kỷ luật.'),
  ...missing(!given.reason.trim(), 'reason', 'Hãy ghi lý do.'),
  ...missing(!given.decisionNumber.trim(), 'decisionNumber', 'Hãy ghi số quyết định.'),
  ...dayMissing(given.decisionOn, 'decisionOn'),
  ...missing(!given.decidedBy.trim(), 'decidedBy', 'Hãy ghi nơi ra quyết định.'),
  ...dayMissing(given.validFrom, 'validFrom'),
  ...missing(
    given.until.trim() !== '' && !readTypedDay(given.until),
    'validTo',
    'Chưa đúng ngày. Ví dụ 15/06/2020; không nói rõ thì để trống.',
  ),
})
