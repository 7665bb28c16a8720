import { type BoardCell, BoardTable, PageLink } from '#platform/ui'
import type { Counts } from '../../contract.ts'
import { dueWords, obligationKindWords, standingWords } from '../../vi.ts'
import { rowsAddress } from '../addresses.ts'
import { barOrder, standingLooks } from '../parts/words.ts'
import { type Column, cellOf, countsOver, type Ground, type Row, sumCell } from './cells.ts'

type Given = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly units: number
  /** Over all columns and shown rows. */
  readonly all: Counts
  readonly isOneType: boolean
  readonly ground: Ground
}

/** The sums stand first, where they are seen without scrolling. */
export function BoardMatrix({ columns, rows, units, all, isOneType, ground }: Given) {
  const counts = (column: Column) => (isOneType ? countsOver(rows, column) : column.counts)
  const total = {
    key: 'total',
    title: `Tất cả (${isOneType ? rows.length : units} đơn vị)`,
    cells: [
      sumCell(all, 'Tất cả', isOneType ? undefined : rowsAddress(ground)),
      ...columns.map((column) =>
        sumCell(counts(column), column.title, rowsAddress({ ...ground, duty: column.dutyId })),
      ),
    ],
  }
  return (
    <div className="board-wide">
      <BoardTable
        caption="Đơn vị và việc phải làm"
        corner="Đơn vị"
        columns={[
          { key: 'sum', title: 'Đã làm' },
          ...columns.map((column) => ({
            key: column.dutyId,
            title: <ColumnTitle column={column} />,
            note: dueWords(column.due),
          })),
        ]}
        rows={[
          total,
          ...rows.map((row) => ({ key: row.unitId, title: row.unitName, cells: cellsOf(row, columns, ground) })),
        ]}
      />
      <Key />
    </div>
  )
}

const Key = () => (
  <ul className="board-key">
    {barOrder.map((standing) => (
      <li key={standing}>
        {standingLooks[standing].symbol} {standingLooks[standing].cell}: {standingWords[standing].toLowerCase()}
      </li>
    ))}
    <li>– : không thuộc đối tượng</li>
  </ul>
)

function cellsOf(row: Row, columns: readonly Column[], ground: Ground): (BoardCell | undefined)[] {
  const sum = sumCell(row.counts, row.unitName, rowsAddress({ ...ground, unit: row.unitId }))
  return [sum, ...columns.map((column) => cellOf(row, column, ground))]
}

function ColumnTitle({ column }: { readonly column: Column }) {
  return (
    <span className="board-title" title={`${column.title} – ${obligationKindWords[column.kind]}, ${column.planNumber}`}>
      <PageLink to={`/ke-hoach/${column.planId}`}>{column.title}</PageLink>
    </span>
  )
}
