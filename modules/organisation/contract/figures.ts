import { z } from 'zod'
import { endpoint, exportOf } from '#platform/http'
import { LocalDateSchema } from '#platform/kernel'
import { FigureSchema, FiguresOfUnitSchema, FiguresPageSchema } from '../views/figures.ts'
import { ofUnit, onDay, unitId } from './shared.ts'

const count = z.number().int().min(0).max(1_000_000)
const part = count.nullable().default(null)

export const reportFigures = endpoint({
  name: 'reportFigures',
  method: 'PUT',
  path: '/organisation/units/:unitId/figures',
  summary: 'Ghi số đoàn viên của riêng đơn vị tại một ngày; ghi lại cùng ngày là đính chính, số cũ vẫn được giữ',
  params: ofUnit,
  body: z
    .object({ asOf: LocalDateSchema, members: count, women: part, ethnicMinorities: part, directWorkers: part })
    .refine((one) => (one.women ?? 0) <= one.members, {
      path: ['women'],
      error: 'Số nữ không thể lớn hơn số đoàn viên.',
    })
    .refine((one) => (one.ethnicMinorities ?? 0) <= one.members, {
      path: ['ethnicMinorities'],
      error: 'Số đoàn viên dân tộc thiểu số không thể lớn hơn số đoàn viên.',
    })
    .refine((one) => (one.directWorkers ?? 0) <= one.members, {
      path: ['directWorkers'],
      error: 'Số lao động trực tiếp không thể lớn hơn số đoàn viên.',
    }),
  reply: FigureSchema,
})

export const listUnitFigures = endpoint({
  name: 'listUnitFigures',
  method: 'GET',
  path: '/organisation/units/:unitId/figures',
  summary:
    'Số đoàn viên của riêng một đơn vị qua các lần ghi, kể cả số đã đính chính, và tổng cả bên dưới tại một ngày',
  params: ofUnit,
  query: onDay,
  reply: FiguresOfUnitSchema,
})

export const showFigures = endpoint({
  name: 'showFigures',
  method: 'GET',
  path: '/organisation/figures',
  summary: 'Số liệu đoàn viên theo đơn vị trực thuộc tại một ngày, có tổng và diễn biến qua các năm',
  query: onDay.extend({ unit: unitId.optional() }),
  reply: FiguresPageSchema,
})

export const exportFigures = exportOf(showFigures, {
  name: 'exportFigures',
  summary: 'Số liệu đoàn viên theo đơn vị trực thuộc tại một ngày, thành tệp Excel',
})
