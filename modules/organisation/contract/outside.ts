import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema } from '#platform/kernel'
import { blockKinds, blockRoles } from '../domain/unit.ts'
import { OutsideBodySchema, OutsideGroupSchema } from '../views/outside.ts'
import { optionalText, text, version } from './shared.ts'

const outsideId = idSchema<'outside-body'>()
const ofBody = z.object({ outsideId })
const aliases = z.array(text(150)).max(40).default([])

export const listOutside = endpoint({
  name: 'listOutside',
  method: 'GET',
  path: '/organisation/outside',
  summary: 'Cơ quan ngoài hệ thống, và các khối, cụm bên ngoài mà liên đoàn tham gia theo từng năm',
  reply: z.object({
    bodies: z.array(OutsideBodySchema),
    groups: z.array(OutsideGroupSchema),
    canManage: z.boolean(),
  }),
})

export const addOutsideBody = endpoint({
  name: 'addOutsideBody',
  method: 'POST',
  path: '/organisation/outside',
  summary: 'Thêm một cơ quan ngoài hệ thống',
  body: z.object({ name: text(200), aliases }),
  reply: OutsideBodySchema,
})

export const changeOutsideBody = endpoint({
  name: 'changeOutsideBody',
  method: 'PUT',
  path: '/organisation/outside/:outsideId',
  summary: 'Sửa tên và tên khác trong văn bản của một cơ quan ngoài hệ thống',
  params: ofBody,
  body: z.object({ name: text(200), aliases, version }),
  reply: OutsideBodySchema,
})

export const setOutsideGroup = endpoint({
  name: 'setOutsideGroup',
  method: 'PUT',
  path: '/organisation/outside/:outsideId/group',
  summary: 'Ghi rằng liên đoàn là thành viên của khối, cụm bên ngoài này, và cơ quan nào tổ chức',
  params: ofBody,
  body: z.object({ kind: z.enum(blockKinds), organiserId: outsideId.nullable() }),
  reply: OutsideGroupSchema,
})

export const recordOutsideYear = endpoint({
  name: 'recordOutsideYear',
  method: 'PUT',
  path: '/organisation/outside/:outsideId/years/:year',
  summary: 'Ghi khối, cụm bên ngoài của một năm: thành viên, đơn vị trưởng, phó, và vai của liên đoàn',
  params: ofBody.extend({ year: z.coerce.number().int().min(1900).max(2199) }),
  body: z.object({
    chair: optionalText(200).default(''),
    deputy: optionalText(200).default(''),
    ownRole: z.enum(blockRoles),
    members: z.array(text(200)).max(100),
  }),
  reply: OutsideGroupSchema,
})
