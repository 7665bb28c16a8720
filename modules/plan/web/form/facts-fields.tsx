import { Input } from 'antd'
import { useState } from 'react'
import { Field, type FieldErrors, FormSection, LegalDateField, useSession } from '#platform/ui'
import type { Plan } from '../../contract.ts'
import { type PlanKind, planKinds } from '../../domain/plan.ts'
import { planKindWords } from '../../vi.ts'
import { Choice, optionsOf } from '../parts/choice.tsx'
import type { FactsForm } from './facts-form.ts'
import { SuperiorField } from './superior-field.tsx'
import { useSuperior } from './use-superior.ts'

type Given = {
  readonly form: FactsForm
  readonly plan: Pick<Plan, 'unitId' | 'seasonId'>
  readonly errors: FieldErrors
  readonly onChange: (form: FactsForm) => void
}

export function FactsFields({ form, plan, errors, onChange }: Given) {
  const superior = useSuperior(plan.unitId, plan.seasonId, form.kind)
  const { today } = useSession()
  const [isOpen] = useState(() => hasMore(form))
  const set = (change: Partial<FactsForm>) => onChange({ ...form, ...change })
  const text = (name: string, key: TextKey, label: string, hint?: string) => (
    <Field name={name} label={label} {...(hint ? { hint } : {})} error={errors[name]}>
      {(control) => <Input {...control} value={form[key]} onChange={(event) => set({ [key]: event.target.value })} />}
    </Field>
  )
  return (
    <FormSection title="Thông tin chung">
      <KindAndTitle form={form} errors={errors} set={set} />
      <SuperiorField superior={superior} form={form} onChange={set} />
      <details className="more-facts" open={isOpen}>
        <summary>Số, ngày, người ký (ghi khi văn bản được ký)</summary>
        <div className="editor-grid">
          {text('number', 'number', 'Số, ký hiệu', 'Văn thư cấp khi ban hành; để trống cũng được')}
          <LegalDateField
            name="issuedOn"
            label="Ngày ban hành"
            value={form.issuedOn}
            onChange={(issuedOn) => set({ issuedOn })}
            today={today}
            error={errors.issuedOn}
          />
          {text('issuerName', 'issuerName', 'Cơ quan ban hành', 'Tên đầy đủ như trong văn bản')}
          {text('place', 'place', 'Nơi ban hành', 'Ví dụ: Lai Châu')}
          {text('signer.authority', 'authority', 'Thẩm quyền ký', 'Ví dụ: TM. BAN THƯỜNG VỤ')}
          {text('signer.position', 'position', 'Chức vụ người ký', 'Ví dụ: PHÓ CHỦ TỊCH')}
          {text('signer.name', 'signer', 'Người ký')}
        </div>
      </details>
    </FormSection>
  )
}

/** Open from the start when there is something to read; afterwards the reader decides. */
const hasMore = (form: FactsForm) => Boolean(form.number || form.issuedOn || form.place || form.signer)

type TextKey = 'number' | 'issuerName' | 'place' | 'authority' | 'position' | 'signer'

type KindGiven = Pick<Given, 'form' | 'errors'> & { readonly set: (change: Partial<FactsForm>) => void }

export function KindAndTitle({ form, errors, set }: KindGiven) {
  return (
    <div className="editor-grid">
      <Field name="kind" label="Loại" isRequired error={errors.kind}>
        {(control) => (
          <Choice
            control={control}
            value={form.kind}
            options={optionsOf(planKindWords, [...planKinds])}
            onChange={(kind) => set({ kind: kind as PlanKind })}
          />
        )}
      </Field>
      <Field name="title" label="Tên kế hoạch, trích yếu" isRequired error={errors.title}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={form.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
