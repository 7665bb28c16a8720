import { z } from 'zod'
import { endpoint } from '#platform/http'
import { sexes } from '../domain/person.ts'
import { PersonLineSchema } from '../views/list.ts'
import { limit, unitId } from './shared.ts'

const yesNo = z
  .enum(['yes', 'no'])
  .transform((given) => given === 'yes')
  .optional()
const pageKey = z.string().max(500).optional()
const typed = z.string().trim().max(100).default('')

export const listPeople = endpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/people',
  summary:
    'Đoàn viên, cán bộ hiện nay của một đơn vị và các đơn vị bên dưới, theo thứ tự tên, lọc theo giới tính, chức vụ, dân tộc…; tìm theo tên thì đúng tên trước, đúng từ sau, gõ dở cuối cùng',
  query: z.object({
    /** Without it: everybody inside the walls. */
    unitId: unitId.optional(),
    q: typed,
    sex: z.enum(sexes).optional(),
    leader: yesNo,
    directWorker: yesNo,
    fullTime: yesNo,
    /** Only for who manages people there: ethnicity is sensitive. */
    minority: yesNo,
    party: yesNo,
    active: yesNo,
    /** Key of the row after which the page begins. */
    after: pageKey,
    /** Key of the row before which the page ends; not together with `after`. */
    before: pageKey,
    limit,
  }),
  reply: z.object({
    people: z.array(PersonLineSchema),
    /** Exact; a search by name in a place of more than a hundred thousand people is counted as far as a thousand. */
    total: z.number().int(),
    /** The search found more than `total`. */
    isMore: z.boolean(),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    canFilterByMinority: z.boolean(),
  }),
})

export const searchPeople = endpoint({
  name: 'searchPeople',
  method: 'GET',
  path: '/people/search',
  summary:
    'Tìm người theo tên: không cần dấu, các từ theo thứ tự bất kỳ, từ cuối có thể gõ dở; ai có tên đúng từ cuối đứng trước',
  query: z.object({ q: typed, limit }),
  reply: z.object({ people: z.array(PersonLineSchema) }),
})
