/** The lists of this slice as files. */
import { z } from 'zod'
import { endpoint, exportOf } from '#platform/http'
import { obligationKinds } from '../domain/plan.ts'
import { getBoard, listBoardObligations } from './board.ts'
import { listPlans } from './plans.ts'

export const exportPlans = exportOf(listPlans, {
  name: 'exportPlans',
  summary: 'Danh sách kế hoạch và văn bản giao việc thành tệp Excel',
})

const matrix = exportOf(getBoard, {
  name: 'exportBoard',
  summary: 'Bảng theo dõi thành tệp Excel: mỗi đơn vị một dòng, mỗi việc một cột',
})

/** The page narrows the board further by itself; the file has to be told. */
export const exportBoard = endpoint({
  ...matrix,
  query: matrix.query.extend({ kind: z.enum(obligationKinds).optional(), typeCode: z.string().max(60).optional() }),
})

export const exportBoardObligations = exportOf(listBoardObligations, {
  name: 'exportBoardObligations',
  summary: 'Những việc nằm sau một con số của bảng theo dõi thành tệp Excel',
})
