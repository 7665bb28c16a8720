import { type BoardCell, BoardTable, PageLink } from '#platform/ui'
import type { Counts } from '../../contract.ts'
import { dueWords, obligationKindWords, standingWords } from '../../vi.ts'
import { rowsAddress } from '../addresses.ts'
import { barOrder, standingLooks } from '../parts/words.ts'
import { type Column, cellOf, countsOver, type Ground, type Row, sumCell } from './cells.ts'
import { usePrinting } from './use-printing.ts'

type Given = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly units: number
  /** Over all columns and shown rows. */
  readonly all: Counts
  readonly isOneType: boolean
  readonly ground: Ground
}

/** As many as A4 landscape holds in a readable size. */
const printedColumns = 11

/** On paper a wide board goes on over several sheets, each with the units at its left. */
export function BoardMatrix(given: Given) {
  const isPrinting = usePrinting()
  const sheets = isPrinting ? sheetsOf(given.columns) : [given.columns]
  return (
    <div className="board-wide">
      {sheets.map((columns) => (
        <div key={columns[0]?.dutyId ?? ''} className="board-sheet">
          <Matrix {...given} columns={columns} />
        </div>
      ))}
      <Key />
    </div>
  )
}

function sheetsOf(columns: readonly Column[]): (readonly Column[])[] {
  const count = Math.max(1, Math.ceil(columns.length / printedColumns))
  return Array.from({ length: count }, (_, at) => columns.slice(at * printedColumns, (at + 1) * printedColumns))
}

/** The sums stand first, where they are seen without scrolling. */
function Matrix({ columns, rows, units, all, isOneType, ground }: Given) {
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
  const titled = columns.map((column) => ({
    key: column.dutyId,
    title: <ColumnTitle column={column} />,
    note: dueWords(column.due),
  }))
  const shown = rows.map((row) => ({ key: row.unitId, title: row.unitName, cells: cellsOf(row, columns, ground) }))
  return (
    <BoardTable
      caption="Đơn vị và việc phải làm"
      corner="Đơn vị"
      columns={[{ key: 'sum', title: 'Đã làm' }, ...titled]}
      rows={[total, ...shown]}
    />
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
