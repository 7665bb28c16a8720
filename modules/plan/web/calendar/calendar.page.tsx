/** Lịch năm: the four quarters side by side, what the unit owes and what others owe it, on one sheet. */
import { Radio } from 'antd'
import type { ReplyOf } from '#platform/http'
import {
  Answer,
  ButtonLink,
  EmptyState,
  PageHeader,
  PrintButton,
  useAddressState,
  useReply,
  useSession,
} from '#platform/ui'
import { getCalendar } from '../../contract.ts'
import { InSeason, SeasonChoice, type Seasons } from '../parts/season.tsx'
import { partTitle, quartersOf } from '../record/quarters.ts'
import { CalendarLine } from './calendar-line.tsx'
import './calendar.css'

const title = 'Lịch năm'
type Calendar = ReplyOf<typeof getCalendar>
type Entry = Calendar['undated'][number]
type Filter = (entry: Entry) => boolean

export default function CalendarPage() {
  return <InSeason title={title}>{(seasons) => <CalendarView {...seasons} />}</InSeason>
}

const filters: Record<string, Filter> = {
  '': () => true,
  'co-han': ({ due }) => due.dueOn !== null && due.op !== 'within',
  'cua-toi': (entry) => entry.own !== null,
}

function CalendarView(seasons: Seasons) {
  const { season } = seasons
  const [shown, setShown] = useAddressState('xem')
  const calendar = useReply(getCalendar, { query: { seasonId: season.id } })
  return (
    <div className="calendar-page">
      <PageHeader
        title={title}
        note={[season.name, calendar.data?.unitName].filter(Boolean).join(' · ')}
        verbs={
          <>
            <ButtonLink to="/">Danh sách</ButtonLink>
            <PrintButton />
          </>
        }
      />
      <search className="list-filters not-printed" aria-label="Lọc lịch">
        <Radio.Group
          optionType="button"
          value={shown}
          onChange={(event) => setShown(String(event.target.value))}
          options={[
            { value: '', label: 'Tất cả' },
            { value: 'co-han', label: 'Chỉ việc có hạn nộp' },
            { value: 'cua-toi', label: 'Chỉ việc của đơn vị' },
          ]}
        />
        <SeasonChoice {...seasons} />
      </search>
      <Answer of={calendar}>
        {(data) => <Quarters calendar={data} startYear={season.year} isShown={filters[shown] ?? (() => true)} />}
      </Answer>
    </div>
  )
}

type Given = { readonly calendar: Calendar; readonly startYear: number; readonly isShown: Filter }

function Quarters({ calendar, startYear, isShown }: Given) {
  const { can } = useSession()
  if (calendar.quarters.length === 0 && calendar.undated.length === 0)
    return (
      <EmptyState title="Lịch năm còn trống.">
        <p>Việc và hạn hiện ở đây khi kế hoạch của đơn vị hoặc của cấp trên được ban hành.</p>
        {can('plan.draft') && (
          <ButtonLink to="/ke-hoach" isMain>
            Đến Kế hoạch năm
          </ButtonLink>
        )}
      </EmptyState>
    )
  const keys = [...new Set([...quartersOf(startYear), ...calendar.quarters.map((one) => one.quarter)])].sort()
  const undated = calendar.undated.filter(isShown)
  const all = [
    ...calendar.undated,
    ...calendar.quarters.flatMap(({ months }) => months.flatMap(({ entries }) => entries)),
  ]
  const shared = { issuerId: calendar.unitId, isPlanNamed: new Set(all.map((entry) => entry.planId)).size > 1 }
  return (
    <>
      <div className="calendar-quarters">
        {keys.map((key) => (
          <QuarterPanel
            key={key}
            quarter={key}
            months={calendar.quarters.find((one) => one.quarter === key)?.months ?? []}
            isShown={isShown}
            shared={shared}
          />
        ))}
      </div>
      {undated.length > 0 && (
        <section className="calendar-quarter calendar-undated">
          <h2>Không ghi thời hạn</h2>
          <ul>
            {undated.map((entry) => (
              <CalendarLine key={entry.dutyId} entry={entry} {...shared} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type QuarterGiven = {
  readonly quarter: string
  readonly months: Calendar['quarters'][number]['months']
  readonly isShown: Filter
  readonly shared: { readonly issuerId: string | null; readonly isPlanNamed: boolean }
}

function QuarterPanel({ quarter, months, isShown, shared }: QuarterGiven) {
  const shown = months
    .map(({ month, entries }) => ({ month, entries: entries.filter(isShown) }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <section className="calendar-quarter" aria-label={partTitle(quarter)}>
      <h2>{partTitle(quarter)}</h2>
      {shown.length === 0 && <p className="quiet">Không có việc.</p>}
      {shown.map(({ month, entries }) => (
        <div key={month}>
          <h3>{`Tháng ${Number(month.slice(5))}`}</h3>
          <ul>
            {entries.map((entry) => (
              <CalendarLine key={entry.dutyId} entry={entry} {...shared} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
