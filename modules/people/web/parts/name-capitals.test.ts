import { expect, it } from 'vitest'
import { withCapitals } from './name-capitals.ts'

it.each([
  ['nguyễn văn ếch', 'Nguyễn Văn Ếch'],
  ['NGUYỄN VĂN ĐỢI', 'Nguyễn Văn Đợi'],
])('writes %s as %s', (typed, better) => {
  expect(withCapitals(typed)).toBe(better)
})

it.each(['Nguyễn Văn An', 'an', '', 'Lò thị Ơn'])('leaves %j as it was typed', (typed) => {
  expect(withCapitals(typed)).toBeUndefined()
})
