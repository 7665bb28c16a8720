/** SQL of blocks, their seats, and what a unit that forms blocks expects. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { found, newId, Refusal, type TreePath } from '#platform/kernel'
import type { Decision } from '../domain/standing/decision.ts'
import type { Seat, SeatChanges } from '../domain/standing/seats.ts'
import type { BlockId, BlockKind, Period, UnitId } from '../domain/unit.ts'
import { at, decided, decisionOf, tables } from './store-standing.ts'
import type { StandingTables } from './tables-standing.ts'

export type StandingBlock = Period & {
  readonly id: BlockId
  readonly formerId: UnitId
  readonly formerPath: TreePath
  readonly kind: BlockKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly decision: Decision
  readonly charter: string | null
  readonly version: number
}
export type NewBlock = Omit<StandingBlock, 'formerId' | 'formerPath' | 'version'>

const blockOf = (row: StandingTables['organisation.blocks']): StandingBlock => ({
  id: row.id,
  formerId: row.unit_id,
  formerPath: row.unit_path,
  kind: row.kind,
  name: row.name,
  aliases: row.aliases,
  decision: decisionOf(row),
  charter: row.charter,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  version: row.version,
})

const seatOf = (row: StandingTables['organisation.block_members']): Seat => ({
  id: row.id,
  blockId: row.block_id,
  unitId: row.unit_id,
  role: row.role,
  ground: row.ground,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})

/** Seats change one after the other: two at once could each leave a unit in two blocks, or a block with two chairs. */
export async function lockBlocks(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('blocks ' || platform.federation()::text, 0))`.execute(tx)
}

export async function listAllBlocks(tx: Tx): Promise<StandingBlock[]> {
  const rows = await tables(tx).selectFrom('organisation.blocks').selectAll().orderBy('id').execute()
  return rows.map(blockOf)
}

export async function getBlock(tx: Tx, id: BlockId): Promise<StandingBlock> {
  const row = await tables(tx).selectFrom('organisation.blocks').selectAll().where('id', '=', id).executeTakeFirst()
  return blockOf(found(row, 'organisation.block-unknown'))
}

export async function listSeats(
  tx: Tx,
  of: { readonly blockId?: BlockId; readonly unitIds?: readonly UnitId[] } = {},
): Promise<Seat[]> {
  if (of.unitIds?.length === 0) return []
  let query = tables(tx).selectFrom('organisation.block_members').selectAll()
  if (of.blockId) query = query.where('block_id', '=', of.blockId)
  if (of.unitIds) query = query.where('unit_id', 'in', [...of.unitIds])
  return (await query.orderBy('valid_from').orderBy('id').execute()).map(seatOf)
}

export async function insertBlock(
  tx: Tx,
  former: { readonly id: UnitId; readonly path: TreePath },
  block: NewBlock,
): Promise<StandingBlock> {
  await tables(tx)
    .insertInto('organisation.blocks')
    .values({
      id: block.id,
      ...at(former),
      kind: block.kind,
      name: block.name,
      aliases: [...block.aliases],
      ...decided(block.decision),
      charter: block.charter,
      valid_from: block.validFrom,
      valid_to: block.validTo,
      version: 1,
    })
    .execute()
  return { ...block, formerId: former.id, formerPath: former.path, version: 1 }
}

/** Writes only if nobody changed the block or its seats since it was read: they carry one version. */
export async function saveBlock(tx: Tx, block: StandingBlock, version: number): Promise<StandingBlock> {
  const result = await tables(tx)
    .updateTable('organisation.blocks')
    .set({
      kind: block.kind,
      name: block.name,
      aliases: [...block.aliases],
      ...decided(block.decision),
      charter: block.charter,
      valid_to: block.validTo,
      version: version + 1,
    })
    .where('id', '=', block.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refusal('conflict', 'organisation.changed-meanwhile')
  return { ...block, version: version + 1 }
}

const roleOrder = { member: 0, deputy: 1, chair: 2 } as const

/** Closings come before openings and demotions before promotions, so that the open ends never collide on the way. */
export async function saveSeats(tx: Tx, changes: SeatChanges, pathOf: (unitId: UnitId) => TreePath): Promise<void> {
  const { removed, changed, added } = changes
  if (removed.length > 0)
    await tables(tx)
      .deleteFrom('organisation.block_members')
      .where('id', 'in', [...removed])
      .execute()
  for (const seat of [...changed].sort((a, b) => roleOrder[a.role] - roleOrder[b.role]))
    await tables(tx)
      .updateTable('organisation.block_members')
      .set({ role: seat.role, ground: seat.ground, valid_to: seat.validTo })
      .where('id', '=', seat.id)
      .execute()
  if (added.length === 0) return
  const rows = added.map((seat) => ({
    id: newId<'seat'>() as string,
    ...at({ id: seat.unitId, path: pathOf(seat.unitId) }),
    block_id: seat.blockId,
    role: seat.role,
    ground: seat.ground,
    valid_from: seat.validFrom,
    valid_to: seat.validTo,
  }))
  await tables(tx).insertInto('organisation.block_members').values(rows).execute()
}

/** Null: every unit directly below is expected in a block. */
export async function findExpectedTypes(tx: Tx, unitId: UnitId): Promise<string[] | null> {
  const row = await tables(tx)
    .selectFrom('organisation.block_settings')
    .select('expected_types')
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row?.expected_types ?? null
}

export async function saveExpectedTypes(
  tx: Tx,
  unit: { readonly id: UnitId; readonly path: TreePath },
  types: readonly string[] | null,
): Promise<void> {
  const expected_types = types ? [...types] : null
  await tables(tx)
    .insertInto('organisation.block_settings')
    .values({ ...at(unit), expected_types, version: 1 })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ expected_types }))
    .execute()
}
