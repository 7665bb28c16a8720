import { z } from 'zod'
import { endpoint } from '#platform/http'
import { LocalDateSchema } from '#platform/kernel'
import { DueSchema } from '../domain/due.ts'
import { AddresseeSchema, consequences, obligationKinds } from '../domain/plan.ts'
import { standings } from '../domain/standing.ts'
import { obligationStates } from '../domain/states.ts'
import { CountsSchema, dutyId, obligationId, pageSize, planId, reason, seasonId, unitId, version } from './shared.ts'

export const ObligationSchema = z.object({
  id: obligationId,
  version: z.int(),
  dutyId,
  planId,
  planNumber: z.string(),
  planTitle: z.string(),
  issuerName: z.string(),
  kind: z.enum(obligationKinds),
  title: z.string(),
  unitId,
  unitName: z.string(),
  /** The unit does it as the standing unit of this block. */
  onBehalfOf: z.string().nullable(),
  /** The department or council of the unit that does it. */
  bodyName: z.string().nullable(),
  due: DueSchema,
  /** Whole days until the last valid day; negative when it has passed. */
  daysLeft: z.int().nullable(),
  consequence: z.enum(consequences),
  legalGround: z.string().nullable(),
  addressees: z.array(AddresseeSchema),
  via: z.string().nullable(),
  state: z.enum(obligationStates),
  standing: z.enum(standings),
  reportedAt: z.iso.datetime().nullable(),
  reportedBy: z.string().nullable(),
  note: z.string().nullable(),
  can: z.object({ report: z.boolean(), takeBack: z.boolean(), waive: z.boolean() }),
})
export type Obligation = z.infer<typeof ObligationSchema>

export const listObligations = endpoint({
  name: 'listObligations',
  method: 'GET',
  path: '/obligations',
  summary: 'Việc phải làm của đơn vị mình, theo hạn',
  query: z.object({
    seasonId: seasonId.optional(),
    unitId: unitId.optional(),
    standing: z.enum(standings).optional(),
    kind: z.enum(obligationKinds).optional(),
    after: z.string().max(300).optional(),
    limit: pageSize,
  }),
  reply: z.object({ obligations: z.array(ObligationSchema), next: z.string().nullable(), counts: CountsSchema }),
})

export const getObligation = endpoint({
  name: 'getObligation',
  method: 'GET',
  path: '/obligations/:obligationId',
  summary: 'Một việc phải làm: căn cứ, thời hạn, hậu quả, quá trình',
  params: z.object({ obligationId }),
  reply: z.object({
    obligation: ObligationSchema,
    taskText: z.string(),
    taskNumber: z.string().nullable(),
    taskSection: z.string().nullable(),
    /** New last days given by amendments, oldest first. */
    redatings: z.array(
      z.object({
        on: LocalDateSchema,
        reason: z.string(),
        before: LocalDateSchema.nullable(),
        after: LocalDateSchema.nullable(),
      }),
    ),
    lines: z.array(z.object({ at: z.iso.datetime(), by: z.string(), words: z.string(), note: z.string().nullable() })),
  }),
})

export const reportObligation = endpoint({
  name: 'reportObligation',
  method: 'POST',
  path: '/obligations/:obligationId/report',
  summary: 'Báo đã thực hiện, kèm ghi chú',
  params: z.object({ obligationId }),
  body: z.object({ version, note: z.string().trim().max(4000).default('') }),
  reply: ObligationSchema,
})

export const takeBackObligation = endpoint({
  name: 'takeBackObligation',
  method: 'POST',
  path: '/obligations/:obligationId/take-back',
  summary: 'Rút lại báo cáo đã gửi nhầm',
  params: z.object({ obligationId }),
  body: z.object({ version, reason }),
  reply: ObligationSchema,
})

export const waiveObligation = endpoint({
  name: 'waiveObligation',
  method: 'POST',
  path: '/obligations/:obligationId/waive',
  summary: 'Miễn cho một đơn vị khỏi một việc, có lý do',
  params: z.object({ obligationId }),
  body: z.object({ version, reason }),
  reply: ObligationSchema,
})
