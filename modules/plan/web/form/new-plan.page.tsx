/** The first words of a plan; from then on the draft is kept by the server. */
import { Button } from 'antd'
import { useState } from 'react'
import {
  Answer,
  ButtonLink,
  EmptyState,
  Field,
  type FieldErrors,
  FormPage,
  FormSection,
  PageHeader,
  PageLink,
  RefusalAlert,
  useGo,
  useReply,
  useVerb,
} from '#platform/ui'
import { draftPlan, listPlans, type PlanSummary } from '../../contract.ts'
import { editAddress } from '../addresses.ts'
import { Choice } from '../parts/choice.tsx'
import { InSeason, SeasonChoice, type Seasons } from '../parts/season.tsx'
import { KindAndTitle } from './facts-fields.tsx'
import { type FactsForm, factsInputOf } from './facts-form.ts'
import { SuperiorField } from './superior-field.tsx'
import { useSuperior } from './use-superior.ts'
import './form.css'

const title = 'Lập kế hoạch'
type Place = { readonly unitId: PlanSummary['unitId']; readonly unitName: string }

export default function NewPlanPage() {
  return <InSeason title={title}>{(seasons) => <WherePossible {...seasons} />}</InSeason>
}

function WherePossible(seasons: Seasons) {
  const plans = useReply(listPlans, { query: { seasonId: seasons.season.id, relation: 'own' } })
  return (
    <Answer of={plans}>
      {({ canDraftFor }) => {
        const [first] = canDraftFor
        if (first) return <NewPlan seasons={seasons} places={canDraftFor} first={first} />
        return (
          <>
            <PageHeader title={title} />
            <EmptyState title="Ông/Bà chưa được giao quyền soạn kế hoạch.">
              Hãy nhờ quản trị giao quyền, hoặc chuyển việc này cho cán bộ thi đua của đơn vị.
            </EmptyState>
          </>
        )
      }}
    </Answer>
  )
}

type Given = { readonly seasons: Seasons; readonly places: readonly Place[]; readonly first: Place }

function NewPlan({ seasons, places, first }: Given) {
  const { season } = seasons
  const [unitId, setUnitId] = useState(first.unitId)
  const [typed, setTyped] = useState<FactsForm>(() => startOf(season.name))
  const [isSuperiorChosen, setSuperiorChosen] = useState(false)
  const superior = useSuperior(unitId, season.id, typed.kind)
  const form = isSuperiorChosen ? typed : { ...typed, superiorPlanId: superior.nearest }
  const [errors, setErrors] = useState<FieldErrors>({})
  const go = useGo()
  const draft = useVerb(draftPlan, { onDone: (plan) => go(editAddress(plan.id)) })
  const set = (change: Partial<FactsForm>) => setTyped({ ...typed, ...change })
  const unitName = places.find((place) => place.unitId === unitId)?.unitName ?? first.unitName

  const submit = () => {
    if (!form.title.trim()) return setErrors({ title: 'Hãy ghi tên kế hoạch.' })
    setErrors({})
    const facts = factsInputOf({ ...form, issuerName: unitName })
    return void draft.send({ body: { ...facts, unitId, seasonId: season.id, tasks: [] } })
  }
  return (
    <FormPage
      title={title}
      note={`${season.name} · ${unitName}`}
      back={<PageLink to="/ke-hoach">← Kế hoạch năm</PageLink>}
      errors={errors}
      alert={<RefusalAlert refused={draft.refused} />}
      onSubmit={submit}
      verbs={
        <>
          <Button type="primary" htmlType="submit" loading={draft.isRunning}>
            Tiếp tục: nhiệm vụ theo quý
          </Button>
          <ButtonLink to="/ke-hoach">Thôi</ButtonLink>
        </>
      }
    >
      <FormSection title="Kế hoạch" note="Số, ngày và người ký có thể ghi sau, khi văn bản được ký.">
        <SeasonChoice {...seasons} />
        {places.length > 1 && (
          <Field name="unitId" label="Đơn vị lập kế hoạch" isRequired>
            {(control) => (
              <Choice
                control={control}
                value={unitId}
                options={places.map((place) => ({ value: place.unitId, label: place.unitName }))}
                onChange={(id) => setUnitId(places.find((place) => place.unitId === id)?.unitId ?? unitId)}
              />
            )}
          </Field>
        )}
        <KindAndTitle form={form} errors={errors} set={set} />
        <SuperiorField
          superior={superior}
          form={form}
          onChange={(change) => {
            setSuperiorChosen(true)
            set(change)
          }}
        />
      </FormSection>
    </FormPage>
  )
}

const startOf = (seasonName: string): FactsForm => ({
  kind: 'annual',
  title: `Công tác thi đua, khen thưởng ${seasonName.replace(/^Năm thi đua/, 'năm').replace(/^Năm học/, 'năm học')}`,
  number: '',
  issuedOn: null,
  issuerName: '',
  place: '',
  authority: '',
  position: '',
  signer: '',
  superiorPlanId: null,
  superiorCitation: '',
})
