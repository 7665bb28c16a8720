import type { UnitId } from '#modules/organisation'
import { type FoundUnit, UnitFinder } from '#modules/organisation/web'
import type { LocalDate } from '#platform/kernel'
import { missing, useForm, useSession, useVerb } from '#platform/ui'
import { returnToUnion } from '../../contract.ts'
import type { PersonView } from '../../views.ts'
import { type DirectWork, DirectWorkField, directWorkOf } from '../parts/direct-work.tsx'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = { readonly person: PersonView; readonly onClose: () => void }
type Typed = { unit: FoundUnit | null; day: LocalDate | null; work: DirectWork }

export function ReturnToUnion({ person, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(returnToUnion, { done: 'Đã ghi trở lại sinh hoạt.', onDone: onClose })
  const last: FoundUnit = { id: person.unitId, name: person.unitName, note: 'đơn vị trước khi thôi sinh hoạt' }
  const form = useForm<Typed>({ unit: last, day: today, work: '' }, faultsOf)
  const { given, change } = form
  const send = () => {
    const { unit, day, work } = given
    if (!unit || !day) return
    const body = { unitId: unit.id as UnitId, effectiveOn: day, isDirectWorker: directWorkOf(work) }
    void verb.send({ params: { personId: person.id }, body })
  }
  return (
    <DatedForm
      title={`${person.fullName} trở lại sinh hoạt`}
      label="Ghi trở lại"
      dayLabel="Từ ngày"
      day={given.day}
      onDay={(day) => change({ day })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <UnitFinder
        name="unitId"
        label="Tại đơn vị"
        isRequired
        error={form.errors.unitId}
        value={given.unit}
        onChange={(unit) => change({ unit })}
        near={[last]}
      />
      <DirectWorkField value={given.work} onChange={(work) => change({ work })} />
    </DatedForm>
  )
}

const faultsOf = (given: Typed) => ({
  ...missing(!given.unit, 'unitId', 'Hãy chọn đơn vị trong danh sách.'),
  ...dayMissing(given.day),
})
