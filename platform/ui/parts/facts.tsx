import type { ReactNode } from 'react'
import './parts.css'

export type Fact = readonly [label: string, value: ReactNode]

/** Name and value in two columns; an empty value says so instead of leaving a hole. */
export function Facts({ of }: { readonly of: readonly Fact[] }) {
  return (
    <dl className="facts">
      {of.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? <i className="quiet">chưa có</i> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
