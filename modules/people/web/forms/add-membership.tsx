/** A period before what is known: what an old paper says about where somebody was. */
import type { UnitId } from '#modules/organisation'
import { type FoundUnit, UnitFinder } from '#modules/organisation/web'
import type { LocalDate } from '#platform/kernel'
import { besideFields, LegalDateField, missing, useForm, useSession, useVerb } from '#platform/ui'
import { addMembership } from '../../contract.ts'
import type { PersonView } from '../../views.ts'
import { type DirectWork, DirectWorkField, directWorkOf } from '../parts/direct-work.tsx'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = { readonly person: PersonView; readonly onClose: () => void }
type Typed = { unit: FoundUnit | null; from: LocalDate | null; to: LocalDate | null; work: DirectWork }

export function AddMembership({ person, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(addMembership, { done: 'Đã ghi thời kỳ sinh hoạt.', onDone: onClose })
  const form = useForm<Typed>({ unit: null, from: null, to: null, work: '' }, faultsOf)
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, { 'people.day-not-after-start': 'validTo' }) }
  const send = () => {
    const { unit, from, to, work } = given
    if (!unit || !from || !to) return
    const body = { unitId: unit.id as UnitId, validFrom: from, validTo: to, isDirectWorker: directWorkOf(work) }
    void verb.send({ params: { personId: person.id }, body })
  }
  return (
    <DatedForm
      title={`Thời kỳ trước đây của ${person.fullName}`}
      note="Ghi thêm nơi sinh hoạt công đoàn trước đây theo giấy tờ cũ. Mỗi ngày một người chỉ thuộc một đơn vị."
      label="Ghi thời kỳ"
      dayLabel="Từ ngày"
      dayName="validFrom"
      day={given.from}
      onDay={(from) => change({ from })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <UnitFinder
        name="unitId"
        label="Đơn vị"
        isRequired
        error={errors.unitId}
        value={given.unit}
        onChange={(unit) => change({ unit })}
      />
      <LegalDateField
        name="validTo"
        label="Thôi thuộc đơn vị từ ngày"
        isRequired
        error={errors.validTo}
        value={given.to}
        onChange={(to) => change({ to })}
        today={today}
      />
      <DirectWorkField value={given.work} onChange={(work) => change({ work })} />
    </DatedForm>
  )
}

const faultsOf = (given: Typed) => ({
  ...missing(!given.unit, 'unitId', 'Hãy chọn đơn vị trong danh sách.'),
  ...dayMissing(given.from, 'validFrom'),
  ...dayMissing(given.to, 'validTo'),
})
