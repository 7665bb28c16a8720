/** The paper by which something stands: its fields, and how it reads. */
import { type LocalDate, showDay } from '#platform/kernel'
import { FormSection, LegalDateField, TextField, useSession } from '#platform/ui'
import type { DecisionView } from '../../views.ts'

export type DecisionDraft = { readonly number: string; readonly on: LocalDate | null; readonly by: string }

export const draftOf = ({ number, on, by }: DecisionView): DecisionDraft => ({ number: number ?? '', on, by: by ?? '' })
export const blankDecision: DecisionDraft = { number: '', on: null, by: '' }
export const sentDecision = ({ number, on, by }: DecisionDraft) => ({ number: number || null, on, by: by || null })

type Given = {
  readonly title?: string
  readonly value: DecisionDraft
  readonly onChange: (value: DecisionDraft) => void
}

export function DecisionFields({ title = 'Quyết định', value, onChange }: Given) {
  const { today } = useSession()
  return (
    <FormSection title={title}>
      <TextField
        name="decision.number"
        label="Số, ký hiệu"
        hint="Ví dụ 15/QĐ-LĐLĐ"
        value={value.number}
        onChange={(number) => onChange({ ...value, number })}
      />
      <LegalDateField
        name="decision.on"
        label="Ngày ký"
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
        today={today}
      />
      <TextField
        name="decision.by"
        label="Cơ quan ban hành"
        hint="Ví dụ Ban Thường vụ LĐLĐ tỉnh"
        value={value.by}
        onChange={(by) => onChange({ ...value, by })}
      />
    </FormSection>
  )
}

/** "15/QĐ-LĐLĐ ngày 20/05/2019 của Ban Thường vụ LĐLĐ tỉnh"; undefined when nothing is known of it. */
export function decisionWords({ number, on, by }: DecisionView): string | undefined {
  const words = [number, on && `ngày ${showDay(on)}`, by && `của ${by}`].filter(Boolean).join(' ')
  return words || undefined
}
