/** The day the tree is looked at: typed, or jumped to where something happened. */
import { addDays, type LocalDate, localDate, showDay } from '#platform/kernel'
import { LegalDateField, useSession } from '#platform/ui'
import { useDay } from '../use-day.ts'

/** On this day district level ended and provinces merged in the whole country. */
const twoTierSince = localDate('2025-07-01')

export type Jump = { readonly day: LocalDate; readonly why: string }

export function DayBar({ eventDays }: { readonly eventDays: readonly Jump[] }) {
  const { day, setDay } = useDay()
  const { today } = useSession()
  return (
    <div className="day-bar">
      <LegalDateField name="ngay" label="Tại ngày" hint="" isRequired value={day} onChange={setDay} today={today} />
      <fieldset className="day-jumps">
        <legend className="quiet">Đi tới ngày</legend>
        {jumpsFrom(today, eventDays).map((jump) => (
          <button
            key={jump.day}
            type="button"
            className="day-jump"
            aria-pressed={jump.day === day}
            onClick={() => setDay(jump.day)}
          >
            <strong>{showDay(jump.day)}</strong>
            <span>{jump.why}</span>
          </button>
        ))}
      </fieldset>
    </div>
  )
}

const mostJumps = 8

/** Today, the start of the year, the great change, then the newest days of events; each day once, newest first. */
export function jumpsFrom(today: LocalDate, eventDays: readonly Jump[]): Jump[] {
  const fixed: Jump[] = [
    { day: today, why: 'hôm nay' },
    { day: localDate(`${today.slice(0, 4)}-01-01`), why: 'đầu năm' },
  ]
  if (today >= twoTierSince)
    fixed.push(
      { day: twoTierSince, why: 'bỏ cấp huyện' },
      { day: addDays(twoTierSince, -1), why: 'trước khi bỏ cấp huyện' },
    )
  const days = new Map<LocalDate, Jump>()
  for (const jump of [...fixed, ...eventDays]) if (jump.day <= today && !days.has(jump.day)) days.set(jump.day, jump)
  return [...days.values()].slice(0, mostJumps).sort((a, b) => (a.day < b.day ? 1 : -1))
}
