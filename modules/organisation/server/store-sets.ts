/** SQL of named sets, blocks, outside bodies and the federation itself. */
import { type Tx, typed } from '#platform/db'
import { type FederationId, found } from '#platform/kernel'
import type { OutsideBodyData, UnitSetData } from '../domain/data.ts'
import type { BlockWithSeats } from '../domain/set-rule.ts'
import type { UnitId, UnitSetId } from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

const tables = (tx: Tx) => typed<OrganisationTables>(tx)

/** Retired sets are no longer offered; papers that name them keep what they meant. */
export async function listUnitSets(tx: Tx): Promise<(UnitSetData & { readonly isRetired: boolean })[]> {
  const rows = await tables(tx).selectFrom('organisation.unit_sets').selectAll().orderBy('position').execute()
  return rows.map(({ id, code, name, aliases, rule, retired_on }) => ({
    ...{ id, code, name, aliases, rule },
    isRetired: retired_on !== null,
  }))
}

export async function getUnitSet(tx: Tx, id: UnitSetId): Promise<UnitSetData> {
  const row = await tables(tx).selectFrom('organisation.unit_sets').selectAll().where('id', '=', id).executeTakeFirst()
  const { code, name, aliases, rule } = found(row, 'organisation.set-unknown')
  return { id, code, name, aliases, rule }
}

export async function listOutsideBodies(tx: Tx): Promise<OutsideBodyData[]> {
  const rows = await tables(tx).selectFrom('organisation.outside_bodies').selectAll().orderBy('id').execute()
  return rows.map(({ id, name, aliases }) => ({ id, name, aliases }))
}

export type Block = BlockWithSeats & { readonly aliases: readonly string[] }

/** All blocks with those seats that the walls let be seen, past and present. */
export async function listBlocksWithSeats(tx: Tx): Promise<Block[]> {
  const blocks = await tables(tx).selectFrom('organisation.blocks').selectAll().orderBy('id').execute()
  const seats = await tables(tx).selectFrom('organisation.block_members').selectAll().execute()
  return blocks.map((block) => ({
    id: block.id,
    name: block.name,
    aliases: block.aliases,
    unitId: block.unit_id,
    validFrom: block.valid_from,
    validTo: block.valid_to,
    seats: seats
      .filter((seat) => seat.block_id === block.id)
      .map((seat) => ({ unitId: seat.unit_id, role: seat.role, validFrom: seat.valid_from, validTo: seat.valid_to })),
  }))
}

export async function listSeatsOf(tx: Tx, unitId: UnitId) {
  const rows = await tables(tx)
    .selectFrom('organisation.block_members as seats')
    .innerJoin('organisation.blocks as blocks', 'blocks.id', 'seats.block_id')
    .select(['blocks.id', 'blocks.name', 'seats.role', 'seats.valid_from', 'seats.valid_to'])
    .where('seats.unit_id', '=', unitId)
    .orderBy('seats.valid_from')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

/** Only the clock of made-up data may differ from the real one. */
export async function setClockOffset(tx: Tx, federationId: FederationId, milliseconds: number): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('organisation.federations')
    .set({ clock_offset_ms: milliseconds })
    .where('id', '=', federationId)
    .where('is_sample', '=', true)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
