import { z } from 'zod'
import { endpoint } from '#platform/http'
import { PersonLineSchema } from '../views/list.ts'
import { limit, unitId } from './shared.ts'

export const listPeople = endpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/people',
  summary: 'Đoàn viên, cán bộ của một đơn vị và các đơn vị bên dưới, theo thứ tự tên',
  query: z.object({
    unitId: unitId.optional(),
    q: z.string().trim().max(100).default(''),
    after: z.string().max(300).optional(),
    limit,
  }),
  reply: z.object({ people: z.array(PersonLineSchema), total: z.number().int(), next: z.string().nullable() }),
})

export const searchPeople = endpoint({
  name: 'searchPeople',
  method: 'GET',
  path: '/people/search',
  summary: 'Tìm người theo tên, có dấu hoặc không dấu, theo thứ tự từ bất kỳ',
  query: z.object({ q: z.string().trim().max(100).default(''), limit }),
  reply: z.object({ people: z.array(PersonLineSchema) }),
})
