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
    /** What is no day changes nothing: the field keeps what was typed and says what is wrong with it. */
    setDay: (chosen: LocalDate | null) => chosen && setGiven(chosen === today ? '' : chosen),
  }
}
