/** The frame of every change that holds from a day: the day, what the server says beside it, and the verb. */
import type { ReactNode } from 'react'
import type { LocalDate } from '#platform/kernel'
import { besideFields, type FieldErrors, FormDialog, LegalDateField, missing, useSession } from '#platform/ui'

type Given = {
  readonly title: string
  readonly note?: ReactNode
  readonly label: string
  readonly dayLabel: string
  readonly dayHint?: string
  readonly day: LocalDate | null
  readonly onDay: (day: LocalDate | null) => void
  /** The name of the day in what is sent. */
  readonly dayName?: string
  readonly errors: FieldErrors
  readonly verb: { readonly refused: Error | null; readonly isRunning: boolean }
  readonly isDangerous?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

export function DatedForm({ dayLabel, dayHint, day, onDay, dayName = 'effectiveOn', children, ...dialog }: Given) {
  const { today } = useSession()
  const beside = { ...dialog.errors, ...dayFieldOf(dialog.verb.refused, dayName) }
  return (
    <FormDialog {...dialog}>
      {children}
      <LegalDateField
        name={dayName}
        label={dayLabel}
        {...(dayHint ? { hint: dayHint } : {})}
        isRequired
        error={beside[dayName]}
        value={day}
        onChange={onDay}
        today={today}
      />
    </FormDialog>
  )
}

/** Refusals that are about the day. */
const dayFieldOf = (refused: Error | null, name: string): FieldErrors =>
  besideFields(refused, {
    'people.day-in-future': name,
    'people.day-before-last-change': name,
    'people.day-not-after-start': name,
    'people.two-units': name,
    'people.unit-not-there': name,
  })

export const dayMissing = (day: LocalDate | null, name = 'effectiveOn'): FieldErrors =>
  missing(day === null, name, 'Hãy nhập ngày, ví dụ 15/06/2020.')
