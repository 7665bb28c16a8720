/** Two records side by side; a line in which they differ is marked, in words for those who hear it. */
import type { ReactNode } from 'react'

export type PairLine = {
  readonly label: string
  readonly values: readonly [ReactNode, ReactNode]
  /** Left out: compared as text. */
  readonly isDiffering?: boolean
}

type Given = {
  readonly caption: string
  readonly heads: readonly ReactNode[]
  readonly lines: readonly PairLine[]
}

export const PairTable = ({ caption, heads, lines }: Given) => (
  <table className="pair-table">
    <caption className="only-heard">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">
          <span className="only-heard">Mục</span>
        </th>
        {heads.map((head, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always the two sides, in the same order
          <th key={at} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <Line key={line.label} line={line} />
      ))}
    </tbody>
  </table>
)

function Line({ line: { label, values, isDiffering } }: { readonly line: PairLine }) {
  const [one, other] = values
  const differs = isDiffering ?? (one !== other && Boolean(one) && Boolean(other))
  return (
    <tr className={differs ? 'pair-differs' : ''}>
      <th scope="row">
        {label}
        {differs && <span className="only-heard"> (khác nhau)</span>}
      </th>
      <td>{one || <Unknown />}</td>
      <td>{other || <Unknown />}</td>
    </tr>
  )
}

const Unknown = () => <i className="quiet">chưa ghi</i>
