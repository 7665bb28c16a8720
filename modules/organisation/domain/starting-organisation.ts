/** What every federation begins with, as data. Ids come from the caller: random for a real one, counted for a sample. */
import type { Id, LocalDate } from '#platform/kernel'
import { defaultBodies, defaultOutsideBodies } from '../defaults/bodies.ts'
import { defaultSectors } from '../defaults/sectors.ts'
import { defaultSets } from '../defaults/sets.ts'
import { defaultUnitTypes } from '../defaults/unit-types.ts'
import type { OrganisationData } from './data.ts'
import { pathBelow, type UnitId, unknownAttributes } from './unit.ts'

type Given = {
  readonly name: string
  readonly shortName: string
  readonly province: string
  readonly validFrom: LocalDate
  readonly isSample?: boolean
}

export function startingOrganisation(given: Given, makeId: <Kind extends string>() => Id<Kind>): OrganisationData {
  const { name, shortName, province, validFrom } = given
  const rootId: UnitId = makeId()
  const root = {
    id: rootId,
    parentId: null,
    typeCode: 'provincial_federation',
    // Units are called as people call them; the full name stays with the federation.
    name: placeName(given),
    shortName,
    path: pathBelow(null, rootId),
    ...unknownAttributes,
    validFrom,
    validTo: null,
  }
  const { id: unitId, ...state } = root
  return {
    federation: { id: makeId(), name, shortName, province, isSample: given.isSample ?? false, clockOffsetMs: 0 },
    types: defaultUnitTypes,
    sectors: defaultSectors,
    units: [root],
    versions: [{ id: makeId(), unitId, ...state }],
    bodies: defaultBodies.map((body) => ({ id: makeId(), unitId, ...body, validFrom, validTo: null })),
    sets: defaultSets.map((set) => ({ id: makeId(), ...set })),
    outside: defaultOutsideBodies.map((body) => ({ id: makeId(), ...body })),
    figures: [],
    blocks: [],
    blockMembers: [],
  }
}

/** "LĐLĐ tỉnh Lai Châu": the short name, with the province where it does not say it. */
function placeName({ name, shortName, province }: Given): string {
  if (!shortName) return name
  return shortName.includes(province) ? shortName : `${shortName} ${province}`
}
