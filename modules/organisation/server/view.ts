/** What leaves the server about units and bodies. */

import type { Sector, Unit, UnitType } from '../domain/unit.ts'
import type { UnitView } from '../views.ts'

export const typeNames = (types: readonly UnitType[]) => {
  const names = new Map(types.map((type) => [type.code, type.name]))
  return (code: string) => names.get(code) ?? code
}

export const sectorNames = (sectors: readonly Sector[]) => {
  const names = new Map(sectors.map((sector) => [sector.code, sector.name]))
  return (code: string | null) => (code === null ? null : (names.get(code) ?? code))
}

export const viewUnit = (unit: Unit, types: readonly UnitType[], sectors: readonly Sector[]): UnitView => ({
  id: unit.id,
  parentId: unit.parentId,
  typeCode: unit.typeCode,
  typeName: typeNames(types)(unit.typeCode),
  name: unit.name,
  shortName: unit.shortName,
  sectorCode: unit.sectorCode,
  sectorName: sectorNames(sectors)(unit.sectorCode),
  employerKind: unit.employerKind,
  yearKind: unit.yearKind,
  path: unit.path,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  version: unit.version,
})
