import { z } from 'zod'
import { endpoint } from '#platform/http'
import { LocalDateSchema } from '#platform/kernel'
import { seasonId } from './shared.ts'

export const SeasonSchema = z.object({
  id: seasonId,
  kind: z.enum(['calendar', 'school']),
  year: z.int(),
  name: z.string(),
  startsOn: LocalDateSchema,
  endsOn: LocalDateSchema,
})
export type Season = z.infer<typeof SeasonSchema>

export const listSeasons = endpoint({
  name: 'listSeasons',
  method: 'GET',
  path: '/seasons',
  summary: 'Các năm thi đua, mới nhất trước, và năm đang diễn ra',
  reply: z.object({ seasons: z.array(SeasonSchema), currentId: seasonId.nullable(), canOpen: z.boolean() }),
})

export const openSeason = endpoint({
  name: 'openSeason',
  method: 'POST',
  path: '/seasons',
  summary: 'Mở một năm thi đua hoặc năm học',
  body: z.object({ kind: z.enum(['calendar', 'school']), year: z.int().min(2000).max(2100) }),
  reply: SeasonSchema,
})
