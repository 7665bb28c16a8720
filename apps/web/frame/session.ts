import { useState } from 'react'
import type { Me } from '#modules/access'
import { type LocalDate, yearOf } from '#platform/kernel'
import type { Session } from '#platform/ui'

export function sessionOf(me: Me, year: number): Session {
  const verbs = new Set(me.verbs)
  return {
    displayName: me.user.displayName,
    placeNames: [...new Set(me.posts.map((post) => post.unitName))],
    federationName: me.federation.name,
    today: me.federation.today,
    year,
    can: (verb) => verbs.has(verb),
  }
}

const kept = 'thidua.year'

/** The year chosen in the header, kept in this tab; without a choice the year of today. */
export function useYear(today: LocalDate): readonly [number, (year: number) => void] {
  const [chosen, setChosen] = useState(() => Number(sessionStorage.getItem(kept)) || undefined)
  const choose = (year: number) => {
    sessionStorage.setItem(kept, String(year))
    setChosen(year)
  }
  return [chosen ?? yearOf(today), choose]
}
