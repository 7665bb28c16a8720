import { type ReactNode, useId } from 'react'
import type { Tone } from '../formats.ts'
import './parts.css'

/** White sheet on the page; with a title it is a region of its own. */
export function Panel({ title, children }: { title?: string; children: ReactNode }) {
  const id = useId()
  if (!title) return <div className="panel">{children}</div>
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** A coloured box that says one thing; `tone` is its meaning. */
export function Callout({ tone, title, children }: { tone: Tone; title: string; children?: ReactNode }) {
  return (
    <div className={`callout tone-${tone}`}>
      <p className="callout-title">{title}</p>
      {children && <div>{children}</div>}
    </div>
  )
}

/** Nothing to show: says why, and what to do first. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children && <div>{children}</div>}
    </div>
  )
}
