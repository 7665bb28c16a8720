/** A legal day typed as Vietnamese offices type it, with a calendar beside it; says which day is the last valid one. */
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { addDays, type LocalDate, readTypedDay, showDay } from '#platform/kernel'
import { longDay } from '../formats.ts'
import { Field, type FieldGiven } from './field.tsx'
import { MonthGrid } from './month-grid.tsx'
import { dayFault } from './typed-day.ts'

type Given = FieldGiven & {
  readonly value: LocalDate | null
  /** Null while what is typed is no day. */
  readonly onChange: (day: LocalDate | null) => void
  /** The day the calendar opens at when nothing is chosen. */
  readonly today: LocalDate
  /** How the day is meant: "chậm nhất" includes it, "trước ngày" does not. */
  readonly meaning?: 'by' | 'before'
}

export function LegalDateField({ value, onChange, today, meaning, error, hint, ...field }: Given) {
  const [text, setText] = useState(value ? showDay(value) : '')
  const [isLeft, setLeft] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const shown = useRef(value)
  useEffect(() => {
    // Only a day that was set elsewhere replaces what is typed: an unreadable day stays to be repaired.
    if (value && value !== shown.current) setText((typed) => (readTypedDay(typed) === value ? typed : showDay(value)))
    shown.current = value
  }, [value])
  const fault = isLeft ? dayFault(text) : undefined

  const choose = (day: LocalDate) => {
    setText(showDay(day))
    onChange(day)
    setOpen(false)
    opener.current?.focus()
  }
  const leave = () => {
    setLeft(true)
    const read = readTypedDay(text)
    if (read) setText(showDay(read))
    else if (text.trim() === '' && value) setText(showDay(value))
  }
  return (
    <Field {...field} hint={hint ?? 'Ví dụ 15/06/2020'} error={fault ?? error}>
      {(control) => (
        <div className="date-field">
          <div className="date-controls">
            <Input
              {...control}
              value={text}
              inputMode="numeric"
              autoComplete="off"
              onChange={(event) => {
                setText(event.target.value)
                onChange(readTypedDay(event.target.value) ?? null)
              }}
              onBlur={leave}
            />
            <Button
              ref={opener}
              aria-label={`Mở lịch để chọn: ${field.label}`}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              Lịch
            </Button>
          </div>
          {isOpen && <MonthGrid day={value ?? today} today={today} onChoose={choose} onClose={() => setOpen(false)} />}
          {value && !fault && (
            <div className="quiet" aria-live="polite">
              {meaningOf(value, meaning)}
            </div>
          )}
        </div>
      )}
    </Field>
  )
}

function meaningOf(day: LocalDate, meaning: Given['meaning']): string {
  if (meaning === 'before') return `Trước ngày ${showDay(day)}: ngày cuối còn nhận là ${longDay(addDays(day, -1))}.`
  if (meaning === 'by') return `Chậm nhất ${longDay(day)}, tính cả ngày này.`
  return longDay(day)
}
