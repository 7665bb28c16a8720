/** SQL of sets of units as the federation edits them. */
import type { Tx } from '#platform/db'
import { found, type LocalDate, newId, Refusal } from '#platform/kernel'
import type { SetRule } from '../domain/set-rule.ts'
import type { UnitSetId } from '../domain/unit.ts'
import { ownFederation, tables } from './store-standing.ts'
import type { StandingTables } from './tables-standing.ts'

export type StandingSet = {
  readonly id: UnitSetId
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly rule: SetRule
  readonly isOwn: boolean
  readonly retiredOn: LocalDate | null
  readonly version: number
}

const setOf = (row: StandingTables['organisation.unit_sets']): StandingSet => ({
  id: row.id,
  code: row.code,
  name: row.name,
  aliases: row.aliases,
  rule: row.rule,
  isOwn: row.is_own,
  retiredOn: row.retired_on,
  version: row.version,
})

export async function listStandingSets(tx: Tx): Promise<StandingSet[]> {
  const rows = await tables(tx).selectFrom('organisation.unit_sets').selectAll().orderBy('position').execute()
  return rows.map(setOf)
}

export const getStandingSet = async (tx: Tx, id: UnitSetId): Promise<StandingSet> =>
  found(
    (await listStandingSets(tx)).find((one) => one.id === id),
    'organisation.set-unknown',
  )

export async function insertSet(tx: Tx, given: Pick<StandingSet, 'name' | 'aliases' | 'rule'>): Promise<StandingSet> {
  const id = newId<'unit-set'>()
  const sets = await tables(tx).selectFrom('organisation.unit_sets').select('position').execute()
  const row = {
    id,
    federation_id: ownFederation,
    code: `own-${id}`,
    name: given.name,
    aliases: [...given.aliases],
    rule: JSON.stringify(given.rule) as unknown as SetRule,
    position: Math.max(0, ...sets.map((one) => one.position)) + 1,
    is_own: true,
    retired_on: null,
    version: 1,
  }
  await tables(tx).insertInto('organisation.unit_sets').values(row).execute()
  return { id, code: row.code, ...given, isOwn: true, retiredOn: null, version: 1 }
}

export async function saveSet(tx: Tx, set: StandingSet): Promise<StandingSet> {
  const result = await tables(tx)
    .updateTable('organisation.unit_sets')
    .set({
      name: set.name,
      aliases: [...set.aliases],
      rule: JSON.stringify(set.rule) as unknown as SetRule,
      retired_on: set.retiredOn,
      version: set.version + 1,
    })
    .where('id', '=', set.id)
    .where('version', '=', set.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refusal('conflict', 'organisation.changed-meanwhile')
  return { ...set, version: set.version + 1 }
}
