/** Bảng theo dõi: units × obligations, who has answered and who has not; every number leads to its rows. */

import { Button } from 'antd'
import { useEffect } from 'react'
import { showTree } from '#modules/organisation'
import type { Sent } from '#platform/http'
import {
  Answer,
  ButtonLink,
  EmptyState,
  ExportButton,
  PageHeader,
  PrintButton,
  useAddressState,
  useReply,
  useRows,
  useSession,
} from '#platform/ui'
import { exportBoard, getBoard } from '../../contract.ts'
import { sumCounts } from '../../domain/overview/counts.ts'
import type { Standing } from '../../domain/standing.ts'
import { rowsAddress, showOf } from '../addresses.ts'
import { CountsBar } from '../parts/counts-bar.tsx'
import { InSeason, type Seasons } from '../parts/season.tsx'
import { asStanding } from './as-standing.ts'
import { BoardCards } from './board-cards.tsx'
import { BoardFilters } from './board-filters.tsx'
import { BoardMatrix } from './board-matrix.tsx'
import type { Board, Ground } from './cells.ts'
import './board.css'

const title = 'Bảng theo dõi'

export default function BoardPage() {
  return <InSeason title={title}>{(seasons) => <BoardView {...seasons} />}</InSeason>
}

function BoardView(seasons: Seasons) {
  const { season } = seasons
  const [issuer] = useAddressState('ban-hanh')
  const [plan] = useAddressState('ke-hoach')
  const [standing] = useAddressState('tinh-trang')
  const [scope] = useAddressState('pham-vi')
  const [type] = useAddressState('loai-don-vi')
  const chosen = {
    ...(issuer ? { issuerId: issuer } : {}),
    ...(plan ? { planId: plan } : {}),
    ...(asStanding(standing) ? { standing: asStanding(standing) } : {}),
  }
  const query = { seasonId: season.id, show: showOf(scope), limit: 100, ...chosen }
  const board = useRows(getBoard, { query }, (reply) => reply.rows)
  const typeOf = useUnitTypes(type !== '')
  useAllPages(board, type !== '')
  const rows = type ? board.rows.filter((row) => typeOf.get(row.unitId) === type) : board.rows
  return (
    <div className="board-page">
      <PageHeader title={title} note={season.name} verbs={<BoardFiles query={query} typeCode={type} />} />
      <Answer of={{ ...board, data: board.data }}>
        {(first) => {
          const ground = { issuer: first.issuerId ?? undefined, season: season.id, show: showOf(scope) }
          return (
            <>
              <BoardFilters board={first} seasons={seasons} />
              <Shown board={first} rows={rows} isOneType={type !== ''} ground={ground} />
              {board.hasMore && (
                <div className="board-more not-printed">
                  <Button loading={board.isLoadingMore} onClick={board.loadMore}>
                    Xem thêm đơn vị ({rows.length}/{first.units})
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Answer>
    </div>
  )
}

type BoardQuery = NonNullable<Sent<typeof getBoard>['query']>

function BoardFiles({ query, typeCode }: { readonly query: BoardQuery; readonly typeCode: string }) {
  const [kind] = useAddressState('loai-viec')
  const narrowed = { ...query, ...(kind ? { kind } : {}), ...(typeCode ? { typeCode } : {}) }
  return (
    <>
      <ExportButton of={exportBoard} sent={{ query: narrowed }} />
      <PrintButton />
    </>
  )
}

type ShownGiven = {
  readonly board: Board
  readonly rows: Board['rows']
  readonly isOneType: boolean
  readonly ground: Ground
}

function Shown({ board, rows, isOneType, ground }: ShownGiven) {
  const [kind] = useAddressState('loai-viec')
  const columns = kind ? board.columns.filter((column) => column.kind === kind) : board.columns
  if (board.columns.length === 0) return <NothingGiven ground={ground} />
  const counts = isOneType ? sumCounts(rows.map((row) => row.counts)) : board.counts
  const to = (standing: Standing | undefined) => rowsAddress({ ...ground, standing })
  return (
    <>
      <div className="panel board-sum">
        <CountsBar counts={counts} to={isOneType ? undefined : to} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title="Không có đơn vị nào khớp với các lựa chọn ở trên." />
      ) : (
        <BoardMatrix {...{ columns, rows, isOneType, ground }} units={board.units} all={counts} />
      )}
      <BoardCards columns={columns} ground={ground} />
    </>
  )
}

function NothingGiven({ ground }: { readonly ground: Ground }) {
  const { can } = useSession()
  if (ground.show === 'all' || ground.issuer === undefined)
    return (
      <EmptyState title="Chưa có việc nào được giao trong năm này.">
        <p>Bảng có số liệu ngay khi một kế hoạch được ban hành.</p>
        {can('plan.draft') && <ButtonLink to="/ke-hoach">Đến Kế hoạch năm</ButtonLink>}
      </EmptyState>
    )
  return (
    <EmptyState
      title={
        ground.show === 'upward'
          ? 'Chưa có việc gửi cấp trên nào trong năm này.'
          : 'Chưa có việc có hạn nộp nào được giao trong năm này.'
      }
    >
      <p>Nhiệm vụ theo quý thì có thể có: ở Phạm vi, chọn “Tất cả, gồm nhiệm vụ theo quý”.</p>
    </EmptyState>
  )
}

function useUnitTypes(isAsked: boolean): ReadonlyMap<string, string> {
  const { today } = useSession()
  const tree = useReply(showTree, { query: { on: today } }, { enabled: isAsked })
  return new Map(tree.data?.nodes.map((node) => [node.id, node.typeCode]))
}

/** Rows of one type may stand on any page of the board. */
function useAllPages(
  pages: { hasMore: boolean; isLoadingMore: boolean; loadMore: () => void },
  isAsked: boolean,
): void {
  useEffect(() => {
    if (isAsked && pages.hasMore && !pages.isLoadingMore) pages.loadMore()
  })
}
