/** What may be done to a body: another name or paper, the next term, its end. */
import { addDays, type LocalDate } from '#platform/kernel'
import { besideFields, FormDialog, LegalDateField, missing, useForm, useSession, useVerb } from '#platform/ui'
import { changeBody, endBody, setBodyTerm } from '../../contract.ts'
import type { BodyKind } from '../../domain/unit.ts'
import { bodyKindWords } from '../../vi.ts'
import type { BodyPage } from '../../views.ts'
import { blankDecision, type DecisionDraft, DecisionFields, draftOf, sentDecision } from './decision.tsx'
import { NamingFields } from './naming-fields.tsx'
import { AliasesField, namesIn } from './parts.tsx'

type Given = { readonly page: BodyPage; readonly onClose: () => void }

type Changed = { kind: BodyKind; name: string; namedFrom: LocalDate | null; aliases: string; decision: DecisionDraft }

export function ChangeBody({ page: { body }, onClose }: Given) {
  const verb = useVerb(changeBody, { done: 'Đã sửa.', onDone: onClose })
  const before = { kind: body.kind, name: body.name, namedFrom: null, aliases: body.aliases.join('; ') }
  const form = useForm<Changed>({ ...before, decision: draftOf(body.decision) }, (one) =>
    missing(!one.name.trim(), 'name', 'Hãy nhập tên.'),
  )
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, changedFields) }
  const send = () => {
    const { aliases, decision, ...rest } = given
    const sent = { ...rest, aliases: namesIn(aliases), decision: sentDecision(decision), version: body.version }
    void verb.send({ params: { bodyId: body.id }, body: sent })
  }
  return (
    <FormDialog
      title={`Sửa ${body.name}`}
      label="Lưu"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <NamingFields value={given} nameBefore={body.name} kinds={bodyKindWords} errors={errors} onChange={change} />
      <DecisionFields
        title="Quyết định thành lập"
        value={given.decision}
        onChange={(decision) => change({ decision })}
      />
      <AliasesField value={given.aliases} onChange={(aliases) => change({ aliases })} example="HĐTĐKT; Hội đồng TĐKT" />
    </FormDialog>
  )
}

const changedFields = {
  'organisation.body-name-taken': 'name',
  'organisation.name-day-wrong': 'namedFrom',
  'organisation.decision-after-start': 'decision.on',
}

type Termed = { from: LocalDate | null; lastDay: LocalDate | null; decision: DecisionDraft }

export function SetTerm({ page: { body }, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(setBodyTerm, { done: 'Đã ghi nhiệm kỳ.', onDone: onClose })
  const form = useForm<Termed>({ from: today, lastDay: null, decision: blankDecision }, (one) => ({
    ...missing(!one.from, 'from', 'Hãy nhập ngày, ví dụ 15/06/2020.'),
    ...missing(
      one.lastDay !== null && one.from !== null && one.lastDay < one.from,
      'lastDay',
      'Ngày cuối không thể trước ngày đầu.',
    ),
  }))
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, termFields) }
  const send = () => {
    const { from, lastDay, decision } = given
    if (!from) return
    const sent = {
      from,
      to: lastDay ? addDays(lastDay, 1) : null,
      decision: sentDecision(decision),
      version: body.version,
    }
    void verb.send({ params: { bodyId: body.id }, body: sent })
  }
  return (
    <FormDialog
      title={`Nhiệm kỳ mới của ${body.name}`}
      note="Nhiệm kỳ trước kết thúc vào ngày đầu của nhiệm kỳ mới. Ghi lại đúng ngày đầu của nhiệm kỳ cuối thì sửa nhiệm kỳ ấy."
      label="Ghi nhiệm kỳ"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <LegalDateField
        name="from"
        label="Ngày đầu"
        isRequired
        error={errors.from}
        value={given.from}
        onChange={(from) => change({ from })}
        today={today}
      />
      <LegalDateField
        name="lastDay"
        label="Ngày cuối"
        hint="Để trống nếu chưa định"
        error={errors.lastDay}
        value={given.lastDay}
        onChange={(lastDay) => change({ lastDay })}
        today={today}
      />
      <DecisionFields
        title="Quyết định của nhiệm kỳ"
        value={given.decision}
        onChange={(decision) => change({ decision })}
      />
    </FormDialog>
  )
}

const termFields = {
  'organisation.term-before-body': 'from',
  'organisation.term-before-last': 'from',
  'organisation.day-in-future': 'from',
  'organisation.decision-after-start': 'decision.on',
}

export function EndBody({ page: { body }, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(endBody, { done: `Đã ghi kết thúc ${body.name}.`, onDone: onClose })
  const form = useForm<{ effectiveOn: LocalDate | null }>({ effectiveOn: today }, (one) =>
    missing(!one.effectiveOn, 'effectiveOn', 'Hãy nhập ngày, ví dụ 01/07/2025.'),
  )
  const { given, change } = form
  const errors = {
    ...form.errors,
    ...besideFields(verb.refused, { 'organisation.day-not-after-start': 'effectiveOn' }),
  }
  const send = () => {
    const { effectiveOn } = given
    if (effectiveOn) void verb.send({ params: { bodyId: body.id }, body: { effectiveOn } })
  }
  return (
    <FormDialog
      title={`Kết thúc ${body.name}`}
      note="Từ ngày này ban, hội đồng không nhận việc mới, các chức vụ trong đó thôi giữ; quá trình trước đó vẫn tra cứu được."
      label="Kết thúc hoạt động"
      isDangerous
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <LegalDateField
        name="effectiveOn"
        label="Từ ngày"
        isRequired
        error={errors.effectiveOn}
        value={given.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        today={today}
      />
    </FormDialog>
  )
}
