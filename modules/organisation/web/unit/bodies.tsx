/** Departments, offices, councils and committees of the unit. */
import { Button } from 'antd'
import { useState } from 'react'
import { type Column, Panel, RowsTable } from '#platform/ui'
import { bodyKindWords } from '../../vi.ts'
import type { BodyView, UnitPage } from '../../views.ts'
import { AddBody } from '../forms/add-body.tsx'
import { periodOf } from './parts.tsx'

export function Bodies({ page }: { readonly page: UnitPage }) {
  const [isAdding, setAdding] = useState(false)
  const canManage = page.abilities.canManagePeople
  if (page.bodies.length === 0 && !canManage) return null
  return (
    <Panel title="Ban, văn phòng, hội đồng">
      {page.bodies.length === 0 ? (
        <p className="quiet">Chưa ghi ban hay hội đồng nào.</p>
      ) : (
        <RowsTable
          caption={`Ban, hội đồng của ${page.unit.name}`}
          columns={columns}
          rows={page.bodies}
          keyOf={(body) => body.id}
        />
      )}
      {canManage && (
        <p className="panel-verb not-printed">
          <Button onClick={() => setAdding(true)}>Thêm ban, hội đồng</Button>
        </p>
      )}
      {isAdding && <AddBody unitId={page.unit.id} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

const columns: Column<BodyView>[] = [
  { title: 'Tên', isName: true, cell: (body) => body.name },
  { title: 'Tên khác trong văn bản', width: '40%', cell: (body) => body.aliases.join('; ') },
  {
    title: 'Loại',
    width: '24%',
    cell: (body) => (
      <>
        {bodyKindWords[body.kind]}
        {body.validTo && <div className="quiet">{periodOf(body)}</div>}
      </>
    ),
  },
]
