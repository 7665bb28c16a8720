import { Button } from 'antd'
import { useState } from 'react'
import { showDay } from '#platform/kernel'
import { Panel, Tag, useSession } from '#platform/ui'
import type { DisciplineView, PersonPage } from '../../views.ts'
import { EndDiscipline } from '../forms/end-discipline.tsx'
import { isHeld, periodOf } from '../parts/words.ts'

export function DisciplinesInForce({ page }: { readonly page: PersonPage }) {
  const { today } = useSession()
  const [ending, setEnding] = useState<DisciplineView>()
  const inForce = page.disciplines.filter((one) => isHeld(one, today))
  if (inForce.length === 0) return null
  return (
    <Panel title="Kỷ luật đang có hiệu lực">
      {inForce.map((one) => (
        <div key={one.id} className="people-line">
          <div>
            <Tag tone="late">{one.formName}</Tag> {one.reason}
            <div className="quiet">
              Quyết định {one.decisionNumber} ngày {showDay(one.decisionOn)} của {one.decidedBy}, {periodOf(one)}
            </div>
          </div>
          {one.canEnd && (
            <div className="people-line-verbs not-printed">
              <Button onClick={() => setEnding(one)}>Ghi hết kỷ luật</Button>
            </div>
          )}
        </div>
      ))}
      {ending && <EndDiscipline person={page.person} discipline={ending} onClose={() => setEnding(undefined)} />}
    </Panel>
  )
}
