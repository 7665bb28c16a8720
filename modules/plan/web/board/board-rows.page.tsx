/** The rows behind a number of the board, of a plan or of the desk. */
import { showDay } from '#platform/kernel'
import {
  Answer,
  type Column,
  EmptyState,
  ListPage,
  PageLink,
  RowsTable,
  showInstant,
  Tag,
  useAddressState,
  useReply,
  useRows,
} from '#platform/ui'
import { exportBoardObligations, getPlan, listBoardObligations, type Obligation } from '../../contract.ts'
import { obligationAddress } from '../../domain/addresses.ts'
import { standings } from '../../domain/standing.ts'
import { consequenceWords, dueWords, standingWords } from '../../vi.ts'
import { planAddress, showOf } from '../addresses.ts'
import { optionsOf } from '../parts/choice.tsx'
import { standingLooks } from '../parts/words.ts'
import { asStanding } from './as-standing.ts'
import { Filter } from './board-filters.tsx'
import './board.css'

export default function BoardRowsPage() {
  const [issuer] = useAddressState('ban-hanh')
  const [season] = useAddressState('nam')
  const [plan] = useAddressState('ke-hoach')
  const [duty] = useAddressState('viec')
  const [unit] = useAddressState('don-vi')
  const [standing] = useAddressState('tinh-trang')
  const [scope] = useAddressState('pham-vi')
  const query = {
    show: duty ? ('all' as const) : showOf(scope),
    limit: 100,
    ...(issuer ? { issuerId: issuer } : {}),
    ...(season ? { seasonId: season } : {}),
    ...(plan ? { planId: plan } : {}),
    ...(duty ? { dutyId: duty } : {}),
    ...(unit ? { unitId: unit } : {}),
    ...(asStanding(standing) ? { standing: asStanding(standing) } : {}),
  }
  const obligations = useRows(listBoardObligations, { query }, (reply) => reply.obligations)
  const [first] = obligations.rows
  const about = { isDuty: duty !== '', isUnit: unit !== '', isPlan: plan !== '' }
  return (
    <ListPage
      title={titleOf(first, about)}
      note={<Note first={first} {...about} planId={plan} />}
      {...(obligations.data ? { count: { of: obligations.data.total, what: 'việc' } } : {})}
      filters={
        <Filter
          name="tinh-trang"
          label="Tình trạng"
          none="Mọi tình trạng"
          options={optionsOf(standingWords, [...standings])}
        />
      }
      exports={{ of: exportBoardObligations, sent: { query } }}
      more={obligations}
    >
      <Answer of={{ ...obligations, data: obligations.data }}>
        {() =>
          obligations.rows.length === 0 ? (
            <EmptyState title="Không có việc nào khớp.">Hãy chọn tình trạng khác.</EmptyState>
          ) : (
            <RowsTable
              caption="Việc của các đơn vị"
              columns={columns.filter((column) => column.title !== (about.isDuty ? 'Việc' : ''))}
              rows={obligations.rows}
              keyOf={(one) => one.id}
            />
          )
        }
      </Answer>
    </ListPage>
  )
}

type About = { readonly isDuty: boolean; readonly isUnit: boolean; readonly isPlan: boolean }

function titleOf(first: Obligation | undefined, about: About): string {
  if (first && about.isDuty) return first.title
  if (first && about.isUnit) return `Việc của ${first.unitName}`
  return 'Việc của các đơn vị'
}

function Note({ first, isDuty, planId }: About & { readonly first: Obligation | undefined; readonly planId: string }) {
  const plan = useReply(
    getPlan,
    { params: { planId: planId as Obligation['planId'] } },
    { enabled: planId !== '' && !first },
  )
  if (isDuty && first)
    return (
      <>
        {dueWords(first.due)}
        {first.consequence !== 'none' && ` · ${consequenceWords[first.consequence].toLowerCase()}`} ·{' '}
        <PageLink to={planAddress(first.planId)}>{`Kế hoạch ${first.planNumber}`}</PageLink>
      </>
    )
  if (planId !== '' && first)
    return <PageLink to={planAddress(first.planId)}>{`Kế hoạch ${first.planNumber}`}</PageLink>
  if (plan.data) return <PageLink to={planAddress(plan.data.id)}>{plan.data.title}</PageLink>
  return <PageLink to="/bang-theo-doi">Bảng theo dõi</PageLink>
}

const columns: Column<Obligation>[] = [
  {
    title: 'Đơn vị',
    isName: true,
    cell: (one) => (
      <>
        <PageLink to={obligationAddress(one.id)}>{one.unitName}</PageLink>
        {(one.onBehalfOf || one.bodyName) && (
          <div className="quiet">
            {[one.onBehalfOf && `thay mặt ${one.onBehalfOf}`, one.bodyName].filter(Boolean).join(', ')}
          </div>
        )}
      </>
    ),
  },
  { title: 'Việc', width: '25%', cell: (one) => one.title },
  { title: 'Hạn cuối', width: '10%', cell: (one) => (one.due.dueOn ? showDay(one.due.dueOn) : 'không ghi') },
  {
    title: 'Tình trạng',
    width: '17%',
    cell: (one) => (
      <Tag tone={standingLooks[one.standing].tone}>
        <span aria-hidden="true">{standingLooks[one.standing].symbol}</span> {standingWords[one.standing]}
      </Tag>
    ),
  },
  {
    title: 'Báo cáo',
    width: '25%',
    cell: (one) =>
      one.reportedAt ? (
        <>
          {showInstant(one.reportedAt)}
          {one.note && <div className="reported-note">{one.note}</div>}
        </>
      ) : null,
  },
]
