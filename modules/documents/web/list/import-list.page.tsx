/** Documents brought in: what has been read, what still waits for a person; and the way to bring in another one. */
import {
  ButtonLink,
  type Column,
  EmptyState,
  ListPage,
  PageLink,
  RefusalAlert,
  RowsTable,
  showInstant,
  Tag,
  type Tone,
  useAddressState,
  useRows,
  useSession,
} from '#platform/ui'
import { exportImports, type ImportLine, listImports } from '../../contract.ts'
import { type State, states } from '../../domain/states.ts'
import { purposeWords, stateWords } from '../../vi.ts'
import { confirmAddress } from '../address.ts'
import { BringIn } from './bring-in.tsx'
import './list.css'

export default function ImportListPage() {
  const { can } = useSession()
  const [state, setState] = useAddressState('trang-thai')
  const asked = states.find((one) => one === state)
  const query = asked ? { state: asked } : {}
  const imports = useRows(listImports, { query }, (reply) => reply.imports)
  const isEmpty = !imports.isLoading && imports.rows.length === 0
  const isFirst = imports.isLoading ? undefined : isEmpty && !asked
  return (
    <ListPage
      title="Văn bản đọc vào"
      note="Đưa kế hoạch hoặc hướng dẫn vào; hệ thống đọc thành nhiệm vụ, hạn nộp và đơn vị để Ông/Bà xem lại từng mục."
      filters={
        <>
          {can('document.import') && <BringIn isFirst={isFirst} />}
          {!isFirst && <StateFilter at={asked} onChange={setState} />}
        </>
      }
      exports={{ of: exportImports, sent: { query } }}
      more={imports}
    >
      <RefusalAlert refused={imports.error} onRetry={() => void imports.refetch()} />
      {isEmpty ? (
        <EmptyState title={asked ? 'Không có văn bản nào ở trạng thái này.' : 'Chưa có văn bản nào.'}>
          {!asked && <p>Kéo tệp kế hoạch thi đua năm vào ô phía trên, hoặc dán nội dung văn bản.</p>}
        </EmptyState>
      ) : (
        <RowsTable
          caption="Văn bản đã đưa vào, mới nhất trước"
          columns={columns}
          rows={imports.rows}
          keyOf={(row) => row.id}
        />
      )}
    </ListPage>
  )
}

const tones: Readonly<Record<State, Tone>> = {
  reading: 'calm',
  'to-confirm': 'soon',
  confirmed: 'fulfilled',
  discarded: 'calm',
}

const columns: readonly Column<ImportLine>[] = [
  {
    title: 'Văn bản',
    isName: true,
    cell: (row) => (
      <>
        <PageLink to={confirmAddress(row.id)}>{row.title}</PageLink>
        <span className="import-source quiet">
          {row.source.kind === 'file' ? row.source.name : 'dán nội dung'} · {purposeWords[row.purpose].toLowerCase()}
        </span>
      </>
    ),
  },
  { title: 'Trạng thái', cell: (row) => <Tag tone={tones[row.state]}>{stateWords[row.state]}</Tag>, width: '150px' },
  { title: 'Đọc được', cell: foundWords, width: '190px' },
  {
    title: 'Người đưa, lần sửa cuối',
    cell: (row) => (
      <>
        {row.createdBy}
        <span className="import-source quiet">{showInstant(row.updatedAt)}</span>
      </>
    ),
    width: '200px',
  },
  {
    title: 'Bước tiếp theo',
    isPrinted: false,
    width: '130px',
    cell: (row) => (
      <ButtonLink to={confirmAddress(row.id)} isMain={row.state === 'to-confirm'}>
        {row.state === 'to-confirm' ? 'Tiếp tục' : 'Xem'}
      </ButtonLink>
    ),
  },
]

function foundWords({ counts, state }: ImportLine) {
  const found = [
    `${counts.tasks} nhiệm vụ`,
    counts.deadlines > 0 && `${counts.deadlines} hạn nộp`,
    counts.remarks > 0 && `${counts.remarks} lưu ý`,
  ].filter(Boolean)
  return (
    <>
      {found.join(' · ')}
      {state === 'to-confirm' && counts.toLookAt > 0 && (
        <span className="import-source import-look">{counts.toLookAt} mục cần xem</span>
      )}
    </>
  )
}

function StateFilter({ at, onChange }: { readonly at: State | undefined; readonly onChange: (state: string) => void }) {
  return (
    <label className="state-filter">
      Trạng thái
      <select value={at ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">Tất cả</option>
        {states
          .filter((state) => state !== 'reading')
          .map((state) => (
            <option key={state} value={state}>
              {stateWords[state]}
            </option>
          ))}
      </select>
    </label>
  )
}
