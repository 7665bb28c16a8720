import type { UnitId } from '#modules/organisation'
import { type FoundUnit, UnitFinder } from '#modules/organisation/web'
import type { LocalDate } from '#platform/kernel'
import {
  besideFields,
  type FieldErrors,
  FormDialog,
  missing,
  TextField,
  useForm,
  useSession,
  useVerb,
} from '#platform/ui'
import { addHousehold, correctHousehold, endHousehold } from '../../contract.ts'
import type { HouseholdView } from '../../views.ts'
import { DatedForm, dayMissing } from '../forms/dated-form.tsx'

type Said = { headName: string; address: string; peopleCount: string }

const toSaid = ({ headName, address, peopleCount }: Said) => ({ headName, address, peopleCount: Number(peopleCount) })

const saidFaults = (given: Said): FieldErrors => ({
  ...missing(!given.headName.trim(), 'headName', 'Hãy nhập tên chủ hộ.'),
  ...missing(!given.address.trim(), 'address', 'Hãy nhập địa chỉ.'),
  ...missing(!/^\s*([1-9]|[1-4]\d|50)\s*$/.test(given.peopleCount), 'peopleCount', 'Hãy ghi số người, từ 1 đến 50.'),
})

type FieldsGiven = {
  readonly given: Said
  readonly change: (part: Partial<Said>) => void
  readonly errors: FieldErrors
}

const SaidFields = ({ given, change, errors }: FieldsGiven) => (
  <>
    <TextField
      name="headName"
      label="Chủ hộ"
      isRequired
      error={errors.headName}
      value={given.headName}
      onChange={(headName) => change({ headName })}
    />
    <TextField
      name="address"
      label="Địa chỉ"
      isRequired
      error={errors.address}
      value={given.address}
      onChange={(address) => change({ address })}
    />
    <TextField
      name="peopleCount"
      label="Số người"
      isRequired
      error={errors.peopleCount}
      value={given.peopleCount}
      onChange={(peopleCount) => change({ peopleCount })}
    />
  </>
)

type Closing = { readonly onClose: () => void }

export function AddHousehold({ onClose }: Closing) {
  const { today } = useSession()
  const verb = useVerb(addHousehold, { done: ({ headName }) => `Đã thêm hộ ${headName}.`, onDone: onClose })
  const blank: Said & { unit: FoundUnit | null; day: LocalDate | null } = {
    unit: null,
    headName: '',
    address: '',
    peopleCount: '',
    day: today,
  }
  const form = useForm(blank, (given) => ({
    ...missing(!given.unit, 'unitId', 'Hãy chọn đơn vị trong danh sách.'),
    ...saidFaults(given),
    ...dayMissing(given.day, 'validFrom'),
  }))
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused) }
  const send = () => {
    const { unit, day } = given
    if (unit && day) void verb.send({ body: { unitId: unit.id as UnitId, ...toSaid(given), validFrom: day } })
  }
  return (
    <DatedForm
      title="Thêm hộ gia đình"
      label="Thêm hộ"
      dayLabel="Theo dõi từ ngày"
      dayName="validFrom"
      day={given.day}
      onDay={(day) => change({ day })}
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
      <SaidFields given={given} change={change} errors={errors} />
    </DatedForm>
  )
}

export function CorrectHousehold({ household, onClose }: Closing & { readonly household: HouseholdView }) {
  const verb = useVerb(correctHousehold, { done: 'Đã sửa.', onDone: onClose })
  const { headName, address, peopleCount, id, version } = household
  const form = useForm<Said>({ headName, address, peopleCount: String(peopleCount) }, saidFaults)
  const { given, change } = form
  const send = () => void verb.send({ params: { householdId: id }, body: { ...toSaid(given), version } })
  return (
    <FormDialog
      title={`Sửa hộ ${headName}`}
      label="Lưu"
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <SaidFields given={given} change={change} errors={{ ...form.errors, ...besideFields(verb.refused) }} />
    </FormDialog>
  )
}

export function EndHousehold({ household, onClose }: Closing & { readonly household: HouseholdView }) {
  const { today } = useSession()
  const verb = useVerb(endHousehold, { done: 'Đã ghi thôi theo dõi.', onDone: onClose })
  const form = useForm<{ day: LocalDate | null }>({ day: today }, ({ day }) => dayMissing(day))
  const { day } = form.given
  const { id, version, headName } = household
  const send = () => day && void verb.send({ params: { householdId: id }, body: { effectiveOn: day, version } })
  return (
    <DatedForm
      title={`Thôi theo dõi hộ ${headName}`}
      label="Thôi theo dõi"
      dayLabel="Từ ngày"
      day={day}
      onDay={(chosen) => form.change({ day: chosen })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    />
  )
}
