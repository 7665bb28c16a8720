/** Everything found for what was typed, by kind, each read on by «Xem thêm». */
import { Button } from 'antd'
import { type FormEvent, type ReactNode, useCallback, useEffect, useId, useState } from 'react'
import { listImports } from '#modules/documents'
import { searchOrganisation } from '#modules/organisation'
import { listPeople } from '#modules/people'
import { listPlans } from '#modules/plan'
import {
  EmptyState,
  PageHeader,
  PageLink,
  RefusalAlert,
  showNumber,
  TextField,
  useAddressState,
  useRows,
  useSession,
} from '#platform/ui'
import { type Found, groupNames, importFound, personFound, planFound, unitFound } from './found.ts'
import './search.css'

const pageSize = 20

export default function SearchPage() {
  const [asked, setAsked] = useAddressState('q')
  return (
    <div className="search-page">
      <PageHeader title="Tìm kiếm" />
      <AskAgain key={asked} asked={asked} onAsk={setAsked} />
      {asked.trim() ? <Results key={`found ${asked}`} asked={asked.trim()} /> : <NothingAsked />}
    </div>
  )
}

const NothingAsked = () => (
  <EmptyState title="Gõ một phần tên đơn vị, họ tên, số hoặc tên kế hoạch, văn bản.">
    Không cần gõ dấu; các từ theo thứ tự nào cũng được.
  </EmptyState>
)

function AskAgain({ asked, onAsk }: { readonly asked: string; readonly onAsk: (text: string) => void }) {
  const [text, setText] = useState(asked)
  const send = (event: FormEvent) => {
    event.preventDefault()
    onAsk(text.trim())
  }
  return (
    <search aria-label="Tìm lại">
      <form className="search-again" onSubmit={send}>
        <TextField name="q" label="Nội dung tìm" isRequired value={text} onChange={setText} />
        <Button htmlType="submit" type="primary">
          Tìm
        </Button>
      </form>
    </search>
  )
}

function Results({ asked }: { readonly asked: string }) {
  const session = useSession()
  const [empty, setEmpty] = useState<ReadonlySet<string>>(new Set())
  const onEmpty = useCallback((title: string) => setEmpty((before) => new Set([...before, title])), [])
  const groups = {
    Units,
    People,
    ...(session.can('plan.read') ? { Plans } : {}),
    ...(session.can('document.read') ? { Imports } : {}),
  }
  return (
    <>
      {Object.entries(groups).map(([kind, FoundOf]) => (
        <FoundOf key={kind} asked={asked} onEmpty={onEmpty} />
      ))}
      {empty.size === Object.keys(groups).length && (
        <div role="status">
          <EmptyState title="Không có kết quả nào khớp.">
            Hãy thử một phần tên, bớt chữ, số văn bản hoặc tên viết tắt; tên cũ của đơn vị cũng tìm được.
          </EmptyState>
        </div>
      )}
    </>
  )
}

type Asked = { readonly asked: string; readonly onEmpty: (title: string) => void }
const queryOf = (q: string) => ({ query: { q, limit: pageSize } })

function Units({ asked, onEmpty }: Asked) {
  const rows = useRows(searchOrganisation, queryOf(asked), (reply) => reply.units.map(unitFound))
  return (
    <Group onEmpty={onEmpty} title={groupNames.units} {...rows} total={rows.data?.total} isMore={rows.data?.isMore} />
  )
}

function People({ asked, onEmpty }: Asked) {
  const rows = useRows(listPeople, queryOf(asked), (reply) => reply.people.map(personFound))
  return (
    <Group onEmpty={onEmpty} title={groupNames.people} {...rows} total={rows.data?.total} isMore={rows.data?.isMore} />
  )
}

function Plans({ asked, onEmpty }: Asked) {
  const rows = useRows(listPlans, queryOf(asked), (reply) => reply.plans.map(planFound))
  return <Group onEmpty={onEmpty} title={groupNames.plans} {...rows} total={rows.data?.total} />
}

function Imports({ asked, onEmpty }: Asked) {
  const rows = useRows(listImports, queryOf(asked), (reply) => reply.imports.map(importFound))
  return <Group onEmpty={onEmpty} title={groupNames.imports} {...rows} total={rows.rows.length} isMore={rows.hasMore} />
}

type GroupGiven = {
  readonly title: string
  readonly onEmpty: (title: string) => void
  readonly rows: readonly Found[]
  readonly total: number | undefined
  /** More were found than are counted. */
  readonly isMore?: boolean | undefined
  readonly isLoading: boolean
  readonly error: Error | null
  readonly refetch: () => unknown
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly loadMore: () => void
}

function Group({
  title,
  onEmpty,
  rows,
  total,
  isMore,
  isLoading,
  error,
  refetch,
  hasMore,
  isLoadingMore,
  loadMore,
}: GroupGiven) {
  const id = useId()
  const isEmpty = !isLoading && !error && rows.length === 0
  useEffect(() => {
    if (isEmpty) onEmpty(title)
  }, [isEmpty, title, onEmpty])
  if (isEmpty) return null
  return (
    <section className="search-group" aria-labelledby={id}>
      <h2 id={id}>
        {title} <Count of={total} isMore={isMore} />
      </h2>
      {error && <RefusalAlert refused={error} onRetry={() => void refetch()} />}
      {isLoading && (
        <p className="quiet" role="status">
          Đang tìm…
        </p>
      )}
      <ul className="search-found">
        {rows.map((found) => (
          <Line key={found.id} found={found} />
        ))}
      </ul>
      {hasMore && (
        <Button loading={isLoadingMore} onClick={loadMore}>
          Xem thêm {title.toLowerCase()}
        </Button>
      )}
    </section>
  )
}

function Count({ of, isMore }: { readonly of: number | undefined; readonly isMore: boolean | undefined }): ReactNode {
  if (of === undefined) return null
  return <span className="search-count">{isMore ? `hơn ${showNumber(of)}` : showNumber(of)}</span>
}

const Line = ({ found }: { readonly found: Found }) => (
  <li>
    <PageLink to={found.to}>{found.label}</PageLink>
    {found.note && <span className="quiet">{found.note}</span>}
  </li>
)
