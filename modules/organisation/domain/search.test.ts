import { describe, expect, it } from 'vitest'
import { localDate, searchWords } from '#platform/kernel'
import { anId, aUnit, aUnitOnDay } from '../testing.ts'
import { byNearness, formerNameMatching, hasWords } from './search.ts'

const named = (name: string, validTo: string | null = null) => ({
  name,
  shortName: name,
  validTo: validTo ? localDate(validTo) : null,
})

describe('words of a name', () => {
  it.each([
    ['duong tam', true],
    ['Tam Đường', true],
    ['TAM DUO', true],
    ['ldld tam', true],
    ['am duong', false],
    ['tam duong sin', false],
  ])('«%s» finds «LĐLĐ huyện Tam Đường»: %s', (typed, isFound) => {
    expect(hasWords('LĐLĐ huyện Tam Đường', searchWords(typed))).toBe(isFound)
  })
})

describe('order of what was found', () => {
  it('puts the name with the marks as typed first', () => {
    const names = byNearness([named('CĐCS Nậm Cha'), named('CĐCS Nậm Chà')], 'nậm chà').map((one) => one.name)
    expect(names).toEqual(['CĐCS Nậm Chà', 'CĐCS Nậm Cha'])
  })

  it('puts the very word before names that only begin so', () => {
    const units = [named('CĐCS Hoang Thèn'), named('Hoang Thèn'), named('CĐCS Trường Mầm non Hoa Ban')]
    expect(byNearness(units, 'hoa').map((one) => one.name)).toEqual([
      'CĐCS Trường Mầm non Hoa Ban',
      'Hoang Thèn',
      'CĐCS Hoang Thèn',
    ])
  })

  it('puts living units before ended ones and short names before long ones', () => {
    const units = [
      named('CĐCS Trường Mầm non Tam Đường'),
      named('LĐLĐ Tam Đường', '2019-01-01'),
      named('CĐCS Tam Đường'),
    ]
    expect(byNearness(units, 'tam duong').map((one) => one.name)).toEqual([
      'CĐCS Tam Đường',
      'CĐCS Trường Mầm non Tam Đường',
      'LĐLĐ Tam Đường',
    ])
  })
})

describe('former name', () => {
  const unit = aUnit({ name: 'LĐLĐ thành phố Lai Châu', shortName: 'LĐLĐ TP Lai Châu' })
  const versions = [aUnitOnDay({ unitId: unit.id, path: '/r/a/', name: 'LĐLĐ thị xã Lai Châu', shortName: 'LĐLĐ TX' })]

  it('is shown when only it fits', () => {
    expect(formerNameMatching(unit, versions, searchWords('thi xa lai chau'))).toBe('LĐLĐ thị xã Lai Châu')
    expect(formerNameMatching(unit, versions, searchWords('lai chau'))).toBeNull()
    expect(formerNameMatching({ ...unit, id: anId(7) }, versions, searchWords('thi xa'))).toBeNull()
  })
})
