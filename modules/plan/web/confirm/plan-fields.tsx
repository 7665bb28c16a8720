/** What the document becomes: for which year, as which kind of plan, under which plan of the superior. */
import { Input } from 'antd'
import { getMe } from '#modules/access'
import type { Draft } from '#modules/documents/web'
import { depthOf } from '#platform/kernel'
import { Field, FormSection, useReply } from '#platform/ui'
import type { PlanSummary, Season } from '../../contract.ts'
import { planKinds } from '../../domain/plan.ts'
import { planKindWords } from '../../vi.ts'
import { Choice, optionsOf } from '../parts/choice.tsx'
import type { PlanChoices } from './use-proposal.ts'

type Given = {
  readonly draft: Draft
  readonly choices: PlanChoices
  readonly seasons: readonly Season[]
  readonly plansAbove: readonly PlanSummary[]
}

export function PlanFields({ draft, choices, seasons, plansAbove }: Given) {
  const me = useReply(getMe)
  const place = me.data?.posts.find((post) => post.unitId === draft.view.unitId)
  const isOfRoot = place !== undefined && depthOf(place.unitPath) === 1
  const set = (key: string, value: string) =>
    draft.change((now) => ({ ...now, extras: { ...now.extras, [key]: value } }))
  const unchosen = { value: '', label: 'Hãy chọn năm' }
  return (
    <FormSection title="Kế hoạch sẽ tạo">
      <Field
        name="plan.season"
        label="Năm thi đua"
        isRequired
        hint={seasons.length === 0 ? 'Chưa mở năm thi đua nào; mở ở trang Kế hoạch năm.' : undefined}
        error={choices.season ? undefined : 'Hãy chọn năm thi đua mà văn bản này giao việc.'}
      >
        {(control) => (
          <Choice
            control={control}
            value={choices.season?.id ?? ''}
            options={[
              ...(choices.season ? [] : [unchosen]),
              ...seasons.map((one) => ({ value: one.id, label: one.name })),
            ]}
            isDisabled={draft.isLocked}
            onChange={(id) => set('plan.season', id)}
          />
        )}
      </Field>
      <Field
        name="plan.kind"
        label="Dùng làm"
        isRequired
        hint="Mỗi đơn vị có một kế hoạch năm; văn bản khác là chuyên đề hoặc hướng dẫn."
      >
        {(control) => (
          <Choice
            control={control}
            value={choices.kind ?? 'annual'}
            options={optionsOf(planKindWords, [...planKinds])}
            isDisabled={draft.isLocked}
            onChange={(kind) => set('plan.kind', kind)}
          />
        )}
      </Field>
      {plansAbove.length > 0 && (
        <Field name="plan.superior" label="Căn cứ kế hoạch của cấp trên">
          {(control) => (
            <Choice
              control={control}
              value={choices.superiorPlan?.id ?? ''}
              options={[
                { value: '', label: 'Không có trong danh sách' },
                ...plansAbove.map((plan) => ({
                  value: plan.id,
                  label: [plan.number, plan.title].filter(Boolean).join(' · '),
                })),
              ]}
              isDisabled={draft.isLocked}
              onChange={(id) => set('plan.superior', id)}
            />
          )}
        </Field>
      )}
      {!choices.superiorPlan && choices.kind === 'annual' && !isOfRoot && (
        <Field
          name="plan.citation"
          label="Căn cứ, ghi bằng chữ"
          hint="Kế hoạch của đơn vị cấp dưới: ghi số, ngày, cơ quan ban hành kế hoạch cấp trên."
        >
          {(control) => (
            <Input
              {...control}
              value={choices.superiorCitation}
              maxLength={500}
              disabled={draft.isLocked}
              onChange={(event) => set('plan.citation', event.target.value)}
            />
          )}
        </Field>
      )}
    </FormSection>
  )
}
