/** A day, a month, a quarter or a year, as plans name their times. */
import { useState } from 'react'
import { isLocalDate, type LocalDate } from '#platform/kernel'
import { Field, LegalDateField, useSession } from '#platform/ui'
import { showPrinted } from '../../../domain/due.ts'
import { quartersOf } from '../../record/quarters.ts'

type SelectGiven = {
  readonly name: string
  readonly label: string
  readonly error?: string | undefined
  readonly value: string
  readonly years: readonly number[]
  readonly none: string
  readonly onChange: (value: string) => void
}

const monthsOf = (year: number) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Quarter, month or year; `none` is the first choice. A value of another year stays in the list. */
export function PeriodField({ name, label, error, value, years, none, onChange }: SelectGiven) {
  const groups = years.map((year) => [year, [...quartersOf(year), `${year}`, ...monthsOf(year)]] as const)
  const isOther = value !== '' && !groups.some(([, periods]) => periods.includes(value))
  return (
    <Field name={name} label={label} error={error} isRequired>
      {(control) => (
        <select {...control} className="choice" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none}</option>
          {isOther && <option value={value}>{upper(showPrinted(value))}</option>}
          {groups.map(([year, periods]) => (
            <optgroup key={year} label={`Năm ${year}`}>
              {periods.map((period) => (
                <option key={period} value={period}>
                  {period.length === 4 ? `Cả năm ${period}` : upper(showPrinted(period))}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}

type Given = {
  readonly name: string
  readonly label: string
  readonly dayLabel: string
  readonly error?: string | undefined
  readonly value: string | null
  readonly years: readonly number[]
  readonly meaning?: 'by' | 'before'
  readonly onChange: (value: string | null) => void
}

/** Most deadlines are days; "trong quý II" is chosen from the list beside. */
export function MomentField({ name, label, dayLabel, error, value, years, meaning, onChange }: Given) {
  const { today } = useSession()
  const [isDay, setIsDay] = useState(value === null || isLocalDate(value))
  return (
    <>
      <PeriodField
        name={`${name}-period`}
        label={label}
        value={isDay || value === null ? '' : value}
        years={years}
        none="Ngày cụ thể"
        onChange={(period) => {
          setIsDay(period === '')
          onChange(period === '' ? null : period)
        }}
      />
      {isDay && (
        <LegalDateField
          name={name}
          label={dayLabel}
          error={error}
          value={value !== null && isLocalDate(value) ? (value as LocalDate) : null}
          onChange={onChange}
          today={today}
          isRequired
          {...(meaning ? { meaning } : {})}
        />
      )}
    </>
  )
}
