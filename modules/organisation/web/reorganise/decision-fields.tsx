/** The paper and the day from which it holds. */
import type { LocalDate } from '#platform/kernel'
import { type FieldErrors, FormSection, LegalDateField, TextField, useSession } from '#platform/ui'

export type DecisionDraft = {
  readonly number: string
  readonly on: LocalDate | null
  readonly by: string
  readonly note: string
  readonly effectiveOn: LocalDate | null
}

export const blankDecision: DecisionDraft = { number: '', on: null, by: '', note: '', effectiveOn: null }

export function decisionFaults({ number, on, note, effectiveOn }: DecisionDraft): FieldErrors {
  const isUnnumbered = !number.trim() && !on && note.trim() !== ''
  return {
    ...(!number.trim() && !isUnnumbered
      ? { 'decision.number': 'Hãy ghi số quyết định; nếu chưa có số, để trống cả số, ngày và nêu lý do ở ô Ghi chú.' }
      : {}),
    ...(!on && !isUnnumbered ? { 'decision.on': 'Hãy nhập ngày ký quyết định, ví dụ 30/06/2025.' } : {}),
    ...(!effectiveOn ? { effectiveOn: 'Hãy nhập ngày có hiệu lực, ví dụ 01/07/2025.' } : {}),
  }
}

type Given = {
  readonly value: DecisionDraft
  readonly errors: FieldErrors
  readonly onChange: (part: Partial<DecisionDraft>) => void
}

export function DecisionFields({ value, errors, onChange }: Given) {
  const { today } = useSession()
  return (
    <FormSection title="Quyết định">
      <div className="two-columns">
        <TextField
          name="decision.number"
          label="Số, ký hiệu"
          hint="Ví dụ 12/QĐ-LĐLĐ"
          isRequired
          error={errors['decision.number']}
          value={value.number}
          onChange={(number) => onChange({ number })}
        />
        <LegalDateField
          name="decision.on"
          label="Ngày ký"
          isRequired
          error={errors['decision.on']}
          value={value.on}
          onChange={(on) => onChange({ on })}
          today={today}
        />
        <LegalDateField
          name="effectiveOn"
          label="Có hiệu lực từ ngày"
          hint="Ngày đầu tiên tổ chức theo quyết định; không sau hôm nay"
          isRequired
          error={errors.effectiveOn}
          value={value.effectiveOn}
          onChange={(effectiveOn) => onChange({ effectiveOn })}
          today={today}
        />
        <TextField
          name="decision.by"
          label="Cơ quan ban hành"
          hint="Ví dụ Ban Thường vụ LĐLĐ tỉnh"
          error={errors['decision.by']}
          value={value.by}
          onChange={(by) => onChange({ by })}
        />
      </div>
      <TextField
        name="decision.note"
        label="Ghi chú"
        hint="Nếu quyết định chưa có số thì nêu lý do ở đây"
        error={errors['decision.note']}
        value={value.note}
        onChange={(note) => onChange({ note })}
      />
    </FormSection>
  )
}
