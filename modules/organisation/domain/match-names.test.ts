import { describe, expect, it } from 'vitest'
import { anId, aUnitOnDay, someCandidates } from '../testing.ts'
import { matchUnitList, matchUnitNames } from './match-names.ts'
import { nameCandidates } from './name-candidates.ts'

const candidates = someCandidates([
  { name: 'LĐLĐ huyện Tam Đường', shortName: 'LĐLĐ Tam Đường' },
  { name: 'LĐLĐ huyện Than Uyên', shortName: 'LĐLĐ Than Uyên' },
  { name: 'LĐLĐ huyện Tân Uyên', shortName: 'LĐLĐ Tân Uyên' },
  { name: 'LĐLĐ thành phố Lai Châu', shortName: 'LĐLĐ TP Lai Châu' },
  { name: 'Công đoàn ngành Giáo dục', shortName: 'CĐN Giáo dục' },
  { name: 'Công đoàn ngành Giao thông Vận tải', shortName: 'CĐN Giao thông Vận tải' },
  { name: 'Công đoàn Viên chức tỉnh', shortName: 'CĐ Viên chức tỉnh' },
  { name: 'CĐCS Trường Mầm non Hoa Ban', note: 'LĐLĐ Tam Đường' },
  { name: 'CĐCS Trường Mầm non Hoa Ban', note: 'LĐLĐ Than Uyên' },
  { name: 'CĐCS Trường THCS Nậm Cha' },
  { name: 'CĐCS Trường THCS Nậm Chà' },
])
const sureIds = (printed: string) =>
  matchUnitList(printed, candidates).map((match) =>
    match.confidence === 'sure' ? match.target?.id : `? ${match.printed}`,
  )

describe('printed lists of units in the plans read so far', () => {
  it.each([
    ['LĐLĐ tỉnh', ['federation']],
    ['LĐLĐ tỉnh, Các đơn vị, các khối thi đua thuộc LĐLĐ tỉnh', ['federation', 'direct-units', 'blocks']],
    ['LĐLĐ tỉnh, Các đơn vị trong khối thi đua', ['federation', 'block-members']],
    ['LĐLĐ tỉnh, LĐLĐ các huyện, TP, CDN', ['federation', 'district-federations', 'sector-unions']],
    ['LĐLĐ tỉnh, LĐLĐ các huyện, TP, CĐN', ['federation', 'district-federations', 'sector-unions']],
    ['LĐLĐ tỉnh LĐLĐ các huyện, TP, CĐN', ['federation', 'district-federations', 'sector-unions']],
    ['LĐLĐ tỉnh, các cấp công đoàn', ['federation', 'all-levels']],
    ['LĐLĐ tỉnh Các cấp công đoàn', ['federation', 'all-levels']],
    ['LĐLĐ tỉnh, các cấp CĐ', ['federation', 'all-levels']],
    ['LĐLĐ tỉnh, các khối thi đua', ['federation', 'blocks']],
    ['LĐLĐ tỉnh, các đơn vị', ['federation', 'direct-units']],
    ['', []],
  ])('%s', (printed, expected) => {
    expect(sureIds(printed)).toEqual(expected)
  })

  it.each([
    [
      'Liên đoàn Lao động các huyện, thành phố, các công đoàn ngành, công đoàn viên chức',
      ['district-federations', 'sector-unions', 'civil-servants-union'],
    ],
    ['Các Công đoàn ngành, Công đoàn Viên chức tỉnh', ['sector-unions', 'civil-servants-union']],
    ['Các LĐLĐ huyện, thị xã, thành phố', ['district-federations']],
    ['Các Công đoàn cơ sở trực thuộc LĐLĐ tỉnh', ['direct-grassroots-unions']],
    ['Công đoàn cấp trên cơ sở', ['direct-superior-unions']],
    ['Thường trực 02 Khối Thi đua huyện, ngành', ['blocks']],
    ['các Khối Thi đua của Liên đoàn Lao động tỉnh', ['blocks']],
    ['Ban Chính sách - Pháp luật', ['Ban Chính sách pháp luật và Quan hệ lao động']],
    ['Ban Chính sách pháp luật và QHLD', ['Ban Chính sách pháp luật và Quan hệ lao động']],
    ['Văn phòng', ['Văn phòng']],
    ['UBND tỉnh', ['Ủy ban nhân dân tỉnh']],
    ['TLĐ, UBND tỉnh', ['Tổng Liên đoàn Lao động Việt Nam', 'Ủy ban nhân dân tỉnh']],
    ['CĐN và CĐ Viên chức tỉnh', ['sector-unions', 'civil-servants-union']],
  ])('%s', (printed, expected) => {
    expect(sureIds(printed)).toEqual(expected)
  })

  it.each(['Các Ban còn lại', 'các ban', 'Các phòng chuyên môn'])('asks about «%s»', (printed) => {
    expect(matchUnitList(printed, candidates).map((match) => match.confidence)).toEqual(['ask'])
  })
})

describe('one printed name', () => {
  it('says what it understood when the print differs', () => {
    expect(matchUnitNames('CDN', candidates)).toMatchObject({ confidence: 'sure', reason: '«CDN» hiểu là CĐN' })
    expect(matchUnitNames('các cấp CĐ', candidates).reason).toBeUndefined()
  })

  it.each([
    ['Tam Đường', 'LĐLĐ huyện Tam Đường'],
    ['liên đoàn lao động huyện TAM ĐƯỜNG', 'LĐLĐ huyện Tam Đường'],
    ['LDLD Than Uyen', 'LĐLĐ huyện Than Uyên'],
    ['Công đoàn Giáo dục', 'Công đoàn ngành Giáo dục'],
    ['CĐGD tỉnh', 'Công đoàn ngành Giáo dục'],
    ['CĐ GTVT', 'Công đoàn ngành Giao thông Vận tải'],
    ['LĐLĐ TP. Lai Châu', 'LĐLĐ thành phố Lai Châu'],
    ['CĐCS Trường THCS Nậm Chà', 'CĐCS Trường THCS Nậm Chà'],
  ])('%s is %s', (printed, name) => {
    expect(matchUnitNames(printed, candidates)).toMatchObject({ confidence: 'sure', target: { name } })
  })

  it('asks between namesakes and tells them apart', () => {
    const match = matchUnitNames('CĐCS Trường Mầm non Hoa Ban', candidates)
    expect(match).toMatchObject({
      confidence: 'ask',
      alternatives: [{ note: 'LĐLĐ Tam Đường' }, { note: 'LĐLĐ Than Uyên' }],
    })
    expect(match.target).toBeUndefined()
  })

  it('asks when one letter is wrong in the name of a unit, with the nearest as its guess', () => {
    expect(matchUnitNames('LĐLĐ huyện Tam Đưòngg', candidates)).toMatchObject({
      confidence: 'ask',
      target: { name: 'LĐLĐ huyện Tam Đường' },
    })
  })

  it('forgives one wrong letter in the name of a group', () => {
    expect(matchUnitNames('các cấp công đòàn', candidates)).toMatchObject({
      confidence: 'sure',
      target: { id: 'all-levels' },
    })
    expect(matchUnitNames('Các đơn vị trong khói thii đua', candidates)).toMatchObject({
      target: { id: 'block-members' },
    })
  })

  it('never takes another province for ours', () => {
    expect(matchUnitNames('LĐLĐ tỉnh Điện Biên', candidates).confidence).toBe('ask')
  })

  it('answers an unknown name with a question and nothing made up', () => {
    expect(matchUnitNames('Hội Chữ thập đỏ', candidates)).toMatchObject({ confidence: 'ask' })
    expect(matchUnitNames('Hội Chữ thập đỏ', candidates).target).toBeUndefined()
  })
})

describe('names in a paper of a district', () => {
  const root = aUnitOnDay({ unitId: anId(1), path: '/r/', name: 'LĐLĐ tỉnh Lai Châu', shortName: 'LĐLĐ tỉnh' })
  const base = aUnitOnDay({
    unitId: anId(2),
    path: '/r/a/',
    parentId: anId(1),
    name: 'LĐLĐ huyện Tam Đường',
    shortName: 'LĐLĐ Tam Đường',
  })
  const sets = someCandidates().flatMap((one) =>
    one.kind === 'set'
      ? [
          {
            id: anId<'unit-set'>(one.id.length),
            code: one.id,
            name: one.name,
            aliases: one.aliases,
            rule: { include: [{ self: true as const }] },
          },
        ]
      : [],
  )
  const inDistrict = nameCandidates({ root, base, units: [root, base], sets, bodies: [], outside: [] })

  it.each(['LĐLĐ huyện', 'LĐLĐ huyện Tam Đường'])('%s is the district itself', (printed) => {
    expect(matchUnitNames(printed, inDistrict)).toMatchObject({
      confidence: 'sure',
      target: { name: 'Đơn vị ban hành' },
    })
  })

  it('still knows all districts, and the federation by its full name', () => {
    expect(matchUnitNames('LĐLĐ các huyện', inDistrict).target?.name).toBe('LĐLĐ các huyện, TP')
    expect(matchUnitNames('Liên đoàn Lao động tỉnh Lai Châu', inDistrict).target?.name).toBe('LĐLĐ tỉnh')
  })
})
