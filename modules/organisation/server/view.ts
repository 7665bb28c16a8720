/** What leaves the server about units, bodies and people. */

import type { Unit, UnitType } from '../domain/unit.ts'
import type { BodyView, PersonView, PostView, UnitView } from '../views.ts'
import type { Body, Person, Post } from './store-bodies.ts'

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

export const viewPost = (post: Post, bodyName: string | null): PostView => ({
  id: post.id,
  title: post.title,
  bodyName,
  validFrom: post.validFrom,
  validTo: post.validTo,
})

export const viewPerson = (
  person: Person,
  posts: readonly Post[],
  bodies: ReadonlyMap<string, string>,
): PersonView => ({
  id: person.id,
  fullName: person.fullName,
  sex: person.sex,
  birthOn: person.birthOn,
  posts: posts
    .filter((post) => post.personId === person.id)
    .map((post) => viewPost(post, post.bodyId ? (bodies.get(post.bodyId) ?? null) : null)),
})
