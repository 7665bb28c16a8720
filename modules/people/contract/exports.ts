/** The lists of this slice as Excel files. */
import { exportOf } from '#platform/http'
import { listHouseholds } from './households.ts'
import { listPeople } from './list.ts'
import { listTransfers } from './transfers.ts'

export const exportPeople = exportOf(listPeople, {
  name: 'exportPeople',
  summary: 'Danh sách trích ngang cán bộ, đoàn viên thành tệp Excel',
})

export const exportTransfers = exportOf(listTransfers, {
  name: 'exportTransfers',
  summary: 'Các lần chuyển đi, chuyển đến thành tệp Excel',
})

export const exportHouseholds = exportOf(listHouseholds, {
  name: 'exportHouseholds',
  summary: 'Danh sách hộ gia đình thành tệp Excel',
})
