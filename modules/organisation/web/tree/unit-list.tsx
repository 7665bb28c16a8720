/** Units as a flat list: what the filters leave, page by page. */
import { Button } from 'antd'
import { addDays, showDay } from '#platform/kernel'
import { Answer, type Column, EmptyState, PageLink, RowsTable, showNumber, useRows } from '#platform/ui'
import { listUnits } from '../../contract.ts'
import { employerWords } from '../../vi.ts'
import type { ListedUnit } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { useDay } from '../use-day.ts'
import type { UnitFilter } from './filters.tsx'

export function UnitList({ filter }: { readonly filter: UnitFilter }) {
  const { query, kept } = useDay()
  const list = useRows(listUnits, { query: { ...query, ...filter.query } }, (reply) => reply.units)
  return (
    <Answer of={list}>
      {({ total }) =>
        total === 0 ? (
          <EmptyState title="Không có đơn vị nào khớp">
            Hãy gõ ít chữ hơn, hoặc bỏ bớt điều kiện lọc. Tên cũ của đơn vị cũng tìm được.
          </EmptyState>
        ) : (
          <>
            <p className="quiet" role="status">
              {showNumber(total)} đơn vị
            </p>
            <RowsTable
              caption="Danh sách đơn vị"
              columns={columnsOf(kept).filter(({ title }) => title !== 'Loại' || !filter.kind)}
              rows={list.rows}
              keyOf={(unit) => unit.id}
            />
            {list.hasMore && (
              <p className="quiet only-printed">
                và {showNumber(total - list.rows.length)} đơn vị nữa; danh sách đầy đủ có trong tệp «Xuất Excel»
              </p>
            )}
            {list.hasMore && (
              <p className="panel-verb not-printed">
                <Button loading={list.isLoadingMore} onClick={list.loadMore}>
                  Xem thêm
                </Button>
              </p>
            )}
          </>
        )
      }
    </Answer>
  )
}

const columnsOf = (day: ReturnType<typeof useDay>['kept']): Column<ListedUnit>[] => [
  {
    title: 'Đơn vị',
    isName: true,
    cell: (unit) => (
      <>
        <PageLink to={unitAddress(unit.id, day)}>{unit.name}</PageLink>
        {unit.endedOn && <div className="quiet">đến hết {showDay(addDays(unit.endedOn, -1))}</div>}
      </>
    ),
  },
  { title: 'Loại', width: '22%', cell: (unit) => unit.typeName },
  {
    title: 'Cấp trên',
    width: '24%',
    cell: ({ superior }) => superior && <PageLink to={unitAddress(superior.id, day)}>{superior.name}</PageLink>,
  },
  {
    title: 'Ngành, khu vực',
    width: '18%',
    cell: ({ sectorName, employerKind }) =>
      [sectorName, employerKind && employerWords[employerKind].toLowerCase()].filter(Boolean).join(', '),
  },
]
