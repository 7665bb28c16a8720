/** The units of one kind of change. */
import { Button } from 'antd'
import { useState } from 'react'
import { type LocalDate, showDay } from '#platform/kernel'
import { type Column, PageLink, Panel, RowsTable, showNumber } from '#platform/ui'
import type { ChangedUnit, ComparisonReply } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { usePrinting } from '../use-printing.ts'

type Group = ComparisonReply['changes'][number]
type Given = { readonly group: Group; readonly from: LocalDate; readonly to: LocalDate }

const titles: Record<Group['change'], string> = {
  appeared: 'Đơn vị mới có',
  ended: 'Đơn vị không còn',
  moved: 'Đơn vị đổi cấp trên',
  renamed: 'Đơn vị đổi tên',
  changed: 'Đơn vị đổi loại hoặc thông tin',
}

const firstShown = 15

export function Changes({ group, from, to }: Given) {
  const [isOpened, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const isWhole = isOpened || isPrinting
  const { change, total, units } = group
  // A unit that is gone is looked at on the day when it was still there.
  const day = change === 'ended' ? from : to
  return (
    <Panel title={`${titles[change]} (${showNumber(total)})`}>
      <RowsTable
        caption={titles[change]}
        columns={columnsOf(change, day)}
        rows={isWhole ? units : units.slice(0, firstShown)}
        keyOf={(unit) => `${unit.id} ${unit.on}`}
      />
      {!isWhole && units.length > firstShown && (
        <p className="compare-note not-printed">
          <Button onClick={() => setWhole(true)}>Xem cả {showNumber(units.length)} đơn vị</Button>
        </p>
      )}
      {isWhole && total > units.length && (
        <p className="quiet compare-note">và {showNumber(total - units.length)} đơn vị nữa</p>
      )}
    </Panel>
  )
}

function columnsOf(change: Group['change'], day: LocalDate): Column<ChangedUnit>[] {
  const name: Column<ChangedUnit> = {
    title: 'Đơn vị',
    isName: true,
    cell: (unit) => (
      <>
        <PageLink to={unitAddress(unit.id, day)}>{unit.name}</PageLink>
        <div className="quiet">{unit.typeName}</div>
      </>
    ),
  }
  const on: Column<ChangedUnit> = { title: 'Từ ngày', width: '104px', cell: (unit) => showDay(unit.on) }
  return [name, ...middle[change], on]
}

const others = (title: string): Column<ChangedUnit> => ({
  title,
  width: '26%',
  cell: (unit) =>
    unit.others.length === 0 ? (
      <span className="quiet">không có</span>
    ) : (
      unit.others.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && '; '}
          <PageLink to={unitAddress(id)}>{name}</PageLink>
        </span>
      ))
    ),
})
const side = (title: string, what: 'before' | 'after'): Column<ChangedUnit> => ({
  title,
  width: '24%',
  cell: (unit) => unit[what],
})

const middle: Record<Group['change'], Column<ChangedUnit>[]> = {
  appeared: [side('Cấp trên', 'after'), others('Tiếp nối')],
  ended: [side('Cấp trên khi đó', 'before'), others('Đơn vị kế thừa')],
  moved: [side('Cấp trên trước', 'before'), side('Cấp trên sau', 'after')],
  renamed: [side('Tên trước', 'before'), side('Tên sau', 'after')],
  changed: [side('Trước', 'before'), side('Sau', 'after')],
}
