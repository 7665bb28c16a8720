/** Rows of work: due with its tone, what and source, state, one verb. Cards on phones, in the same order. */
import { type ReactNode, useId } from 'react'
import type { Tone } from '../formats.ts'
import './work-list.css'

export type WorkRowGiven = {
  /** "15/06" or "Quý III"; `notes` stand under it: "chậm nhất", "còn 4 ngày". */
  readonly due: { readonly title: string; readonly notes?: readonly string[]; readonly tone: Tone }
  readonly title: ReactNode
  readonly source?: ReactNode
  readonly state?: ReactNode
  readonly verb?: ReactNode
}

export function WorkRow({ due, title, source, state, verb }: WorkRowGiven) {
  return (
    <li className="work-row">
      <div className={`work-due tone-${due.tone}`}>
        <span className="work-day">{due.title}</span>
        {due.notes && <WorkNotes notes={due.notes} />}
      </div>
      <div className="work-what">
        <p className="work-title">{title}</p>
        {source && <p className="quiet">{source}</p>}
      </div>
      <div className="work-state">{state}</div>
      <div className="work-verb not-printed">{verb}</div>
    </li>
  )
}

const WorkNotes = ({ notes }: { readonly notes: readonly string[] }) =>
  notes.map((note) => (
    <span key={note} className="work-due-note">
      {note}
    </span>
  ))

type GroupGiven = {
  readonly title: string
  readonly count: number
  readonly tone?: Tone
  readonly children: ReactNode
}

/** A group that is empty is not shown, except by the page's own words. */
export function WorkGroup({ title, count, tone = 'calm', children }: GroupGiven) {
  const id = useId()
  if (count === 0) return null
  return (
    <section className="work-group" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={`work-count tone-${tone}`}>{count}</span>
      </h2>
      <ul className="work-list">{children}</ul>
    </section>
  )
}
