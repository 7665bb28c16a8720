/** What the list is narrowed to, kept in the address: a copied link and "back" show the same. */
import type { UnitId } from '#modules/organisation'
import { isLocalDate, type LocalDate } from '#platform/kernel'
import { useAddressState, useSession } from '#platform/ui'

export type PeopleQuery = { readonly unitId?: UnitId; readonly q?: string }

export function usePeopleFilters() {
  const { today } = useSession()
  const [unitId, setUnitId] = useAddressState('donvi')
  const [text, setText] = useAddressState('ten')
  const [given, setGiven] = useAddressState('ngay')
  const day: LocalDate = isLocalDate(given) ? given : today
  const query: PeopleQuery = { ...(unitId ? { unitId: unitId as UnitId } : {}), ...(text ? { q: text } : {}) }
  return {
    today,
    day,
    query,
    unitId,
    setUnitId,
    text,
    setText,
    setDay: (chosen: LocalDate | null) => chosen && setGiven(chosen === today ? '' : chosen),
    isNarrowed: Object.keys(query).length > 0,
    clear: () => {
      setUnitId('')
      setText('')
    },
  }
}

export type PeopleFiltersGiven = ReturnType<typeof usePeopleFilters>
