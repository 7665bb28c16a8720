/** What the list is narrowed to, kept in the address: a copied link and "back" show the same. */
import type { UnitId } from '#modules/organisation'
import type { Sent } from '#platform/http'
import { useAddressState } from '#platform/ui'
import type { listPeople } from '../../contract.ts'

export type PeopleQuery = NonNullable<Sent<typeof listPeople>['query']>

/** By the word in the address: what the reader chose, and what is asked for. */
const groups: Readonly<Record<string, PeopleQuery>> = {
  'lanh-dao': { leader: 'yes' },
  'chuyen-trach': { fullTime: 'yes' },
  'truc-tiep': { directWorker: 'yes' },
}
const sexes: Readonly<Record<string, PeopleQuery>> = { nam: { sex: 'male' }, nu: { sex: 'female' } }
const parties: Readonly<Record<string, PeopleQuery>> = { co: { party: 'yes' }, khong: { party: 'no' } }
const minorities: Readonly<Record<string, PeopleQuery>> = { co: { minority: 'yes' }, khong: { minority: 'no' } }
const standings: Readonly<Record<string, PeopleQuery>> = { dang: { active: 'yes' }, thoi: { active: 'no' } }

export const stillActive = 'dang'

export function usePeopleFilters() {
  const [unitId, setUnitId] = useAddressState('donvi')
  const [text, setText] = useAddressState('ten')
  const [group, setGroup] = useAddressState('nhom')
  const [sex, setSex] = useAddressState('gioi')
  const [party, setParty] = useAddressState('dang-vien')
  const [minority, setMinority] = useAddressState('dtts')
  const [standing, setStanding] = useAddressState('tinhtrang', stillActive)
  const query: PeopleQuery = {
    ...(unitId ? { unitId: unitId as UnitId } : {}),
    ...(text ? { q: text } : {}),
    ...groups[group],
    ...sexes[sex],
    ...parties[party],
    ...minorities[minority],
    ...standings[standing],
  }
  const hasChosen = (of: object) => Object.values(of).some((one) => one !== '')
  const chosen = { unitId, text, group, sex, party, minority, standing }
  return {
    ...chosen,
    query,
    setUnitId,
    setText,
    setGroup,
    setSex,
    setParty,
    setMinority,
    setStanding,
    isNarrowed: hasChosen({ ...chosen, standing: '' }),
    /** By more than the name: these filters must stay in sight. */
    isNarrowedFurther: hasChosen({ ...chosen, standing: standing === stillActive ? '' : standing, text: '' }),
  }
}

export type PeopleFiltersGiven = ReturnType<typeof usePeopleFilters>
