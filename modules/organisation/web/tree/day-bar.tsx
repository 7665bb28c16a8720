/** The day the tree is looked at: typed, or jumped to where something happened. */
import { showDay } from '#platform/kernel'
import { LegalDateField, useSession } from '#platform/ui'
import { useDay } from '../use-day.ts'
import { type Jump, jumpsFrom } from './jumps.ts'

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
