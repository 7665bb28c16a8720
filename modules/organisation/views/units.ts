/** What leaves the server about units. */
import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { employerKinds, yearKinds } from '../domain/acts.ts'
import { blockRoles } from '../domain/unit.ts'
import { SuccessionViewSchema, UnitEventViewSchema } from './events.ts'
import { period, unitId } from './shared.ts'
import { BodyViewSchema } from './standing.ts'
import { SectorChoiceSchema, TypeCountSchema, UnitTypeViewSchema, UnitViewSchema } from './unit.ts'

export const TreeNodeSchema = z.object({
  id: unitId,
  /** Null for the root, and where the superior is outside the walls. */
  parentId: unitId.nullable(),
  typeCode: z.string(),
  name: z.string(),
  shortName: z.string(),
  /** Units below, all levels, as far as the actor sees them. */
  unitsBelow: z.number().int(),
})

export const TreeReplySchema = z.object({
  on: LocalDateSchema,
  nodes: z.array(TreeNodeSchema),
  counts: z.array(TypeCountSchema),
  types: z.array(UnitTypeViewSchema),
  sectors: z.array(SectorChoiceSchema),
  /** Where the actor may add units: any, or none. */
  canAddUnit: z.boolean(),
  /** Kinds and sectors are edited by who manages the whole federation. */
  canEditKinds: z.boolean(),
})

export const UnitPageSchema = z.object({
  on: LocalDateSchema,
  unit: UnitViewSchema,
  superior: z.object({ id: unitId, name: z.string() }).nullable(),
  names: z.array(
    z.object({
      name: z.string(),
      shortName: z.string(),
      typeName: z.string(),
      superiorName: z.string().nullable(),
      sectorName: z.string().nullable(),
      employerKind: z.enum(employerKinds).nullable(),
      yearKind: z.enum(yearKinds),
      ...period,
    }),
  ),
  /** What happened to the unit, latest first. */
  events: z.array(UnitEventViewSchema),
  /** Whose work and records it took over, and who took over its own; those outside the walls are absent. */
  predecessors: z.array(SuccessionViewSchema),
  successors: z.array(SuccessionViewSchema),
  bodies: z.array(BodyViewSchema),
  figures: z.array(z.object({ asOf: LocalDateSchema, members: z.number(), women: z.number().nullable() })),
  /** Sum of the latest figures of the unit and all units below, on the day. */
  membersBelow: z.object({ members: z.number(), women: z.number().nullable() }),
  blocks: z.array(z.object({ id: idSchema<'block'>(), name: z.string(), role: z.enum(blockRoles), ...period })),
  below: z.object({
    total: z.number().int(),
    byType: z.array(TypeCountSchema),
    units: z.array(
      z.object({
        id: unitId,
        name: z.string(),
        typeName: z.string(),
        unitsBelow: z.number().int(),
        members: z.number(),
      }),
    ),
  }),
  history: z.array(
    z.object({ at: z.string(), actorName: z.string(), entry: z.string(), details: z.record(z.string(), z.unknown()) }),
  ),
  abilities: z.object({
    canAddUnit: z.boolean(),
    canRename: z.boolean(),
    canMove: z.boolean(),
    canEnd: z.boolean(),
    canChange: z.boolean(),
    canMerge: z.boolean(),
    canSplit: z.boolean(),
    canManagePeople: z.boolean(),
  }),
})

export const SearchReplySchema = z.object({
  units: z.array(
    z.object({
      id: unitId,
      name: z.string(),
      typeName: z.string(),
      superiorName: z.string().nullable(),
      formerName: z.string().nullable(),
      ended: z.boolean(),
      /** Found because it took over from a unit of this name. */
      predecessorName: z.string().nullable(),
      /** Who took over from it, when it has ended. */
      successor: z.object({ id: unitId, name: z.string() }).nullable(),
    }),
  ),
  total: z.number().int(),
  /** There are more than `total`: the search must say more. */
  isMore: z.boolean(),
  next: z.string().nullable(),
})

export type TreeNode = z.infer<typeof TreeNodeSchema>
export type TreeReply = z.infer<typeof TreeReplySchema>
export type UnitPage = z.infer<typeof UnitPageSchema>
export type SearchReply = z.infer<typeof SearchReplySchema>
