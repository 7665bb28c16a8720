/** One duty in the calendar: its last day (the year stands in the heading), what, how it stands with us and with the units below. */
import type { z } from 'zod'
import { isLocalDate, showDay } from '#platform/kernel'
import { dueIn, PageLink, Tag, useSession } from '#platform/ui'
import type { CalendarEntrySchema } from '../../contract.ts'
import { obligationAddress } from '../../domain/addresses.ts'
import { showPrinted } from '../../domain/due.ts'
import { dueWords, standingWords } from '../../vi.ts'
import { planAddress, rowsAddress } from '../addresses.ts'
import { doneOf, standingLooks } from '../parts/words.ts'

type Entry = z.infer<typeof CalendarEntrySchema>
type Given = {
  readonly entry: Entry
  readonly issuerId: string | null
  /** When the calendar holds the duties of several plans. */
  readonly isPlanNamed: boolean
}

export function CalendarLine({ entry, issuerId, isPlanNamed }: Given) {
  const { today } = useSession()
  const { due, own, others } = entry
  const day = due.dueOn ?? due.opensOn
  const isOpen = own?.standing === 'open' || own?.standing === 'missing'
  const tone = own?.standing === 'missing' ? 'late' : isOpen && due.dueOn ? dueIn(due.dueOn, today).tone : 'calm'
  return (
    <li className="calendar-line">
      <span className={`calendar-day tone-${tone}`} title={dueWords(due)}>
        {due.op === 'within' && due.date ? periodWords(due.date) : day ? showDay(day).slice(0, 5) : '–'}
      </span>
      <div>
        <p className="calendar-what" title={entry.title}>
          <PageLink to={addressOf(entry, issuerId)}>{entry.title}</PageLink>
        </p>
        <p className="calendar-state">
          {own && <OwnState standing={own.standing} />}
          {others && <OthersState entry={entry} others={others} issuerId={issuerId} />}
          {isPlanNamed && <span className="quiet">{entry.planNumber}</span>}
        </p>
      </div>
    </li>
  )
}

/** The year stands in the heading: "trong quý I", "trong tháng 5". */
const periodWords = (period: string) =>
  isLocalDate(period) ? showDay(period).slice(0, 5) : `trong ${showPrinted(period).replace(/\/\d{4}$/, '')}`

/** To one's own duty; without one, to those who owe it. */
function addressOf(entry: Entry, issuerId: Given['issuerId']): string {
  if (entry.own?.obligationId) return obligationAddress(entry.own.obligationId)
  if (entry.others) return rowsAddress({ issuer: issuerId ?? undefined, duty: entry.dutyId })
  return planAddress(entry.planId)
}

const OwnState = ({ standing }: { readonly standing: NonNullable<Entry['own']>['standing'] }) => (
  <Tag tone={standing === 'open' ? 'calm' : standingLooks[standing].tone}>
    <span aria-hidden="true">{standingLooks[standing].symbol}</span>{' '}
    {standing === 'open' ? 'Chưa báo thực hiện' : standingWords[standing]}
  </Tag>
)

type OthersGiven = {
  readonly entry: Entry
  readonly others: NonNullable<Entry['others']>
  readonly issuerId: Given['issuerId']
}

function OthersState({ entry, others, issuerId }: OthersGiven) {
  const words = `${doneOf(others)}/${others.owed} đơn vị đã làm${others.missing > 0 ? `, thiếu ${others.missing}` : ''}`
  return (
    <span className={others.missing > 0 ? 'calendar-missing' : ''}>
      <PageLink to={rowsAddress({ issuer: issuerId ?? undefined, duty: entry.dutyId })}>{words}</PageLink>
    </span>
  )
}
