/** On which plan of a superior this one rests: one kept here, or cited in words. */
import { Input } from 'antd'
import { showDay } from '#platform/kernel'
import { Field } from '#platform/ui'
import { Choice } from '../parts/choice.tsx'
import type { FactsForm } from './facts-form.ts'
import type { Superior } from './use-superior.ts'

type Given = {
  readonly superior: Superior
  readonly form: Pick<FactsForm, 'superiorPlanId' | 'superiorCitation'>
  readonly onChange: (change: Pick<FactsForm, 'superiorPlanId' | 'superiorCitation'>) => void
}

export function SuperiorField({ superior: { above, isRequired }, form, onChange }: Given) {
  const options = [
    { value: '', label: 'Kế hoạch khác, ghi bằng chữ bên dưới' },
    ...above.map((plan) => ({
      value: plan.id,
      label: [
        plan.number && `Số ${plan.number}`,
        plan.issuedOn && `ngày ${showDay(plan.issuedOn)}`,
        plan.unitName,
        plan.title,
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  ]
  const choose = (id: string) => onChange({ ...form, superiorPlanId: above.find((plan) => plan.id === id)?.id ?? null })
  return (
    <>
      {above.length > 0 && (
        <Field
          name="superiorPlanId"
          label="Căn cứ kế hoạch cấp trên"
          hint="Kế hoạch năm của đơn vị cấp dưới phải nêu căn cứ này"
          isRequired={isRequired}
        >
          {(control) => (
            <Choice control={control} value={form.superiorPlanId ?? ''} options={options} onChange={choose} />
          )}
        </Field>
      )}
      {form.superiorPlanId === null && (
        <Field
          name="superiorCitation"
          label={above.length > 0 ? 'Căn cứ ghi bằng chữ' : 'Căn cứ kế hoạch cấp trên'}
          isRequired={isRequired}
          hint="Ví dụ: Kế hoạch số 142/KH-LĐLĐ ngày 14/01/2020 của LĐLĐ tỉnh"
        >
          {(control) => (
            <Input
              {...control}
              value={form.superiorCitation}
              onChange={(event) => onChange({ ...form, superiorCitation: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
