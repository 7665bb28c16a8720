import { expect, it } from 'vitest'
import { dayFault } from './typed-day.ts'

it.each([
  ['15/06/2020', undefined],
  ['  ', undefined],
  ['29/02/2020', undefined],
  ['31/02/2020', 'Tháng 02/2020 không có ngày 31.'],
  ['31.4.2021', 'Tháng 04/2021 không có ngày 31.'],
  ['99/99/2019', 'Chưa đúng ngày. Ví dụ 15/06/2020'],
  ['32/01/2020', 'Chưa đúng ngày. Ví dụ 15/06/2020'],
  ['ngày mai', 'Chưa đúng ngày. Ví dụ 15/06/2020'],
])('«%s»: %s', (text, fault) => {
  expect(dayFault(text)).toBe(fault)
})
