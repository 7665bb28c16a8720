import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema } from '#platform/kernel'
import { HouseholdViewSchema } from '../views/household.ts'
import { day, limit, text, unitId, version } from './shared.ts'

const ofHousehold = z.object({ householdId: idSchema<'household'>() })
const said = {
  headName: text(100),
  address: text(300),
  peopleCount: z.number().int().min(1, 'Ít nhất 1 người').max(50, 'Nhiều nhất 50 người'),
}
const SettingsSchema = z.object({ withHouseholds: z.boolean(), canChange: z.boolean() })

export const getPeopleSettings = endpoint({
  name: 'getPeopleSettings',
  method: 'GET',
  path: '/people/settings',
  summary: 'Liên đoàn có theo dõi hộ gia đình hay không',
  reply: SettingsSchema,
})

export const savePeopleSettings = endpoint({
  name: 'savePeopleSettings',
  method: 'PUT',
  path: '/people/settings',
  summary: 'Bật hoặc tắt việc theo dõi hộ gia đình',
  body: z.object({ withHouseholds: z.boolean() }),
  reply: SettingsSchema,
})

export const listHouseholds = endpoint({
  name: 'listHouseholds',
  method: 'GET',
  path: '/people/households',
  summary: 'Hộ gia đình của đơn vị và các đơn vị bên dưới tại một ngày',
  query: z.object({ unitId: unitId.optional(), on: day.optional(), after: z.string().max(300).optional(), limit }),
  reply: z.object({
    households: z.array(HouseholdViewSchema),
    total: z.number().int(),
    next: z.string().nullable(),
    canManage: z.boolean(),
  }),
})

export const addHousehold = endpoint({
  name: 'addHousehold',
  method: 'POST',
  path: '/people/households',
  summary: 'Thêm một hộ gia đình từ một ngày',
  body: z.object({ unitId, ...said, validFrom: day }),
  reply: HouseholdViewSchema,
})

export const correctHousehold = endpoint({
  name: 'correctHousehold',
  method: 'PUT',
  path: '/people/households/:householdId',
  summary: 'Sửa chủ hộ, địa chỉ, số người của một hộ',
  params: ofHousehold,
  body: z.object({ ...said, version }),
  reply: HouseholdViewSchema,
})

export const endHousehold = endpoint({
  name: 'endHousehold',
  method: 'POST',
  path: '/people/households/:householdId/end',
  summary: 'Thôi theo dõi một hộ từ một ngày',
  params: ofHousehold,
  body: z.object({ effectiveOn: day, version }),
  reply: HouseholdViewSchema,
})
