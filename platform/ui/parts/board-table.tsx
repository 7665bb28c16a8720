/** Matrix of rows × columns with a state in every cell; a cell leads to what stands behind it. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { partsOf } from '../address.ts'
import type { Tone } from '../formats.ts'
import './board-table.css'

export type BoardCell = {
  readonly text: string
  readonly tone: Tone
  /** The whole state in words; the cell itself may be short. */
  readonly spoken?: string
  readonly to?: string
}

type Given = {
  readonly caption: string
  readonly corner: string
  readonly columns: readonly { readonly key: string; readonly title: ReactNode; readonly note?: ReactNode }[]
  readonly rows: readonly {
    readonly key: string
    readonly title: ReactNode
    readonly cells: readonly (BoardCell | undefined)[]
  }[]
}

export function BoardTable({ caption, corner, columns, rows }: Given) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="board" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.title}
                {column.note && <span className="board-note">{column.note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              {columns.map((column, index) => (
                <td key={column.key}>
                  <BoardState cell={row.cells[index]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function BoardState({ cell }: { readonly cell: BoardCell | undefined }) {
  if (!cell)
    return (
      <span className="quiet">
        <span aria-hidden="true">–</span>
        <span className="only-heard">không có việc</span>
      </span>
    )
  const words = (
    <>
      <span aria-hidden={cell.spoken ? true : undefined}>{cell.text}</span>
      {cell.spoken && <span className="only-heard">{cell.spoken}</span>}
    </>
  )
  const look = `board-cell tone-${cell.tone}`
  return cell.to ? (
    <Link {...partsOf(cell.to)} className={look} title={cell.spoken}>
      {words}
    </Link>
  ) : (
    <span className={look} title={cell.spoken}>
      {words}
    </span>
  )
}
