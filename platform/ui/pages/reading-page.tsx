/** A source at the left, what was understood from it at the right; each side scrolls for itself on wide screens. */
import type { ReactNode } from 'react'
import { PageHeader } from '../parts/page-header.tsx'
import './pages.css'

type Given = {
  readonly title: string
  readonly note?: ReactNode
  readonly back?: ReactNode
  readonly verbs?: ReactNode
  readonly alert?: ReactNode
  readonly source: ReactNode
  readonly proposals: ReactNode
}

export function ReadingPage({ title, note, back, verbs, alert, source, proposals }: Given) {
  return (
    <div className="reading-page">
      <PageHeader title={title} note={note} back={back} verbs={verbs} />
      {alert}
      <div className="reading-sides">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className="panel reading-side" aria-label="Văn bản gốc" tabIndex={0}>
          {source}
        </section>
        <section className="panel reading-side" aria-label="Nội dung đọc được">
          {proposals}
        </section>
      </div>
    </div>
  )
}
