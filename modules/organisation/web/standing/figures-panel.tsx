/** On the page of a unit: its own members on the days they were counted, corrections kept, and the total with all below. */
import { Button } from 'antd'
import { useState } from 'react'
import { type LocalDate, showDay } from '#platform/kernel'
import { type Column, PageLink, Panel, RowsTable, showInstant, showNumber, useReply } from '#platform/ui'
import { listUnitFigures } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { FiguresOfUnit } from '../../views.ts'
import { useDay } from '../use-day.ts'
import { figuresAddress } from './addresses.ts'
import { mergedWords } from './merged-words.ts'
import { Known } from './numbers.tsx'
import { ReportFigures } from './report-figures.tsx'
import '../organisation.css'
import './standing.css'

type Given = { readonly unitId: string; readonly on: string }
type Line = FiguresOfUnit['figures'][number]

export function FiguresPanel({ unitId }: Given) {
  const { query, kept } = useDay()
  const [isReporting, setReporting] = useState(false)
  const reply = useReply(listUnitFigures, { params: { unitId: unitId as UnitId }, query })
  if (!reply.data) return null
  const { figures, total, hasUnitsBelow, carried, canReport } = reply.data
  if (figures.length === 0 && total.reported === 0 && !canReport) return null
  return (
    <Panel title="Số đoàn viên">
      {hasUnitsBelow && <TotalLine total={total} unitId={unitId} kept={kept} />}
      {carried.length > 0 && (
        <p className="panel-note doubt-note">
          Số đoàn viên đang tính {mergedWords(carried)}:{' '}
          {showNumber(carried.reduce((sum, one) => sum + one.members, 0))} đoàn viên. Hãy báo lại số liệu của cả đơn vị
          sau sáp nhập.
        </p>
      )}
      {figures.length === 0 ? (
        !hasUnitsBelow && <p className="quiet">Chưa ghi số đoàn viên.</p>
      ) : (
        <RowsTable
          caption="Số đoàn viên của riêng đơn vị qua các lần ghi"
          columns={columns}
          rows={figures}
          keyOf={(line) => line.asOf}
          isNumbered={false}
        />
      )}
      {canReport && (
        <p className="panel-verb not-printed">
          <Button onClick={() => setReporting(true)}>
            {hasUnitsBelow ? 'Ghi số của riêng đơn vị' : 'Ghi số đoàn viên'}
          </Button>
        </p>
      )}
      {isReporting && <ReportFigures unitId={unitId as UnitId} figures={figures} onClose={() => setReporting(false)} />}
    </Panel>
  )
}

type TotalGiven = {
  readonly total: FiguresOfUnit['total']
  readonly unitId: string
  readonly kept: LocalDate | undefined
}

const TotalLine = ({ total, unitId, kept }: TotalGiven) => (
  <p className="panel-note">
    Cả các đơn vị bên dưới: <strong>{showNumber(total.members)}</strong> đoàn viên
    {total.women !== null && `, nữ ${showNumber(total.women)}`}
    {total.missing > 0 && <span className="doubt-note"> ({showNumber(total.missing)} đơn vị chưa có số)</span>}.{' '}
    <PageLink to={figuresAddress(unitId, kept)}>Xem theo đơn vị</PageLink>
  </p>
)

const columns: Column<Line>[] = [
  {
    title: 'Tính đến ngày',
    isName: true,
    cell: (line) => (
      <>
        {showDay(line.asOf)}
        {line.replaced.map((old) => (
          <div key={old.replacedAt} className="quiet replaced-note">
            trước đó ghi {showNumber(old.members)}
            {old.women !== null && ` (nữ ${showNumber(old.women)})`}; {old.replacedBy} đính chính{' '}
            {showInstant(old.replacedAt)}
          </div>
        ))}
      </>
    ),
  },
  { title: 'Đoàn viên', width: '14%', align: 'right', cell: (line) => showNumber(line.members) },
  { title: 'Nữ', width: '12%', align: 'right', cell: (line) => <Known value={line.women} /> },
  { title: 'Dân tộc thiểu số', width: '15%', align: 'right', cell: (line) => <Known value={line.ethnicMinorities} /> },
  { title: 'Lao động trực tiếp', width: '16%', align: 'right', cell: (line) => <Known value={line.directWorkers} /> },
]
