/** Việc của tôi: the year at a glance, then every duty by urgency, one verb each. */
import type { ReactNode } from 'react'
import type { ReplyOf } from '#platform/http'
import { type LocalDate, showDay } from '#platform/kernel'
import { Answer, ButtonLink, longDay, PageHeader, PrintButton, useSession, WorkGroup } from '#platform/ui'
import type { getDesk } from '../contract.ts'
import { DeskRow } from './desk-row.tsx'
import { FoldedGroup } from './folded-group.tsx'
import { NothingLeft, NothingYet } from './nothing-waits.tsx'
import { useDesk } from './use-desk.ts'
import { YearStrip } from './year-strip.tsx'
import './inbox.css'

type Desk = ReplyOf<typeof getDesk>
type DeskGroup = Desk['groups'][number]

export default function DeskPage() {
  const desk = useDesk()
  const { today, placeNames } = useSession()
  return (
    <>
      <PageHeader
        title="Việc của tôi"
        note={<Now today={today} desk={desk.data} />}
        verbs={
          <>
            <ButtonLink to="/lich-nam">Lịch năm</ButtonLink>
            <PrintButton />
          </>
        }
      />
      <p className="only-printed">{placeNames.join(', ')}</p>
      <Answer of={desk}>{(data) => <DeskGroups desk={data} />}</Answer>
    </>
  )
}

const itemsOf = (desk: Desk | undefined, group: DeskGroup['group']) =>
  desk?.groups.find((one) => one.group === group)?.items ?? []

function Now({ today, desk }: { readonly today: LocalDate; readonly desk: Desk | undefined }) {
  const late = itemsOf(desk, 'overdue').length
  return (
    <>
      {longDay(today)}
      {late > 0 && (
        <>
          {' '}
          · <strong className="desk-late">quá hạn {late} việc</strong>
        </>
      )}
      {desk?.nearest && <Nearest nearest={desk.nearest} />}
    </>
  )
}

function Nearest({ nearest }: { readonly nearest: NonNullable<Desk['nearest']> }) {
  if (nearest.days === 0) return ' · hôm nay là hạn gần nhất'
  return (
    <>
      {' '}
      · còn <strong>{nearest.days} ngày</strong> đến hạn gần nhất ({showDay(nearest.dueOn)})
    </>
  )
}

function DeskGroups({ desk }: { readonly desk: Desk }) {
  const all = desk.groups.flatMap((group) => group.items)
  const places = new Set(all.map((item) => item.unitId))
  const isFar = all.every((item) => item.group === 'rest-of-year' || item.group === 'done')
  const isAllDone = all.length > 0 && all.every((item) => item.group === 'done')
  return (
    <>
      <YearStrip items={all} today={desk.today} />
      {all.length === 0 && <NothingYet isFederation={desk.isFederation} />}
      {isAllDone && <NothingLeft />}
      {desk.groups.map((group) => (
        <Group
          key={group.group}
          {...group}
          isOpen={isFar && group.group === 'rest-of-year'}
          rows={group.items.map((item) => (
            <DeskRow key={item.id} item={item} group={group.group} today={desk.today} isPlaceNamed={places.size > 1} />
          ))}
        />
      ))}
    </>
  )
}

const toneOf = (group: DeskGroup['group']) =>
  group === 'overdue' || group === 'overdue-elsewhere' ? 'late' : group === 'this-week' ? 'soon' : 'calm'

type GroupGiven = DeskGroup & { readonly isOpen: boolean; readonly rows: ReactNode }

/** What is far off or done is folded away; paper has no fold for what is still to come. */
function Group({ group, label, items, isOpen, rows }: GroupGiven) {
  if (group === 'rest-of-year' || group === 'done')
    return (
      <FoldedGroup title={label} count={items.length} isOpen={isOpen} isPrinted={group === 'rest-of-year'}>
        {rows}
      </FoldedGroup>
    )
  return (
    <WorkGroup title={label} count={items.length} tone={toneOf(group)}>
      {rows}
    </WorkGroup>
  )
}
