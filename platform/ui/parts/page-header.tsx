import { type ReactNode, useEffect, useRef } from 'react'
import './parts.css'

type Given = {
  readonly title: string
  /** One line under the title: day, count, source. */
  readonly note?: ReactNode
  readonly verbs?: ReactNode
  /** Link to the list this page came from. */
  readonly back?: ReactNode
}

let isFirstPage = true

/** Title of the page, of the tab, and where a screen reader starts after going to another page. */
export function PageHeader({ title, note, verbs, back }: Given) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Thidua`
  }, [title])
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])
  return (
    <div className="page-header">
      <div className="page-header-words">
        {back && <div className="page-back not-printed">{back}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {note && <div className="page-note">{note}</div>}
      </div>
      {verbs && <div className="page-verbs not-printed">{verbs}</div>}
    </div>
  )
}
