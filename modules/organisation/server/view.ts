/** What leaves the server about units and bodies. */

import type { Unit, UnitType } from '../domain/unit.ts'
import type { BodyView, UnitView } from '../views.ts'
import type { Body } from './store-bodies.ts'

export const typeNames = (types: readonly UnitType[]) => {
  const names = new Map(types.map((type) => [type.code, type.name]))
  return (code: string) => names.get(code) ?? code
}

export const viewUnit = (unit: Unit, types: readonly UnitType[]): UnitView => ({
  id: unit.id,
  parentId: unit.parentId,
  typeCode: unit.typeCode,
  typeName: typeNames(types)(unit.typeCode),
  name: unit.name,
  shortName: unit.shortName,
  path: unit.path,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  version: unit.version,
})

export const viewBody = (body: Omit<Body, 'path'>): BodyView => ({
  id: body.id,
  kind: body.kind,
  name: body.name,
  aliases: [...body.aliases],
  validFrom: body.validFrom,
  validTo: body.validTo,
})
