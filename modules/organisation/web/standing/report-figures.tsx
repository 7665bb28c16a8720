import type { LocalDate } from '#platform/kernel'
import { showDay } from '#platform/kernel'
import {
  besideFields,
  type FieldErrors,
  FormDialog,
  LegalDateField,
  missing,
  showNumber,
  TextField,
  useForm,
  useSession,
  useVerb,
} from '#platform/ui'
import { reportFigures } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { FiguresOfUnit } from '../../views.ts'
import { typedCount } from './numbers.tsx'

type Draft = { asOf: LocalDate | null; members: string; women: string; ethnicMinorities: string; directWorkers: string }
type Part = Exclude<keyof Draft, 'asOf'>
type Given = {
  readonly unitId: UnitId
  readonly figures: FiguresOfUnit['figures']
  readonly onClose: () => void
}

const parts: readonly (readonly [Part, string])[] = [
  ['women', 'Trong đó nữ'],
  ['ethnicMinorities', 'Người dân tộc thiểu số'],
  ['directWorkers', 'Lao động trực tiếp'],
]

export function ReportFigures({ unitId, figures, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(reportFigures, { done: 'Đã ghi số đoàn viên.', onDone: onClose })
  const blank = { asOf: today, members: '', women: '', ethnicMinorities: '', directWorkers: '' }
  const form = useForm<Draft>(blank, errorsOf)
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, fieldOf) }
  const before = figures.find((one) => one.asOf === given.asOf)
  const send = () => {
    const { asOf } = given
    if (!asOf) return
    const body = {
      asOf,
      members: typedCount(given.members) ?? 0,
      women: typedCount(given.women),
      ethnicMinorities: typedCount(given.ethnicMinorities),
      directWorkers: typedCount(given.directWorkers),
    }
    void verb.send({ params: { unitId }, body })
  }
  return (
    <FormDialog
      title="Ghi số đoàn viên"
      note="Số của riêng đơn vị, không gồm các đơn vị bên dưới."
      label={before ? 'Đính chính' : 'Ghi'}
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <LegalDateField
        name="asOf"
        label="Tính đến ngày"
        isRequired
        error={errors.asOf}
        value={given.asOf}
        onChange={(asOf) => change({ asOf })}
        today={today}
      />
      {before && (
        <p className="quiet field">
          Ngày {showDay(before.asOf)} đã ghi {showNumber(before.members)} đoàn viên. Ghi tiếp là đính chính; số cũ vẫn
          được giữ.
        </p>
      )}
      <TextField
        name="members"
        label="Đoàn viên"
        isRequired
        error={errors.members}
        value={given.members}
        onChange={(members) => change({ members })}
      />
      {parts.map(([name, label]) => (
        <TextField
          key={name}
          name={name}
          label={label}
          hint="Chưa rõ thì để trống; không có thì ghi 0"
          error={errors[name]}
          value={given[name]}
          onChange={(text) => change({ [name]: text })}
        />
      ))}
    </FormDialog>
  )
}

const fieldOf = {
  'organisation.day-in-future': 'asOf',
  'organisation.figures-before-unit': 'asOf',
  'organisation.figures-same': 'members',
}

function errorsOf(given: Draft): FieldErrors {
  const members = typedCount(given.members)
  return {
    ...missing(!given.asOf, 'asOf', 'Hãy nhập ngày, ví dụ 31/12/2019.'),
    ...missing(members === null || Number.isNaN(members), 'members', 'Hãy nhập một số, ví dụ 1.250.'),
    ...Object.assign({}, ...parts.map(([name, label]) => partFault(name, label, typedCount(given[name]), members))),
  }
}

function partFault(name: Part, label: string, value: number | null, members: number | null): FieldErrors {
  if (value !== null && Number.isNaN(value)) return { [name]: 'Hãy nhập một số; chưa rõ thì để trống.' }
  const isMore = value !== null && members !== null && value > members
  return missing(isMore, name, `${label}: không thể lớn hơn số đoàn viên.`)
}
