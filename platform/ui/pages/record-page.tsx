/** One thing: its state in steps, facts at the left, history at the right, the verbs in a bar that stays. */
import type { ReactNode } from 'react'
import { type Fact, Facts } from '../parts/facts.tsx'
import { History, type HistoryLine } from '../parts/history.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Callout, Panel } from '../parts/panel.tsx'
import { type Step, Steps } from '../parts/steps.tsx'
import './pages.css'

type Given = {
  readonly title: string
  readonly note?: ReactNode
  readonly back?: ReactNode
  readonly steps?: readonly Step[]
  /** Why nothing can be changed any more, and since when. */
  readonly locked?: string | undefined
  readonly facts?: readonly Fact[]
  readonly history?: readonly HistoryLine[]
  readonly verbs?: ReactNode
  /** Above the parts: refusals, error summary. */
  readonly alert?: ReactNode
  readonly children?: ReactNode
}

export function RecordPage({ title, note, back, steps, locked, facts, history, verbs, alert, children }: Given) {
  return (
    <div className="record-page">
      <PageHeader title={title} note={note} back={back} />
      {steps && <Steps steps={steps} label="Tình trạng" />}
      {alert}
      {locked && <Callout tone="calm" title={locked} />}
      <div className={history ? 'record-sides' : ''}>
        <div className="record-main">
          {facts && (
            <Panel title="Thông tin">
              <Facts of={facts} />
            </Panel>
          )}
          {children}
        </div>
        {history && (
          <aside className="record-history" aria-label="Quá trình xử lý">
            <Panel title="Quá trình xử lý">
              <History lines={history} />
            </Panel>
          </aside>
        )}
      </div>
      {verbs && <VerbsBar>{verbs}</VerbsBar>}
    </div>
  )
}

/** Stays at the lower edge while the page scrolls. */
export const VerbsBar = ({ children }: { readonly children: ReactNode }) => (
  <div className="verbs-bar not-printed">{children}</div>
)
