/** The table of a list: numbered, sticky head, cards on phones, prints on A4. Rows come sorted from the server. */
import type { ReactNode } from 'react'
import './rows-table.css'

export type Column<Row> = {
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** The column that names the row; exactly one. */
  readonly isName?: boolean
  readonly align?: 'left' | 'right' | 'center'
  readonly width?: string
  readonly isPrinted?: boolean
}

type Given<Row> = {
  /** Says what the table lists; heard, not shown. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly isNumbered?: boolean
}

const printed = (column: { readonly isPrinted?: boolean }) => (column.isPrinted === false ? 'not-printed' : '')

export function RowsTable<Row>({ caption, columns, rows, keyOf, isNumbered = true }: Given<Row>) {
  return (
    <table className="rows-table">
      <caption className="only-heard">{caption}</caption>
      <thead>
        <tr>
          {isNumbered && (
            <th scope="col" className="rows-number">
              STT
            </th>
          )}
          {columns.map((column) => (
            <th
              key={column.title}
              scope="col"
              className={printed(column)}
              style={{ width: column.width, textAlign: column.align }}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row)}>
            {isNumbered && <td className="rows-number">{index + 1}</td>}
            {columns.map((column) => (
              <Cell key={column.title} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const style = { textAlign: column.align }
  if (column.isName)
    return (
      <th scope="row" style={style}>
        {column.cell(row)}
      </th>
    )
  return (
    <td data-title={column.title} className={printed(column)} style={style}>
      {column.cell(row)}
    </td>
  )
}
