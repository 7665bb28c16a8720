/** A month to choose a day from; Monday first; arrows move by day and week, Page Up and Page Down by month. */
import { useEffect, useRef, useState } from 'react'
import { addDays, type LocalDate, showDay } from '#platform/kernel'
import { longDay } from '../formats.ts'
import { inMonth, weeksOf } from './month.ts'
import './fields.css'

type Given = {
  readonly day: LocalDate
  readonly today: LocalDate
  readonly onChoose: (day: LocalDate) => void
  readonly onClose: () => void
}

const weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

export function MonthGrid({ day, today, onChoose, onClose }: Given) {
  const [at, setAt] = useState(day)
  const grid = useRef<HTMLTableElement>(null)
  const isByKey = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor moves with the day
  useEffect(() => {
    if (isByKey.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [at])
  const turn = (months: number) => {
    isByKey.current = false
    setAt(inMonth(at, months))
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = moved(at, event.key)
    isByKey.current = true
    if (next) setAt(next)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the grid inside
    <div className="month-grid" onKeyDown={onKeyDown}>
      <div className="month-head">
        <button type="button" aria-label="Tháng trước" onClick={() => turn(-1)}>
          ‹
        </button>
        <strong aria-live="polite">{`Tháng ${Number(at.slice(5, 7))}/${at.slice(0, 4)}`}</strong>
        <button type="button" aria-label="Tháng sau" onClick={() => turn(1)}>
          ›
        </button>
      </div>
      <table ref={grid}>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <DayCell key={one} {...{ day: one, at, today, onChoose }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellGiven = Pick<Given, 'day' | 'today' | 'onChoose'> & { readonly at: LocalDate }

function DayCell({ day, at, today, onChoose }: CellGiven) {
  const isOther = day.slice(0, 7) !== at.slice(0, 7)
  return (
    <td>
      <button
        type="button"
        tabIndex={day === at ? 0 : -1}
        aria-label={`${Number(day.slice(8))}, ${longDay(day)}${day === today ? ', hôm nay' : ''}`}
        className={[isOther && 'month-other', day === at && 'month-at', day === today && 'month-today']
          .filter(Boolean)
          .join(' ')}
        onClick={() => onChoose(day)}
      >
        {Number(showDay(day).slice(0, 2))}
      </button>
    </td>
  )
}

function moved(day: LocalDate, key: string): LocalDate | undefined {
  const days = steps[key]
  if (days) return addDays(day, days)
  if (key === 'PageUp') return inMonth(day, -1)
  if (key === 'PageDown') return inMonth(day, 1)
  return undefined
}
