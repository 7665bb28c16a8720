import type { ReactNode } from 'react'
import { showInstant } from '../formats.ts'
import './parts.css'

export type HistoryLine = {
  readonly key: string
  readonly at: string
  /** An active sentence with the name: "Nguyễn Văn A trả lại". */
  readonly sentence: ReactNode
  readonly note?: ReactNode
}

export function History({ lines }: { readonly lines: readonly HistoryLine[] }) {
  return (
    <ol className="history">
      {lines.map(({ key, at, sentence, note }) => (
        <li key={key}>
          <p>{sentence}</p>
          {note && <p>{note}</p>}
          <p className="quiet">
            <time dateTime={at}>{showInstant(at)}</time>
          </p>
        </li>
      ))}
    </ol>
  )
}
