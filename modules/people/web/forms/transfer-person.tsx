/** Gives a person to another unit with the former unit's opinion; the other unit accepts, unless one superior does both. */
import { Radio } from 'antd'
import type { UnitId } from '#modules/organisation'
import type { LocalDate } from '#platform/kernel'
import { besideFields, Field, missing, TextField, useForm, useSession, useVerb } from '#platform/ui'
import { proposeTransfer, transferPerson } from '../../contract.ts'
import type { PersonView } from '../../views.ts'
import { type UnitOrName, UnitOrNameField } from '../parts/unit-or-name.tsx'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = { readonly person: PersonView; readonly onClose: () => void }
type Typed = { to: UnitOrName; day: LocalDate | null; opinion: string; decisionNumber: string; atOnce: boolean }

export function TransferPerson({ person, onClose }: Given) {
  const { today } = useSession()
  const propose = useVerb(proposeTransfer, {
    done: ({ toUnitName }) => `Đã gửi đề nghị; ${toUnitName} sẽ thấy ở Việc của tôi.`,
    onDone: onClose,
  })
  const transfer = useVerb(transferPerson, {
    done: ({ fullName, toUnitName }) => `Đã chuyển ${fullName} sang ${toUnitName}.`,
    onDone: onClose,
  })
  const blank: Typed = { to: { id: null, name: '' }, day: today, opinion: '', decisionNumber: '', atOnce: false }
  const form = useForm(blank, faultsOf)
  const { given, change } = form
  const isAtOnce = given.atOnce && given.to.id !== null
  const verb = isAtOnce ? transfer : propose
  const errors = { ...form.errors, ...besideFields(verb.refused, fieldOf) }
  const send = () => {
    const { to, day, opinion, decisionNumber } = given
    if (!day) return
    const said = { effectiveOn: day, opinion, decisionNumber }
    const params = { personId: person.id }
    if (to.id === null) void propose.send({ params, body: { ...said, toUnitName: to.name } })
    else void verb.send({ params, body: { ...said, toUnitId: to.id as UnitId } })
  }
  return (
    <DatedForm
      title={`Chuyển ${person.fullName} sang đơn vị khác`}
      note={`Đang ở ${person.unitName}. Hồ sơ cùng quá trình đi theo người; các chức vụ ở đơn vị cũ kết thúc từ ngày chuyển.`}
      label={isAtOnce ? 'Chuyển ngay' : 'Gửi đề nghị chuyển'}
      dayLabel="Chuyển từ ngày"
      day={given.day}
      onDay={(day) => change({ day })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <UnitOrNameField
        name="toUnitName"
        label="Đơn vị đến"
        hint="Gõ một phần tên rồi chọn; đơn vị ngoài phạm vi của Ông/Bà thì ghi đúng tên như trong giấy giới thiệu"
        isRequired
        error={errors.toUnitName}
        value={given.to}
        onChange={(to) => change({ to })}
        without={person.unitId}
      />
      {given.to.id && (
        <Field name="atOnce" label="Cách chuyển" isRequired>
          {(control) => (
            <Radio.Group
              {...control}
              className="people-radios"
              value={given.atOnce}
              onChange={(event) => change({ atOnce: Boolean(event.target.value) })}
              options={[
                { value: false, label: 'Đề nghị, chờ đơn vị đến tiếp nhận' },
                { value: true, label: 'Chuyển ngay (khi Ông/Bà quản lý cả hai đơn vị)' },
              ]}
            />
          )}
        </Field>
      )}
      <TextField
        name="opinion"
        label="Nhận xét của đơn vị cũ"
        hint="Chấp hành, hoàn thành nhiệm vụ, thi đua; đơn vị mới dùng khi xét khen thưởng năm nay"
        isRequired
        rows={4}
        error={errors.opinion}
        value={given.opinion}
        onChange={(opinion) => change({ opinion })}
      />
      <TextField
        name="decisionNumber"
        label="Số quyết định, giấy giới thiệu"
        error={errors.decisionNumber}
        value={given.decisionNumber}
        onChange={(decisionNumber) => change({ decisionNumber })}
      />
    </DatedForm>
  )
}

const fieldOf = {
  'people.where-to': 'toUnitName',
  'people.unit-not-found': 'toUnitName',
  'people.unit-name-ambiguous': 'toUnitName',
  'people.same-unit': 'toUnitName',
}

const faultsOf = (given: Typed) => ({
  ...missing(!given.to.name.trim(), 'toUnitName', 'Hãy ghi đơn vị đến.'),
  ...missing(!given.opinion.trim(), 'opinion', 'Hãy ghi nhận xét của đơn vị cũ.'),
  ...dayMissing(given.day),
})
