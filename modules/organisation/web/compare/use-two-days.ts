/** The two days of a comparison, kept in the address; without them, before and after the newest decision, else the year's start and today. */
import { addDays, isLocalDate, type LocalDate, localDate } from '#platform/kernel'
import { useAddressState, useSession } from '#platform/ui'

export function useTwoDays(newest: LocalDate | undefined) {
  const { today } = useSession()
  const [from, setFrom] = useAddressState('tu')
  const [to, setTo] = useAddressState('den')
  const before = newest ? addDays(newest, -1) : localDate(`${today.slice(0, 4)}-01-01`)
  // Whichever was typed first, the earlier one is the day before.
  const [first = before, last = today] = [isLocalDate(from) ? from : before, isLocalDate(to) ? to : today].sort()
  return {
    from: first,
    to: last,
    setFrom: (day: LocalDate | null) => day && setFrom(day),
    setTo: (day: LocalDate | null) => day && setTo(day),
  }
}
