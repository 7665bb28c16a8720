/** Members of the unit itself, counted on days. */
import { Button } from 'antd'
import { useState } from 'react'
import { showDay } from '#platform/kernel'
import { type Column, Panel, RowsTable, showNumber } from '#platform/ui'
import type { UnitPage } from '../../views.ts'
import { ReportFigures } from '../forms/report-figures.tsx'

type Line = UnitPage['figures'][number]

const columns: Column<Line>[] = [
  { title: 'Tính đến ngày', isName: true, cell: (line) => showDay(line.asOf) },
  { title: 'Đoàn viên', width: '30%', align: 'right', cell: (line) => showNumber(line.members) },
  { title: 'Trong đó nữ', width: '30%', align: 'right', cell: (line) => showNumber(line.women) },
]

export function Figures({ page }: { readonly page: UnitPage }) {
  const [isReporting, setReporting] = useState(false)
  const canReport = page.abilities.canManagePeople && page.below.total === 0
  if (page.figures.length === 0 && !canReport) return null
  return (
    <Panel title="Số đoàn viên của riêng đơn vị">
      {page.figures.length === 0 ? (
        <p className="quiet">Chưa ghi số đoàn viên.</p>
      ) : (
        <RowsTable
          caption={`Số đoàn viên của ${page.unit.name}`}
          columns={columns}
          rows={page.figures}
          keyOf={(line) => line.asOf}
          isNumbered={false}
        />
      )}
      {canReport && (
        <p className="panel-verb not-printed">
          <Button onClick={() => setReporting(true)}>Ghi số đoàn viên</Button>
        </p>
      )}
      {isReporting && <ReportFigures unitId={page.unit.id} onClose={() => setReporting(false)} />}
    </Panel>
  )
}
