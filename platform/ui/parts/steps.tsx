import './parts.css'

export type Step = {
  readonly label: string
  readonly state: 'done' | 'now' | 'next'
  /** Day or name under the label. */
  readonly note?: string
}

const spoken = { done: 'đã xong', now: 'đang ở bước này', next: 'chưa tới' } as const

export function Steps({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li key={step.label} className={`step-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="step-mark" aria-hidden="true">
            {step.state === 'done' ? '✓' : ''}
          </span>
          <span className="step-label">
            {step.label}
            <span className="only-heard"> ({spoken[step.state]})</span>
          </span>
          {step.note && <span className="quiet">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
