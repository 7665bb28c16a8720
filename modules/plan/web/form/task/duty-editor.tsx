/** One duty of a task: what is owed, by when in which sense, what follows, on what ground, to whom. */
import { Button, Input } from 'antd'
import { Field, type FieldErrors } from '#platform/ui'
import type { DueOp } from '../../../domain/due.ts'
import { type Consequence, consequences, type ObligationKind, obligationKinds } from '../../../domain/plan.ts'
import { consequenceWords, obligationKindWords } from '../../../vi.ts'
import { Choice, optionsOf } from '../../parts/choice.tsx'
import { MomentField } from './moment-field.tsx'
import { PartyPicker } from './party-picker.tsx'
import type { DutyForm } from './task-form.ts'
import type { Candidate } from './use-candidates.ts'

type Given = {
  readonly duty: DutyForm
  readonly name: string
  readonly ordinal: number
  readonly errors: FieldErrors
  readonly years: readonly number[]
  readonly candidates: readonly Candidate[]
  readonly onChange: (duty: DutyForm) => void
  readonly onRemove: () => void
}

const opWords: Record<DueOp, string> = {
  by: 'Chậm nhất (tính cả ngày đó)',
  before: 'Trước (không tính ngày đó)',
  within: 'Trong (tháng, quý, năm)',
  on: 'Đúng ngày',
  between: 'Từ … đến …',
  from: 'Từ ngày (không có hạn cuối)',
  none: 'Không ghi thời hạn',
}

export function DutyEditor({ duty, name, ordinal, errors, years, candidates, onChange, onRemove }: Given) {
  const set = (change: Partial<DutyForm>) => onChange({ ...duty, ...change })
  return (
    <fieldset className="duty-editor">
      <legend>Việc phải làm {ordinal}</legend>
      <div className="editor-grid">
        <Field name={`${name}.kind`} label="Loại việc" isRequired>
          {(control) => (
            <Choice
              control={control}
              value={duty.kind}
              options={optionsOf(obligationKindWords, [...obligationKinds])}
              onChange={(kind) => set({ kind: kind as ObligationKind })}
            />
          )}
        </Field>
        <Field
          name={`${name}.title`}
          label="Tên việc"
          hint="Để trống thì lấy theo nội dung nhiệm vụ"
          error={errors[`${name}.title`]}
        >
          {(control) => (
            <Input {...control} value={duty.title} onChange={(event) => set({ title: event.target.value })} />
          )}
        </Field>
      </div>
      <DueFields duty={duty} name={name} errors={errors} years={years} set={set} />
      <div className="editor-grid">
        <Field name={`${name}.consequence`} label="Hậu quả" isRequired>
          {(control) => (
            <Choice
              control={control}
              value={duty.consequence}
              options={optionsOf(consequenceWords, [...consequences])}
              onChange={(consequence) => set({ consequence: consequence as Consequence })}
            />
          )}
        </Field>
        <Field name={`${name}.legalGround`} label="Căn cứ" hint="Để trống thì lấy mục và số của kế hoạch này">
          {(control) => (
            <Input
              {...control}
              value={duty.legalGround}
              onChange={(event) => set({ legalGround: event.target.value })}
            />
          )}
        </Field>
        <Field name={`${name}.addressees`} label="Nơi nhận" hint="Nhiều nơi thì cách nhau bằng dấu chấm phẩy">
          {(control) => (
            <Input {...control} value={duty.addressees} onChange={(event) => set({ addressees: event.target.value })} />
          )}
        </Field>
        <Field name={`${name}.via`} label="Gửi qua" hint="Ví dụ: Ban Chính sách – Pháp luật">
          {(control) => <Input {...control} value={duty.via} onChange={(event) => set({ via: event.target.value })} />}
        </Field>
      </div>
      <PartyPicker
        name={`${name}.targets`}
        label="Chỉ giao cho"
        hint="Để trống: mọi đơn vị thực hiện và phối hợp của nhiệm vụ"
        of={(duty.targets ?? []).map((target) => ({ printed: target.name, target }))}
        candidates={candidates}
        onChange={(of) => {
          const targets = of.flatMap((one) => (one.target ? [one.target] : []))
          set({ targets: targets.length > 0 ? targets : null })
        }}
      />
      <Button onClick={onRemove}>Bỏ việc phải làm này</Button>
    </fieldset>
  )
}

type DueGiven = Pick<Given, 'duty' | 'name' | 'errors' | 'years'> & {
  readonly set: (change: Partial<DutyForm>) => void
}

function DueFields({ duty, name, errors, years, set }: DueGiven) {
  const meaning = duty.op === 'by' || duty.op === 'before' ? { meaning: duty.op } : {}
  return (
    <div className="editor-grid due-grid">
      <Field name={`${name}.due.op`} label="Thời hạn" isRequired>
        {(control) => (
          <Choice
            control={control}
            value={duty.op}
            options={optionsOf(opWords)}
            onChange={(op) =>
              set({
                op: op as DueOp,
                printed: null,
                ...(op === 'none' ? { date: null } : {}),
                ...(op === 'between' ? {} : { dateEnd: null }),
              })
            }
          />
        )}
      </Field>
      {duty.op !== 'none' && (
        <MomentField
          name={`${name}.due.date`}
          label={duty.op === 'between' ? 'Từ mốc' : 'Mốc thời gian'}
          dayLabel={duty.op === 'between' ? 'Từ ngày' : 'Ngày'}
          error={errors[`${name}.due.date`]}
          value={duty.date}
          years={years}
          {...meaning}
          onChange={(date) => set({ date, printed: null })}
        />
      )}
      {duty.op === 'between' && (
        <MomentField
          name={`${name}.due.dateEnd`}
          label="Đến mốc"
          dayLabel="Đến ngày"
          error={errors[`${name}.due.dateEnd`]}
          value={duty.dateEnd}
          years={years}
          onChange={(dateEnd) => set({ dateEnd, printed: null })}
        />
      )}
    </div>
  )
}
