/** SQL of discipline. */
import { type Tx, typed } from '#platform/db'
import type { FederationId, LocalDate, TreePath } from '#platform/kernel'
import type { Discipline, DisciplineId, PersonId } from '../domain/person.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

const disciplineOf = (row: PeopleTables['people.disciplines']): Discipline => ({
  id: row.id,
  personId: row.person_id,
  unitId: row.unit_id,
  unitName: row.unit_name,
  form: row.form,
  reason: row.reason,
  decisionNumber: row.decision_number,
  decisionOn: row.decision_on,
  decidedBy: row.decided_by,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})

export const listDisciplines = (tx: Tx, personId: PersonId): Promise<Discipline[]> => listDisciplinesOf(tx, [personId])

/** Newest first. */
export async function listDisciplinesOf(tx: Tx, personIds: readonly PersonId[]): Promise<Discipline[]> {
  if (personIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('people.disciplines')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(disciplineOf)
}

export async function insertDiscipline(
  tx: Tx,
  federationId: FederationId,
  personPath: TreePath,
  discipline: Discipline,
): Promise<void> {
  await tables(tx)
    .insertInto('people.disciplines')
    .values({
      id: discipline.id,
      federation_id: federationId,
      person_id: discipline.personId,
      person_path: personPath,
      unit_id: discipline.unitId,
      unit_name: discipline.unitName,
      form: discipline.form,
      reason: discipline.reason,
      decision_number: discipline.decisionNumber,
      decision_on: discipline.decisionOn,
      decided_by: discipline.decidedBy,
      valid_from: discipline.validFrom,
      valid_to: discipline.validTo,
    })
    .execute()
}

export async function saveDisciplineEnd(tx: Tx, id: DisciplineId, on: LocalDate): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('people.disciplines')
    .set({ valid_to: on })
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
