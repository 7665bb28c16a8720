/** Steps one after another; the step of now is a form of its own. */
import type { ReactNode } from 'react'
import { PageHeader } from '../parts/page-header.tsx'
import { Steps } from '../parts/steps.tsx'
import './pages.css'

type Given = {
  readonly title: string
  readonly note?: ReactNode
  readonly steps: readonly string[]
  readonly at: number
  readonly children: ReactNode
}

export function WizardPage({ title, note, steps, at, children }: Given) {
  const states = steps.map(
    (label, index) => ({ label, state: index < at ? 'done' : index === at ? 'now' : 'next' }) as const,
  )
  return (
    <div className="wizard-page">
      <PageHeader title={title} note={note} />
      <Steps steps={states} label={`Bước ${at + 1} trên ${steps.length}`} />
      {children}
    </div>
  )
}
