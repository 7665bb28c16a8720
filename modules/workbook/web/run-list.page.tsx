/** Nhập từ Excel: which lists can come in, and the runs so far, the newest first. */
import {
  Answer,
  ButtonLink,
  type Column,
  EmptyState,
  ListPage,
  PageLink,
  Panel,
  RowsTable,
  showInstant,
  showNumber,
  Tag,
  useAddressState,
  useReply,
  useRows,
} from '#platform/ui'
import { exportRuns, type ListKind, listKinds, listRuns, type RunLine } from '../contract.ts'
import { runAddress, wizardAddress } from '../domain/addresses.ts'
import { states } from '../domain/states.ts'
import { stateWords } from '../vi.ts'
import { tones } from './look.ts'
import './workbook.css'

export default function RunListPage() {
  const [state, setState] = useAddressState('trang-thai')
  const asked = states.find((one) => one === state)
  const query = asked ? { state: asked } : {}
  const kinds = useReply(listKinds)
  const runs = useRows(listRuns, { query }, (reply) => reply.runs)
  return (
    <ListPage
      title="Nhập từ Excel"
      note="Tệp được kiểm tra từng dòng trước; danh sách chỉ được ghi khi mọi dòng đều ổn, tất cả hoặc không dòng nào."
      exports={{ of: exportRuns, sent: { query } }}
      more={runs}
      {...(runs.data ? { count: { of: runs.data.total, what: 'lần nhập' } } : {})}
    >
      <Answer of={kinds}>{({ kinds }) => <Kinds kinds={kinds} />}</Answer>
      <Answer of={{ ...runs, data: runs.data }}>
        {() => (
          <>
            {(runs.rows.length > 0 || asked) && <StateFilter at={asked} onChange={setState} />}
            {runs.rows.length === 0 ? (
              <EmptyState title={asked ? 'Không có lần nhập nào ở trạng thái này.' : 'Chưa có lần nhập nào.'} />
            ) : (
              <div className="workbook-cards">
                <RowsTable
                  caption="Các lần nhập, mới nhất trước"
                  columns={columns}
                  rows={runs.rows}
                  keyOf={(run) => run.id}
                />
              </div>
            )}
          </>
        )}
      </Answer>
    </ListPage>
  )
}

function Kinds({ kinds }: { readonly kinds: readonly ListKind[] }) {
  if (kinds.length === 0)
    return (
      <EmptyState title="Tài khoản của Ông/Bà chưa được giao nhập danh sách nào.">
        <p>Hãy đề nghị người quản trị của đơn vị giao quyền.</p>
      </EmptyState>
    )
  return (
    <Panel title="Chọn danh sách để nhập">
      <ul className="workbook-kinds">
        {kinds.map((one) => (
          <li key={one.kind}>
            <div>
              <b>{one.title}</b>
              {one.guide[0] && <p className="quiet">{one.guide[0]}</p>}
            </div>
            <ButtonLink to={wizardAddress(one.kind)}>Nhập</ButtonLink>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const columns: readonly Column<RunLine>[] = [
  {
    title: 'Danh sách',
    isName: true,
    cell: (run) => (
      <>
        <PageLink to={runAddress(run.id)}>{run.kindTitle}</PageLink>
        <span className="workbook-under quiet">{run.fileName}</span>
      </>
    ),
  },
  { title: 'Đơn vị', width: '20%', cell: (run) => run.unitName },
  { title: 'Tình trạng', width: '180px', cell: (run) => <Tag tone={tones[run.state]}>{stateWords[run.state]}</Tag> },
  { title: 'Kết quả', width: '26%', cell: resultOf },
  {
    title: 'Người nhập, thời gian',
    width: '180px',
    cell: (run) => (
      <>
        {run.senderName}
        <span className="workbook-under quiet">{showInstant(run.createdAt)}</span>
      </>
    ),
  },
]

function resultOf({ state, outcome, counts }: RunLine) {
  const skipped = counts.dropped > 0 ? `bỏ qua ${showNumber(counts.dropped)} dòng` : ''
  if (outcome) return skipped ? `${outcome.replace(/\.$/, '')}; ${skipped}.` : outcome
  const seen = counts.good + counts.doubtful + counts.refused
  if (state === 'checking' || state === 'failed' || seen === 0) return null
  const words = [
    `${showNumber(counts.good)} dòng tốt`,
    counts.doubtful > 0 && `${showNumber(counts.doubtful)} dòng cần xem`,
    counts.refused > 0 && `${showNumber(counts.refused)} dòng bị từ chối`,
    skipped,
  ]
  return words.filter(Boolean).join(' · ')
}

type FilterGiven = { readonly at: RunLine['state'] | undefined; readonly onChange: (state: string) => void }

const StateFilter = ({ at, onChange }: FilterGiven) => (
  <label className="workbook-filter not-printed">
    Tình trạng
    <select value={at ?? ''} onChange={(event) => onChange(event.target.value)}>
      <option value="">Tất cả</option>
      {states.map((state) => (
        <option key={state} value={state}>
          {stateWords[state]}
        </option>
      ))}
    </select>
  </label>
)
