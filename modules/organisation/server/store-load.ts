/** Writes a whole organisation in few statements: first set-up, sample data, import. */
import { sql } from 'kysely'
import { raiseWalls, type Tx } from '#platform/db'
import type { TreePath } from '#platform/kernel'
import type { UnitAttributes } from '../domain/acts.ts'
import type { OrganisationData } from '../domain/data.ts'
import type { UnitId } from '../domain/unit.ts'
import { unitSearchKey } from './store.ts'

type Row = Readonly<Record<string, unknown>>

/** One statement per table: the rows travel as one JSON value, so their number is not bounded by that of parameters. */
async function insertAll(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  const target = sql.table(`organisation.${table}`)
  await sql`insert into ${target} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${target}, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

/** Loads the data as the federation's own first act; the walls of the transaction become those of its root. */
export async function loadOrganisation(tx: Tx, data: OrganisationData): Promise<void> {
  const root = data.units.find((unit) => unit.parentId === null)
  if (!root) throw new Error('an organisation without a root')
  await raiseWalls(tx, { federationId: data.federation.id, walls: [root.path], own: [root.path], line: [root.path] })
  const federation_id = data.federation.id
  const paths = new Map(data.units.map((unit) => [unit.id, unit.path]))
  const at = (unitId: UnitId) => ({ federation_id, unit_id: unitId, unit_path: paths.get(unitId) as TreePath })
  const during = (thing: { validFrom: string; validTo: string | null }) => ({
    valid_from: thing.validFrom,
    valid_to: thing.validTo,
  })

  const { id, name, shortName, province, isSample, clockOffsetMs } = data.federation
  await insertAll(tx, 'federations', [
    { id, name, short_name: shortName, province, is_sample: isSample, clock_offset_ms: clockOffsetMs },
  ])
  await insertAll(
    tx,
    'unit_types',
    data.types.map((type) => ({
      federation_id,
      code: type.code,
      name: type.name,
      short_name: type.shortName,
      rank: type.rank,
      is_retired: type.isRetired,
    })),
  )
  await insertAll(
    tx,
    'sectors',
    data.sectors.map((sector, position) => ({
      federation_id,
      code: sector.code,
      name: sector.name,
      position,
      is_retired: sector.isRetired,
    })),
  )
  await insertUnits(tx, data, at)
  await insertAll(
    tx,
    'bodies',
    data.bodies.map((body) => ({
      id: body.id,
      ...at(body.unitId),
      kind: body.kind,
      name: body.name,
      aliases: body.aliases,
      ...during(body),
    })),
  )
  await insertAll(
    tx,
    'membership_figures',
    data.figures.map((one) => ({
      ...at(one.unitId),
      as_of: one.asOf,
      members: one.members,
      women: one.women,
      ethnic_minorities: one.ethnicMinorities ?? null,
      direct_workers: one.directWorkers ?? null,
    })),
  )
  await insertAll(
    tx,
    'blocks',
    data.blocks.map((block) => ({
      id: block.id,
      ...at(block.unitId),
      name: block.name,
      aliases: block.aliases,
      ...during(block),
    })),
  )
  await insertAll(
    tx,
    'block_members',
    data.blockMembers.map((seat) => ({
      id: seat.id,
      ...at(seat.unitId),
      block_id: seat.blockId,
      role: seat.role,
      ...during(seat),
    })),
  )
  await insertAll(
    tx,
    'unit_sets',
    data.sets.map((set, position) => ({
      id: set.id,
      federation_id,
      code: set.code,
      name: set.name,
      aliases: set.aliases,
      rule: set.rule,
      position,
    })),
  )
  await insertAll(
    tx,
    'outside_bodies',
    data.outside.map((body) => ({ id: body.id, federation_id, name: body.name, aliases: body.aliases })),
  )
  await insertAll(
    tx,
    'outside_groups',
    data.outside.flatMap(({ id: body_id, group }) =>
      group ? [{ body_id, federation_id, kind: group.kind, organiser_id: group.organiserId }] : [],
    ),
  )
}

const attributesOf = (unit: UnitAttributes) => ({
  sector_code: unit.sectorCode,
  employer_kind: unit.employerKind,
  year_kind: unit.yearKind,
})

type At = (unitId: UnitId) => { federation_id: string; unit_id: UnitId; unit_path: TreePath }

async function insertUnits(tx: Tx, data: OrganisationData, at: At): Promise<void> {
  const names = new Map<UnitId, string[]>()
  for (const version of data.versions) {
    names.set(version.unitId, [...(names.get(version.unitId) ?? []), version.name, version.shortName])
  }
  const units = data.units.map((unit) => ({
    id: unit.id,
    federation_id: data.federation.id,
    path: unit.path,
    parent_id: unit.parentId,
    type_code: unit.typeCode,
    name: unit.name,
    short_name: unit.shortName,
    ...attributesOf(unit),
    search_key: unitSearchKey(unit.name, unit.shortName, ...(names.get(unit.id) ?? [])),
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    version: 1,
  }))
  await insertAll(tx, 'units', units)
  const versions = data.versions.map((version) => ({
    id: version.id,
    ...at(version.unitId),
    valid_from: version.validFrom,
    valid_to: version.validTo,
    name: version.name,
    short_name: version.shortName,
    ...attributesOf(version),
    type_code: version.typeCode,
    parent_id: version.parentId,
    path: version.path,
  }))
  await insertAll(tx, 'unit_versions', versions)
}
