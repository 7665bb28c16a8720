/** Conditions one per line: the verdict in words, the fact, the article that asks for it, what would repair it. */
import type { ReactNode } from 'react'
import type { Tone } from '../formats.ts'
import { Tag } from './tag.tsx'
import './parts.css'

const verdicts = {
  met: ['fulfilled', 'đạt'],
  unmet: ['late', 'không đạt'],
  decide: ['soon', 'cần người quyết'],
  unknown: ['calm', 'chưa biết'],
} as const satisfies Record<string, readonly [Tone, string]>

export type FindingLine = {
  readonly key: string
  readonly verdict: keyof typeof verdicts
  readonly condition: ReactNode
  readonly fact?: ReactNode
  readonly law?: ReactNode
  readonly repair?: ReactNode
}

export function Findings({ lines }: { readonly lines: readonly FindingLine[] }) {
  return (
    <ul className="findings">
      {lines.map(({ key, verdict, condition, fact, law, repair }) => (
        <li key={key}>
          <Tag tone={verdicts[verdict][0]}>{verdicts[verdict][1]}</Tag>
          <div>
            <p>{condition}</p>
            {fact && <p className="quiet">{fact}</p>}
            {repair && <p>Cách sửa: {repair}</p>}
            {law && <p className="quiet">Căn cứ: {law}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
