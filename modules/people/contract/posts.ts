import { z } from 'zod'
import { done, endpoint } from '#platform/http'
import { idSchema } from '#platform/kernel'
import { bodyRoles } from '../domain/person.ts'
import { BodyMembersSchema, PostViewSchema, UnitPeopleSchema } from '../views/person.ts'
import { day, ofPerson, ofUnit, onDay, optionalDay, text } from './shared.ts'

export const newPost = z.object({
  title: text(200),
  /** A body of any unit the clerk manages: the council of the federation has members from its districts. */
  bodyId: idSchema<'body'>().nullable().default(null),
  bodyRole: z.enum(bodyRoles).nullable().default(null),
  /** Left out: read from the title. */
  isLeader: z.boolean().optional(),
  isManager: z.boolean().default(false),
  isFullTime: z.boolean().default(false),
  validFrom: day,
  validTo: optionalDay,
})

export const listUnitPeople = endpoint({
  name: 'listUnitPeople',
  method: 'GET',
  path: '/people/units/:unitId',
  summary: 'Những người giữ chức vụ trong một đơn vị tại một ngày, và số đoàn viên của đơn vị',
  params: ofUnit,
  query: onDay,
  reply: UnitPeopleSchema,
})

export const listBodyMembers = endpoint({
  name: 'listBodyMembers',
  method: 'GET',
  path: '/people/bodies/:bodyId/members',
  summary: 'Thành viên của một ban, hội đồng tại một ngày',
  params: z.object({ bodyId: idSchema<'body'>() }),
  query: onDay,
  reply: BodyMembersSchema,
})

export const addPost = endpoint({
  name: 'addPost',
  method: 'POST',
  path: '/people/:personId/posts',
  summary: 'Thêm một chức vụ từ một ngày',
  params: ofPerson,
  body: newPost,
  reply: PostViewSchema,
})

export const endPost = endpoint({
  name: 'endPost',
  method: 'POST',
  path: '/people/posts/:postId/end',
  summary: 'Thôi giữ một chức vụ từ một ngày',
  params: z.object({ postId: idSchema<'post'>() }),
  body: z.object({ effectiveOn: day }),
  reply: done,
})
