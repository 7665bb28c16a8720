import { addDays, type LocalDate } from '#platform/kernel'
import {
  besideFields,
  type FieldErrors,
  FormDialog,
  LegalDateField,
  missing,
  optionsOf,
  SelectField,
  TextField,
  useForm,
  useSession,
  useVerb,
} from '#platform/ui'
import { addBody } from '../../contract.ts'
import type { BodyKind, UnitId } from '../../domain/unit.ts'
import { bodyKindWords } from '../../vi.ts'
import { blankDecision, type DecisionDraft, DecisionFields, sentDecision } from './decision.tsx'
import { AliasesField, namesIn } from './parts.tsx'

type Draft = {
  kind: BodyKind
  name: string
  aliases: string
  validFrom: LocalDate | null
  lastDay: LocalDate | null
  decision: DecisionDraft
}

export function AddBody({ unitId, onClose }: { readonly unitId: UnitId; readonly onClose: () => void }) {
  const { today } = useSession()
  const verb = useVerb(addBody, { done: ({ name }) => `Đã thêm ${name}.`, onDone: onClose })
  const blank = { kind: 'department' as const, name: '', aliases: '', validFrom: today }
  const form = useForm<Draft>({ ...blank, lastDay: null, decision: blankDecision }, errorsOf)
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, fieldOf) }
  const send = () => {
    const { kind, name, aliases, validFrom, lastDay, decision } = given
    if (!validFrom) return
    const termTo = lastDay ? addDays(lastDay, 1) : null
    const body = { kind, name, aliases: namesIn(aliases), validFrom, termTo, decision: sentDecision(decision) }
    void verb.send({ params: { unitId }, body })
  }
  return (
    <FormDialog
      title="Thêm ban, hội đồng"
      label="Thêm"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <SelectField
        name="kind"
        label="Loại"
        isRequired
        value={given.kind}
        options={optionsOf(bodyKindWords)}
        onChange={(kind) => change({ kind: kind as BodyKind })}
      />
      <TextField
        name="name"
        label="Tên"
        hint="Ví dụ Hội đồng Thi đua, Khen thưởng"
        isRequired
        error={errors.name}
        value={given.name}
        onChange={(name) => change({ name })}
      />
      <LegalDateField
        name="validFrom"
        label="Hoạt động từ ngày"
        isRequired
        error={errors.validFrom}
        value={given.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        today={today}
      />
      <LegalDateField
        name="lastDay"
        label="Ngày cuối của nhiệm kỳ"
        hint="Để trống nếu không có nhiệm kỳ, như ban hoặc văn phòng"
        error={errors.lastDay}
        value={given.lastDay}
        onChange={(lastDay) => change({ lastDay })}
        today={today}
      />
      <DecisionFields
        title="Quyết định thành lập"
        value={given.decision}
        onChange={(decision) => change({ decision })}
      />
      <AliasesField value={given.aliases} onChange={(aliases) => change({ aliases })} example="HĐTĐKT; Hội đồng TĐKT" />
    </FormDialog>
  )
}

const fieldOf = {
  'organisation.body-name-taken': 'name',
  'organisation.day-in-future': 'validFrom',
  'organisation.decision-after-start': 'decision.on',
}

const errorsOf = (given: Draft): FieldErrors => ({
  ...missing(!given.name.trim(), 'name', 'Hãy nhập tên.'),
  ...missing(!given.validFrom, 'validFrom', 'Hãy nhập ngày, ví dụ 15/06/2020.'),
  ...missing(
    given.lastDay !== null && given.validFrom !== null && given.lastDay < given.validFrom,
    'lastDay',
    'Ngày cuối không thể trước ngày bắt đầu.',
  ),
})
