/** The day the organisation is looked at, kept in the address; today unless another is asked for. */
import { isLocalDate, type LocalDate } from '#platform/kernel'
import { useAddressState, useSession } from '#platform/ui'

export function useDay() {
  const { today } = useSession()
  const [given, setGiven] = useAddressState('ngay')
  const day: LocalDate = isLocalDate(given) ? given : today
  return {
    day,
    /** What a request asks for; nothing for today, so that the server's own day counts. */
    query: day === today ? {} : { on: day },
    /** For links that keep the day. */
    kept: day === today ? undefined : day,
    setDay: (chosen: LocalDate | null) => setGiven(!chosen || chosen === today ? '' : chosen),
  }
}
