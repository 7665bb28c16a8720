/** Việc của tôi: the year at a glance, then every duty by urgency, one verb each. */
import type { ReplyOf } from '#platform/http'
import { type LocalDate, showDay } from '#platform/kernel'
import { Answer, ButtonLink, EmptyState, longDay, PageHeader, PrintButton, useSession, WorkGroup } from '#platform/ui'
import type { getDesk } from '../contract.ts'
import { DeskRow } from './desk-row.tsx'
import { useDesk } from './use-desk.ts'
import { YearStrip } from './year-strip.tsx'
import './inbox.css'

type Desk = ReplyOf<typeof getDesk>

const groupTones = { overdue: 'late', 'this-week': 'soon', later: 'calm', waiting: 'calm' } as const

export default function DeskPage() {
  const desk = useDesk()
  const { today, placeNames } = useSession()
  return (
    <>
      <PageHeader
        title="Việc của tôi"
        note={<Now today={today} nearest={desk.data?.nearest ?? null} />}
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

function Now({ today, nearest }: { readonly today: LocalDate; readonly nearest: Desk['nearest'] }) {
  if (!nearest) return longDay(today)
  const left = nearest.days === 0 ? 'hôm nay là hạn gần nhất' : undefined
  return (
    <>
      {longDay(today)} ·{' '}
      {left ?? (
        <>
          còn <strong>{nearest.days} ngày</strong> đến hạn gần nhất ({showDay(nearest.dueOn)})
        </>
      )}
    </>
  )
}

function DeskGroups({ desk }: { readonly desk: Desk }) {
  const all = desk.groups.flatMap((group) => group.items)
  const places = new Set(all.map((item) => item.unitId))
  return (
    <>
      <YearStrip items={all} today={desk.today} />
      {all.length === 0 && <NothingWaits />}
      {desk.groups.map(({ group, label, items }) => (
        <WorkGroup key={group} title={label} count={items.length} tone={groupTones[group]}>
          {items.map((item) => (
            <DeskRow key={item.id} item={item} group={group} today={desk.today} isPlaceNamed={places.size > 1} />
          ))}
        </WorkGroup>
      ))}
    </>
  )
}

function NothingWaits() {
  const { can, year } = useSession()
  if (!can('document.import'))
    return (
      <EmptyState title="Chưa có việc nào chờ Ông/Bà.">
        Khi công đoàn cấp trên ban hành kế hoạch, việc và hạn nộp của đơn vị sẽ hiện ở đây.
      </EmptyState>
    )
  return (
    <EmptyState title={`Chưa có việc nào trong năm ${year}.`}>
      <p>Bắt đầu bằng cách đưa kế hoạch công tác thi đua, khen thưởng của năm vào: hệ thống đọc ra việc và hạn nộp.</p>
      <ButtonLink to="/van-ban" isMain>
        Đưa văn bản vào
      </ButtonLink>
    </EmptyState>
  )
}
