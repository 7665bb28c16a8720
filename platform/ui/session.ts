/** Who works, on which day and in which year, for pages of every slice; the shell fills it. */
import { createContext, useContext } from 'react'
import type { LocalDate } from '#platform/kernel'

export type Session = {
  readonly displayName: string
  /** Units the person acts for, the first as printed in the header. */
  readonly placeNames: readonly string[]
  readonly federationName: string
  /** The legal day the product thinks it is; never the clock of this computer. */
  readonly today: LocalDate
  /** The year chosen in the header. */
  readonly year: number
  /** Does the person hold this verb somewhere? What may be done to one thing comes with that thing. */
  readonly can: (verb: string) => boolean
}

const SessionContext = createContext<Session | undefined>(undefined)

export const SessionProvider = SessionContext.Provider

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside the shell')
  return session
}
