/** Everything one task says; used for drafts and for amendments. */
import { Button, Input } from 'antd'
import { Field, type FieldErrors } from '#platform/ui'
import type { Party } from '../../../domain/plan.ts'
import { DutyEditor } from './duty-editor.tsx'
import { PeriodField } from './moment-field.tsx'
import { type Named, PartyPicker } from './party-picker.tsx'
import { type DutyForm, emptyDuty, type TaskForm } from './task-form.ts'
import type { Candidate } from './use-candidates.ts'

export type EditorGiven = {
  readonly form: TaskForm
  /** The path of the task in what is sent. */
  readonly prefix: string
  readonly errors: FieldErrors
  readonly years: readonly number[]
  readonly candidates: readonly Candidate[]
  readonly onChange: (form: TaskForm) => void
}

export function TaskEditor({ form, prefix, errors, years, candidates, onChange }: EditorGiven) {
  const set = (change: Partial<TaskForm>) => onChange({ ...form, ...change })
  return (
    <div className="task-editor">
      <Field name={`${prefix}.text`} label="Nội dung nhiệm vụ" isRequired error={errors[`${prefix}.text`]}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 12 }}
            value={form.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <div className="editor-grid">
        <Field name={`${prefix}.number`} label="Số thứ tự" error={errors[`${prefix}.number`]}>
          {(control) => (
            <Input {...control} value={form.number} onChange={(event) => set({ number: event.target.value })} />
          )}
        </Field>
        <PeriodField
          name={`${prefix}.period`}
          label="Thời gian"
          value={form.period ?? ''}
          years={years}
          none="Không ghi thời gian"
          onChange={(period) => set({ period: period || null })}
        />
      </div>
      <Parties {...{ form, prefix, errors, candidates, set }} />
      <Duties {...{ form, prefix, errors, years, candidates, set }} />
      <Field name={`${prefix}.note`} label="Ghi chú">
        {(control) => <Input {...control} value={form.note} onChange={(event) => set({ note: event.target.value })} />}
      </Field>
    </div>
  )
}

type PartGiven = Omit<EditorGiven, 'onChange'> & { readonly set: (change: Partial<TaskForm>) => void }

function Parties({ form, prefix, errors, candidates, set }: Omit<PartGiven, 'years'>) {
  const ofRole = (role: Party['role']) => form.parties.filter((party) => party.role === role)
  const setRole = (role: Party['role'], of: readonly Named[]) => {
    const changed = of.map((one) => ({ ...one, role }))
    set({ parties: role === 'lead' ? [...changed, ...ofRole('co')] : [...ofRole('lead'), ...changed] })
  }
  return (
    <div className="editor-grid">
      <PartyPicker
        name={`${prefix}.parties`}
        label="Đơn vị thực hiện"
        error={errors[`${prefix}.parties`]}
        of={ofRole('lead')}
        candidates={candidates}
        onChange={(of) => setRole('lead', of)}
      />
      <PartyPicker
        name={`${prefix}.co-parties`}
        label="Đơn vị phối hợp"
        of={ofRole('co')}
        candidates={candidates}
        onChange={(of) => setRole('co', of)}
      />
    </div>
  )
}

function Duties({ form, prefix, errors, years, candidates, set }: PartGiven) {
  const change = (at: number, duty: DutyForm) =>
    set({ duties: form.duties.map((one, index) => (index === at ? duty : one)) })
  return (
    <section className="duties" aria-label="Việc phải làm và thời hạn">
      {form.duties.length === 0 && (
        <p className="quiet">
          {form.parties.length > 0
            ? 'Mỗi đơn vị nêu trên sẽ phải báo đã làm xong, hạn là ngày cuối của thời gian nhiệm vụ. Nếu có hạn nộp riêng, hãy thêm.'
            : 'Chưa nêu đơn vị nào, nên nhiệm vụ này chưa giao việc cho ai.'}
        </p>
      )}
      {form.duties.map((duty, index) => (
        <DutyEditor
          key={duty.key}
          duty={duty}
          name={`${prefix}.duties.${index}`}
          ordinal={index + 1}
          {...{ errors, years, candidates }}
          onChange={(changed) => change(index, changed)}
          onRemove={() => set({ duties: form.duties.filter((one) => one !== duty) })}
        />
      ))}
      <Button onClick={() => set({ duties: [...form.duties, emptyDuty()] })}>Thêm việc phải làm, hạn nộp</Button>
    </section>
  )
}
