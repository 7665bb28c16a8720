import { describe, expect, it } from 'vitest'
import { administratorErrors, bodyOf, emptyDraft, federationErrors, namesOf, nextAddress } from './set-up-draft.ts'

describe('names typed one per line', () => {
  it('lose numbers, dashes, blank lines and repeats', () => {
    expect(namesOf('1. LĐLĐ huyện Tam Đường\r\n\n - LĐLĐ  huyện Phong Thổ\n2) LĐLĐ huyện Tam Đường')).toEqual([
      'LĐLĐ huyện Tam Đường',
      'LĐLĐ huyện Phong Thổ',
    ])
  })

  it('keep a number that belongs to the name', () => {
    expect(namesOf('CĐCS Bệnh viện 19-8\n12 tháng 9')).toEqual(['CĐCS Bệnh viện 19-8', '12 tháng 9'])
  })
})

it('leads to the workbook when there are no units yet, and sends none that were typed before', () => {
  const typed = { ...emptyDraft(), units: 'LĐLĐ huyện A' }
  expect(nextAddress(typed)).toBe('/')
  expect(nextAddress(emptyDraft())).toBe('/nhap-excel/organisation.units')
  const withWorkbook = { ...typed, hasWorkbook: true }
  expect([nextAddress(withWorkbook), bodyOf(withWorkbook).units]).toEqual(['/nhap-excel/organisation.units', []])
})

it('sends every unit with the kind of its name, or the one that was chosen for it', () => {
  const draft = {
    ...emptyDraft(),
    units: 'CĐ ngành Y tế\nLĐLĐ huyện A\nCông đoàn Công ty B',
    kinds: { 'Công đoàn Công ty B': 'occupational_union', 'LĐLĐ huyện đã xóa': 'grassroots_union' },
  }
  expect(bodyOf(draft).units).toEqual([
    { name: 'CĐ ngành Y tế', typeCode: 'provincial_sector_union' },
    { name: 'LĐLĐ huyện A', typeCode: 'district_federation' },
    { name: 'Công đoàn Công ty B', typeCode: 'occupational_union' },
  ])
})

it('names what is missing before going on', () => {
  expect(Object.keys(federationErrors({ ...emptyDraft(), year: '20' }))).toEqual([
    'setUpCode',
    'federation.name',
    'federation.shortName',
    'federation.province',
    'season.year',
  ])
  const named = { ...emptyDraft(), displayName: 'Nguyễn Văn An', userName: 'Văn An', password: 'ngắn' }
  expect(Object.keys(administratorErrors(named))).toEqual(['administrator.userName', 'administrator.password'])
})
