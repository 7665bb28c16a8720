/** The parts of a unit's page that only show. */
import { Button } from 'antd'
import { useState } from 'react'
import { addDays, type LocalDate, showDay } from '#platform/kernel'
import { type Column, PageLink, Panel, RowsTable, showNumber } from '#platform/ui'
import { employerWords, yearWords } from '../../vi.ts'
import type { UnitPage } from '../../views.ts'
import { unitAddress } from '../addresses.ts'

type Period = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

export const periodOf = ({ validFrom, validTo }: Period) =>
  validTo ? `từ ${showDay(validFrom)} đến hết ${showDay(addDays(validTo, -1))}` : `từ ${showDay(validFrom)}`

export function NamesOverTime({ names }: { readonly names: UnitPage['names'] }) {
  return (
    <Panel title="Tên và cấp trên qua các thời kỳ">
      <ol className="names-of-unit">
        {names.map((one) => (
          <li key={one.validFrom}>
            <strong>{one.name}</strong>
            <div className="quiet">
              {periodOf(one)} · {one.typeName}
              {one.superiorName && ` · thuộc ${one.superiorName}`}
              {attributesOf(one)}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

const attributesOf = ({ sectorName, employerKind, yearKind }: UnitPage['names'][number]): string =>
  [
    sectorName && ` · ngành ${sectorName}`,
    employerKind && ` · ${employerWords[employerKind].toLowerCase()}`,
    yearKind === 'school' && ` · ${yearWords.school.toLowerCase()}`,
  ]
    .filter(Boolean)
    .join('')

type UnitBelow = UnitPage['below']['units'][number]

const firstShown = 20

export function UnitsBelow({ page, day }: { readonly page: UnitPage; readonly day: LocalDate | undefined }) {
  const [isWhole, setWhole] = useState(false)
  const { units, byType } = page.below
  if (units.length === 0) return null
  const hidden = isWhole ? 0 : Math.max(0, units.length - firstShown)
  return (
    <Panel title={`Đơn vị trực thuộc (${showNumber(units.length)})`}>
      <p className="type-counts quiet">
        Các cấp:
        {byType.map(({ typeCode, typeName, count }) => (
          <span key={typeCode}>
            {typeName} <strong>{showNumber(count)}</strong>
          </span>
        ))}
      </p>
      <RowsTable
        caption={`Đơn vị trực thuộc ${page.unit.name}`}
        columns={columnsOf(units, day)}
        rows={units.slice(0, units.length - hidden)}
        keyOf={(unit) => unit.id}
      />
      {hidden > 0 && (
        <p className="panel-verb not-printed">
          <Button onClick={() => setWhole(true)}>Xem cả {showNumber(units.length)} đơn vị</Button>
        </p>
      )}
    </Panel>
  )
}

function columnsOf(units: readonly UnitBelow[], day: LocalDate | undefined): Column<UnitBelow>[] {
  const hasLevels = units.some((unit) => unit.unitsBelow > 0)
  const levels: Column<UnitBelow> = {
    title: 'Trực thuộc',
    width: '96px',
    align: 'right',
    cell: (unit) => showNumber(unit.unitsBelow),
  }
  return [
    { title: 'Đơn vị', isName: true, cell: (unit) => <PageLink to={unitAddress(unit.id, day)}>{unit.name}</PageLink> },
    { title: 'Loại', width: '26%', cell: (unit) => unit.typeName },
    ...(hasLevels ? [levels] : []),
    { title: 'Đoàn viên', width: '96px', align: 'right', cell: (unit) => showNumber(unit.members) },
  ]
}
