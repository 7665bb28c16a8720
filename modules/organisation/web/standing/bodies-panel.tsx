/** On the page of a unit: its departments, offices, councils and committees on the day, each with its term. */
import { Button } from 'antd'
import { useState } from 'react'
import { type Column, PageLink, Panel, RowsTable, useReply } from '#platform/ui'
import { listBodies } from '../../contract.ts'
import { isValidOn, type UnitId } from '../../domain/unit.ts'
import { bodyKindWords } from '../../vi.ts'
import type { BodyView } from '../../views.ts'
import { periodOf } from '../unit/parts.tsx'
import { useDay } from '../use-day.ts'
import { AddBody } from './add-body.tsx'
import { bodyAddress } from './addresses.ts'
import { decisionWords } from './decision.tsx'

type Given = { readonly unitId: string; readonly on: string }

export function BodiesPanel({ unitId }: Given) {
  const { query, day } = useDay()
  const [isAdding, setAdding] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const reply = useReply(listBodies, { params: { unitId: unitId as UnitId }, query })
  if (!reply.data) return null
  const { bodies, canManage } = reply.data
  if (bodies.length === 0 && !canManage) return null
  const standing = bodies.filter((body) => isValidOn(body, day))
  const shown = isWhole ? bodies : standing
  const ended = bodies.length - standing.length
  return (
    <Panel title="Ban, văn phòng, hội đồng">
      {shown.length === 0 ? (
        <p className="quiet">Vào ngày này chưa có ban hay hội đồng nào.</p>
      ) : (
        <RowsTable caption="Ban, hội đồng của đơn vị" columns={columns} rows={shown} keyOf={(body) => body.id} />
      )}
      <p className="panel-verb row-verbs not-printed">
        {canManage && <Button onClick={() => setAdding(true)}>Thêm ban, hội đồng</Button>}
        {ended > 0 && !isWhole && <Button onClick={() => setWhole(true)}>Xem cả {ended} ban đã kết thúc</Button>}
      </p>
      {isAdding && <AddBody unitId={unitId as UnitId} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

const columns: Column<BodyView>[] = [
  { title: 'Tên', isName: true, cell: (body) => <PageLink to={bodyAddress(body.id)}>{body.name}</PageLink> },
  { title: 'Loại', width: '20%', cell: (body) => bodyKindWords[body.kind] },
  { title: 'Quyết định', width: '26%', cell: (body) => decisionWords(body.decision) },
  {
    title: 'Nhiệm kỳ',
    width: '24%',
    cell: (body) => (body.validTo ? `hoạt động ${periodOf(body)}` : body.term && periodOf(body.term)),
  },
]
