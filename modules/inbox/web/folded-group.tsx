/** A group of work that opens on a click. */
import { type ReactNode, useId, useState } from 'react'
import './inbox.css'

type Given = {
  readonly title: string
  readonly count: number
  readonly isOpen: boolean
  /** On paper it stands open, however it was left on the screen. */
  readonly isPrinted: boolean
  readonly children: ReactNode
}

export function FoldedGroup({ title, count, isOpen, isPrinted, children }: Given) {
  const id = useId()
  const [opened, setOpened] = useState<boolean>()
  if (count === 0) return null
  const open = opened ?? isOpen
  return (
    <section className={`work-group${isPrinted ? '' : ' not-printed'}`} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>
        <button
          type="button"
          className="desk-fold-button"
          aria-expanded={open}
          aria-controls={`${id}rows`}
          onClick={() => setOpened(!open)}
        >
          <span className="desk-fold-sign" aria-hidden="true" />
          {title} ({count})
        </button>
      </h2>
      <ul id={`${id}rows`} className={open ? 'work-list' : 'work-list desk-folded'}>
        {children}
      </ul>
    </section>
  )
}
