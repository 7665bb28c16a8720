/** SQL of membership periods. */
import { sql } from 'kysely'
import type { Unit, UnitId } from '#modules/organisation'
import { type Tx, typed } from '#platform/db'
import { type FederationId, type LocalDate, nameKey, type TreePath } from '#platform/kernel'
import type { Ending, Membership, MembershipId, PersonId } from '../domain/person.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

type Row = PeopleTables['people.memberships']

export const membershipOf = (row: Row): Membership => ({
  id: row.id,
  personId: row.person_id,
  unitId: row.unit_id,
  unitName: row.unit_name,
  isDirectWorker: row.is_direct_worker,
  began: row.began,
  ended: row.ended,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})

/** Where periods stand, those put aside by a merge among them. */
export async function listUnitsOfMemberships(
  tx: Tx,
  ids: readonly MembershipId[],
): Promise<{ id: MembershipId; unitId: UnitId }[]> {
  const { rows } = await sql<{ id: MembershipId; unitId: UnitId }>`
    select id, unit_id as "unitId" from people.memberships where id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

export async function listMemberships(tx: Tx, personIds: readonly PersonId[]): Promise<Membership[]> {
  if (personIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('people.memberships')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .where('covered_by', 'is', null)
    .orderBy('valid_from')
    .execute()
  return rows.map(membershipOf)
}

type Place = { readonly path: TreePath; readonly fullName: string }

export async function insertMembership(
  tx: Tx,
  federationId: FederationId,
  person: Place,
  unit: Pick<Unit, 'id' | 'path' | 'name'>,
  membership: Omit<Membership, 'unitId' | 'unitName'>,
): Promise<void> {
  await tables(tx)
    .insertInto('people.memberships')
    .values({
      id: membership.id,
      federation_id: federationId,
      person_id: membership.personId,
      person_path: person.path,
      unit_id: unit.id,
      unit_path: unit.path,
      unit_name: unit.name,
      full_name: person.fullName,
      name_key: nameKey(person.fullName),
      is_direct_worker: membership.isDirectWorker,
      valid_from: membership.validFrom,
      valid_to: membership.validTo,
      began: membership.began,
      ended: membership.ended,
      covered_by: null,
    })
    .execute()
}

export async function saveMembershipEnd(tx: Tx, id: MembershipId, on: LocalDate, ended: Ending): Promise<void> {
  await tables(tx)
    .updateTable('people.memberships')
    .set({ valid_to: on, ended })
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .execute()
}

/** Members of exactly this unit on the day, as far as the unit knows: also who has left it since. */
export async function countMembersOn(tx: Tx, unitId: UnitId, on: LocalDate): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom('people.memberships')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('unit_id', '=', unitId)
    .where('covered_by', 'is', null)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
    .executeTakeFirstOrThrow()
  return count
}

export type MemberOnDay = {
  readonly personId: PersonId
  readonly fullName: string
  readonly isDirectWorker: boolean | null
}

/** The dated list of a unit, in the Vietnamese order of names; a name stays in it after its record has moved on. */
export async function listMembersOn(tx: Tx, unitId: UnitId, on: LocalDate): Promise<MemberOnDay[]> {
  const rows = await tables(tx)
    .selectFrom('people.memberships')
    .select(['person_id', 'full_name', 'is_direct_worker'])
    .where('unit_id', '=', unitId)
    .where('covered_by', 'is', null)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
    .orderBy(sql`name_key collate "vi-x-icu"`)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, fullName: row.full_name, isDirectWorker: row.is_direct_worker }))
}
