/** Kế hoạch năm: the unit's own plans, those from above that bind it, those of the units below. */
import { Radio } from 'antd'
import { importsAddress } from '#modules/documents/web'
import { showDay } from '#platform/kernel'
import {
  Answer,
  ButtonLink,
  type Column,
  EmptyState,
  ListPage,
  PageLink,
  RowsTable,
  showNumber,
  Tag,
  useAddressState,
  useRows,
  useSession,
} from '#platform/ui'
import { exportPlans, listPlans, type PlanSummary } from '../contract.ts'
import { planKindWords, planStateWords } from '../vi.ts'
import { editAddress, planAddress, rowsAddress } from './addresses.ts'
import { CountsBar } from './parts/counts-bar.tsx'
import { InSeason, OpenSchoolYear, SeasonChoice, type Seasons } from './parts/season.tsx'
import { planTones } from './parts/words.ts'

const title = 'Kế hoạch năm'
type Relation = PlanSummary['relation']

const relationWords: Record<Relation, string> = { own: 'Của mình', above: 'Cấp trên', below: 'Cấp dưới' }

export default function PlanListPage() {
  return <InSeason title={title}>{(seasons) => <PlanList {...seasons} />}</InSeason>
}

function PlanList(seasons: Seasons) {
  const { season, choices, canOpen } = seasons
  const { can, year } = useSession()
  const [relation, setRelation] = useAddressState('xem')
  const chosen = relation in relationWords ? { relation: relation as Relation } : {}
  const query = { seasonId: season.id, ...chosen }
  const plans = useRows(listPlans, { query }, (reply) => reply.plans)
  const canDraft = (plans.data?.canDraftFor.length ?? 0) > 0
  const hasSchoolYear = choices.some((one) => one.kind === 'school' && one.year === year)
  const verbs = canDraft && <DraftVerbs />
  return (
    <ListPage
      title={title}
      note={season.name}
      {...(plans.data?.total ? { count: { of: plans.data.total, what: 'kế hoạch, văn bản giao việc' } } : {})}
      verbs={
        <>
          {canOpen && !hasSchoolYear && <OpenSchoolYear year={year} />}
          {verbs}
        </>
      }
      filters={
        <>
          <Radio.Group
            optionType="button"
            value={relation}
            onChange={(event) => setRelation(String(event.target.value))}
            options={[
              { value: '', label: 'Tất cả' },
              ...Object.entries(relationWords).map(([value, label]) => ({ value, label })),
            ]}
          />
          <SeasonChoice {...seasons} />
        </>
      }
      exports={{ of: exportPlans, sent: { query } }}
      more={plans}
    >
      <Answer of={{ ...plans, data: plans.data }}>
        {() =>
          plans.rows.length === 0 ? (
            <NoPlans relation={relation} verbs={verbs} canImport={can('document.import')} />
          ) : (
            <RowsTable
              caption={`${title}, ${season.name}`}
              columns={columns}
              rows={plans.rows}
              keyOf={(plan) => plan.id}
            />
          )
        }
      </Answer>
    </ListPage>
  )
}

function DraftVerbs() {
  const { can } = useSession()
  const canImport = can('document.import')
  return (
    <>
      <ButtonLink to="/ke-hoach/moi" isMain={!canImport}>
        Lập kế hoạch
      </ButtonLink>
      {canImport && (
        <ButtonLink to={importsAddress} isMain>
          Đọc từ văn bản
        </ButtonLink>
      )}
    </>
  )
}

const columns: Column<PlanSummary>[] = [
  {
    title: 'Kế hoạch, văn bản',
    isName: true,
    cell: (plan) => (
      <>
        <PageLink to={planAddress(plan.id)}>{plan.title}</PageLink>
        <div className="quiet">{planKindWords[plan.kind]}</div>
      </>
    ),
  },
  { title: 'Đơn vị', width: '18%', cell: (plan) => plan.unitName },
  {
    title: 'Số, ngày',
    width: '13%',
    cell: (plan) =>
      plan.number || plan.issuedOn ? (
        <>
          {plan.number} {plan.issuedOn && <span className="quiet">{showDay(plan.issuedOn)}</span>}
        </>
      ) : (
        <span className="quiet">chưa có</span>
      ),
  },
  {
    title: 'Tình trạng',
    width: '13%',
    cell: (plan) => <Tag tone={planTones[plan.state]}>{planStateWords[plan.state]}</Tag>,
  },
  { title: 'Nhiệm vụ', width: '8%', cell: (plan) => showNumber(plan.tasks) },
  { title: 'Thực hiện', width: '21%', cell: (plan) => <Progress plan={plan} /> },
]

function Progress({ plan }: { readonly plan: PlanSummary }) {
  if (plan.state === 'draft')
    return plan.relation === 'own' ? <PageLink to={editAddress(plan.id)}>Soạn tiếp</PageLink> : null
  const to = (standing: Parameters<typeof rowsAddress>[0]['standing']) =>
    rowsAddress({ issuer: plan.unitId, season: plan.seasonId, plan: plan.id, standing, all: true })
  return <CountsBar counts={plan.counts} to={to} />
}

type NoPlansGiven = { readonly relation: string; readonly verbs: React.ReactNode; readonly canImport: boolean }

function NoPlans({ relation, verbs, canImport }: NoPlansGiven) {
  if (relation === 'above')
    return (
      <EmptyState title="Cấp trên chưa ban hành kế hoạch nào cho năm này.">
        Khi kế hoạch được ban hành, việc và hạn của đơn vị tự hiện ở Việc của tôi.
      </EmptyState>
    )
  if (relation === 'below')
    return (
      <EmptyState title="Các đơn vị cấp dưới chưa ban hành kế hoạch nào cho năm này.">
        Kế hoạch của đơn vị nào ban hành rồi sẽ hiện ở đây; dự thảo thì không.
      </EmptyState>
    )
  if (!verbs) return <EmptyState title="Chưa có kế hoạch nào cho năm này." />
  return (
    <EmptyState title="Chưa có kế hoạch nào cho năm này.">
      <p>
        {canImport
          ? 'Nếu đã có văn bản kế hoạch, hãy đọc từ văn bản: nhiệm vụ, đơn vị và thời hạn được nhận ra để Ông/Bà xác nhận.'
          : 'Hãy lập kế hoạch: ghi nhiệm vụ theo quý, đơn vị thực hiện và thời hạn.'}
      </p>
      <div className="empty-verbs">{verbs}</div>
    </EmptyState>
  )
}
