import { describe, expect, it } from 'vitest'
import { compareVietnamese, fold, nameKey, searchWords } from './text.ts'

describe('folding for search', () => {
  it.each([
    ['Hoà', 'Hòa'],
    ['THÚY', 'thuý'],
    ['Đặng  Thị Ước', 'dang thi uoc'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
    ['ðiện Biên', 'Điện Biên'],
  ])('finds %s by %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it('splits into words whatever stands between them', () => {
    expect(searchWords('LĐLĐ huyện Tam Đường (CĐ, NLĐ)')).toEqual(['ldld', 'huyen', 'tam', 'duong', 'cd', 'nld'])
  })
})

describe('sorting people', () => {
  it('goes by given name, then middle, then family name', () => {
    const names = ['Trần Văn Dũng', 'Nguyễn Thị An', 'Lê Đức Ân', 'Đỗ Văn An', 'Phạm Đạt']
    const sorted = [...names].sort((a, b) => compareVietnamese(nameKey(a), nameKey(b)))
    expect(sorted).toEqual(['Nguyễn Thị An', 'Đỗ Văn An', 'Lê Đức Ân', 'Trần Văn Dũng', 'Phạm Đạt'])
  })
})
