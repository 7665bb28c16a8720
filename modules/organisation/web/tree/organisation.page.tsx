/** Tổ chức: the tree of units on a day; a filter turns it into a list. */
import { showDay } from '#platform/kernel'
import { ButtonLink, ListPage, useReply, useSession } from '#platform/ui'
import { exportUnits, showTreeDays } from '../../contract.ts'
import type { UnitEventKind } from '../../domain/acts.ts'
import type { TreeDaysReply } from '../../views.ts'
import { comparisonAddress, importAddress, kindsAddress, reorganiseAddress } from '../addresses.ts'
import { useDay } from '../use-day.ts'
import { Counts } from './counts.tsx'
import { DayBar } from './day-bar.tsx'
import { UnitFilters, useUnitFilter } from './filters.tsx'
import { UnitList } from './unit-list.tsx'
import { UnitTree } from './unit-tree.tsx'
import '../organisation.css'
import './tree.css'

export default function OrganisationPage() {
  const filter = useUnitFilter()
  const { day, query } = useDay()
  const { today, can } = useSession()
  const days = useReply(showTreeDays, { query })
  const isManaging = can('organisation.manage')
  return (
    <ListPage
      title="Tổ chức"
      note={`Tại ngày ${showDay(day)}${day === today ? ' (hôm nay)' : ''}`}
      exports={{ of: exportUnits, sent: { query: { ...query, ...filter.query } } }}
      verbs={
        <>
          <ButtonLink to={comparisonAddress()}>So sánh hai ngày</ButtonLink>
          {isManaging && (
            <span className="not-on-phone unit-lists-verbs">
              <ButtonLink to={importAddress}>Nhập từ Excel</ButtonLink>
              <ButtonLink to={kindsAddress}>Loại, ngành</ButtonLink>
            </span>
          )}
          {isManaging && (
            <ButtonLink to={reorganiseAddress()} isMain>
              Sắp xếp theo quyết định
            </ButtonLink>
          )}
        </>
      }
      filters={
        <>
          <DayBar eventDays={(days.data?.days ?? []).map(jumpOf)} />
          <UnitFilters filter={filter} />
        </>
      }
    >
      <div className="organisation-sides">
        <div>{filter.isFiltered ? <UnitList filter={filter} /> : <UnitTree withEnded={filter.withEnded} />}</div>
        <aside aria-label="Số đơn vị theo loại" className={filter.isFiltered ? 'not-printed' : ''}>
          {days.data && <Counts reply={days.data} day={day} kind={filter.kind} onKind={filter.setKind} />}
        </aside>
      </div>
    </ListPage>
  )
}

const shortWords: Record<UnitEventKind, string> = {
  established: 'thành lập',
  renamed: 'đổi tên',
  moved: 'chuyển',
  changed: 'đổi thông tin',
  merged: 'sáp nhập',
  split: 'chia tách',
  dissolved: 'giải thể',
}

/** "2 sáp nhập, 1 thành lập" */
const jumpOf = ({ on, events }: TreeDaysReply['days'][number]) => ({
  day: on,
  why: events.map(({ kind, count }) => `${count} ${shortWords[kind]}`).join(', '),
})
