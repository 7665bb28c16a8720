import { describe, expect, it } from 'vitest'
import { compareVietnamese, fold, nameKey, rankedByName, searchWords, showCount } from './text.ts'

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

it('puts the name that was typed first, then names that begin so, then words in order, then words anywhere', () => {
  const sets = [
    ['LĐLĐ các huyện, TP', 'LĐLĐ cấp huyện'],
    ['Công đoàn cấp trên trực tiếp cơ sở', 'CĐ cấp trên trực tiếp CĐCS'],
    ['Các cấp công đoàn', 'Các cấp CĐ'],
    ['CĐCS trực thuộc LĐLĐ tỉnh'],
    ['CĐCS', 'Các công đoàn cơ sở'],
  ]
  const found = (typed: string) => rankedByName(sets, typed, (names) => names).map(([name]) => name)
  expect(found('cac cap')).toEqual(['Các cấp công đoàn', 'LĐLĐ các huyện, TP'])
  expect(found('cdcs')).toEqual(['CĐCS', 'CĐCS trực thuộc LĐLĐ tỉnh', 'Công đoàn cấp trên trực tiếp cơ sở'])
  expect(found('ldld huyen')).toEqual(['LĐLĐ các huyện, TP'])
  expect(found('tinh cdcs')).toEqual(['CĐCS trực thuộc LĐLĐ tỉnh'])
  expect(found('xa')).toEqual([])
})

describe('a number in a sentence', () => {
  it.each([
    [7, '7'],
    [3479, '3.479'],
    [1_234_567, '1.234.567'],
  ])('%s is written %s', (count, words) => expect(showCount(count)).toBe(words))
})
