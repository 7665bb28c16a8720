import { expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { personColumns } from './routes/export-people-columns.ts'
import { filterNote } from './routes/export-words.ts'

it('names what the list is narrowed to, and nothing when it is not', () => {
  expect(filterNote({ q: '' })).toBeNull()
  expect(filterNote({ q: 'hoa', sex: 'female', party: false, active: true })).toBe(
    'Chỉ gồm: tên có «hoa»; nữ; chưa vào Đảng; đang sinh hoạt',
  )
  expect(filterNote({ leader: true })).toBe('Chỉ gồm: lãnh đạo công đoàn')
})

const person = {
  ...{ id: '0' as never, fullName: 'Lò Thị Hòa', sex: 'female' as const, unitId: '0' as never, unitName: 'A' },
  ...{ birthOn: null, birthYear: 1980, titles: [], standing: 'active' as const },
}
const cellOf = (title: string, of: Parameters<(typeof personColumns)[number]['value']>[0]) =>
  personColumns.find((one) => one.title === title)?.value(of)

it('gives the year of birth only where the day is unknown', () => {
  expect(cellOf('Năm sinh', person)).toBe('1980')
  expect(cellOf('Năm sinh', { ...person, birthOn: localDate('1980-02-03') })).toBeNull()
})

it('calls a member without a post what the screen calls them', () => {
  expect(cellOf('Chức vụ', person)).toBe('Đoàn viên')
  expect(cellOf('Chức vụ', { ...person, titles: ['Chủ tịch', 'Kế toán'] })).toBe('Chủ tịch; Kế toán')
  expect(cellOf('Chức vụ', { ...person, standing: 'retired' })).toBe('')
})
