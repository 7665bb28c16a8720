/** Endpoints of the lists a federation edits itself: kinds of units, sectors. */
import { z } from 'zod'
import { done, endpoint } from '#platform/http'
import { KindsReplySchema, SectorViewSchema, UnitKindViewSchema } from '../views/kinds.ts'
import { optionalText, text } from './shared.ts'

const ofCode = z.object({ code: z.string().max(60) })

const kindBody = z.object({
  name: text(200),
  shortName: optionalText(60),
  /** A unit stands only below a kind of smaller rank. */
  rank: z.number().int().min(1).max(998),
})
const sectorBody = z.object({ name: text(200) })

export const listUnitKinds = endpoint({
  name: 'listUnitKinds',
  method: 'GET',
  path: '/organisation/kinds',
  summary: 'Các loại đơn vị và các ngành của liên đoàn, cùng số đơn vị hôm nay',
  reply: KindsReplySchema,
})

export const addUnitKind = endpoint({
  name: 'addUnitKind',
  method: 'POST',
  path: '/organisation/kinds',
  summary: 'Thêm một loại đơn vị',
  body: kindBody,
  reply: UnitKindViewSchema,
})

export const changeUnitKind = endpoint({
  name: 'changeUnitKind',
  method: 'PUT',
  path: '/organisation/kinds/:code',
  summary: 'Sửa tên và thứ bậc của một loại đơn vị',
  params: ofCode,
  body: kindBody,
  reply: UnitKindViewSchema,
})

export const retireUnitKind = endpoint({
  name: 'retireUnitKind',
  method: 'POST',
  path: '/organisation/kinds/:code/retire',
  summary: 'Thôi dùng một loại đơn vị, hoặc dùng lại; đơn vị cũ vẫn giữ loại của mình',
  params: ofCode,
  body: z.object({ isRetired: z.boolean() }),
  reply: done,
})

export const addSector = endpoint({
  name: 'addSector',
  method: 'POST',
  path: '/organisation/sectors',
  summary: 'Thêm một ngành',
  body: sectorBody,
  reply: SectorViewSchema,
})

export const renameSector = endpoint({
  name: 'renameSector',
  method: 'PUT',
  path: '/organisation/sectors/:code',
  summary: 'Sửa tên một ngành',
  params: ofCode,
  body: sectorBody,
  reply: SectorViewSchema,
})

export const retireSector = endpoint({
  name: 'retireSector',
  method: 'POST',
  path: '/organisation/sectors/:code/retire',
  summary: 'Thôi dùng một ngành, hoặc dùng lại',
  params: ofCode,
  body: z.object({ isRetired: z.boolean() }),
  reply: done,
})
