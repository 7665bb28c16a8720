import { describe, expect, it } from 'vitest'
import { isValidOn } from '#modules/organisation'
import { localDate } from '#platform/kernel'
import { type Generated, generateOrganisation, type Size, sizes } from './index.ts'
import { invariantsOf } from './invariants.ts'

const generated = (size: Size, seed = 2020) => generateOrganisation({ seed, size })
const flat = ({ organisation, people }: Generated) => ({ ...organisation, ...people })
const [three, small, province] = [flat(generated('S')), flat(generated('small')), flat(generated('M'))]
const firstOf = { S: three, small, M: province }

describe('generated organisation', () => {
  it.each(sizes)('is the same bytes for the same seed, and others for another: %s', (size) => {
    const again = flat(generated(size))
    expect(JSON.stringify(again)).toBe(JSON.stringify(firstOf[size]))
    expect(JSON.stringify(flat(generated(size, 7)))).not.toBe(JSON.stringify(again))
  })

  it('has the size of one province', () => {
    const { rows, unitsByType, members } = invariantsOf(generated('M'))
    expect(unitsByType).toMatchObject({ district_federation: 8, provincial_sector_union: 6, civil_servants_union: 1 })
    expect(unitsByType.grassroots_union).toBeGreaterThan(550)
    expect(rows.people).toBeGreaterThan(24_500)
    expect(members['2019-12-31']?.members).toBeGreaterThan(24_500)
    expect(members['2019-12-31']?.members).toBeLessThan(25_500)
  })

  it('keeps the small size small, with the units that accounts and documents name', () => {
    const names = small.units.map((unit) => unit.name)
    expect(names).toHaveLength(13)
    expect(names).toEqual(
      expect.arrayContaining([
        'LĐLĐ tỉnh Lai Châu',
        'LĐLĐ huyện Tam Đường',
        'LĐLĐ huyện Sìn Hồ',
        'Công đoàn ngành Giáo dục',
        'Công đoàn Viên chức tỉnh',
      ]),
    )
  })

  it.each([small, province])(
    'holds together: unique ids and places, superiors before units, women among members',
    (data) => {
      const ids = [data.units, data.versions, data.people, data.posts, data.bodies].flat().map((thing) => thing.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(data.units.map((unit) => unit.path)).size).toBe(data.units.length)
      const paths = new Map(data.units.map((unit) => [unit.id, unit.path]))
      for (const unit of data.units) {
        if (unit.parentId) expect(unit.path.startsWith(paths.get(unit.parentId) ?? '?')).toBe(true)
      }
      for (const { members, women } of data.figures) expect(women).toBeLessThanOrEqual(members)
      for (const post of data.posts) expect(paths.has(post.unitId)).toBe(true)
    },
  )

  it('gives every block exactly one chair on any day since 2019', () => {
    for (const day of ['2019-06-30', '2020-01-01', '2026-01-01'].map(localDate)) {
      for (const block of province.blocks) {
        const seats = province.blockMembers.filter((seat) => seat.blockId === block.id && isValidOn(seat, day))
        expect(seats.filter((seat) => seat.role === 'chair')).toHaveLength(1)
        expect(new Set(seats.map((seat) => seat.unitId)).size).toBe(seats.length)
      }
    }
  })

  it('says that it is a sample, and names no firm without saying so', () => {
    expect(province.federation.isSample).toBe(true)
    const firms = province.units.filter((unit) => /công ty|doanh nghiệp|ngân hàng/i.test(unit.name))
    expect(firms.length).toBeGreaterThan(20)
    expect(firms.every((unit) => unit.name.includes('mẫu'))).toBe(true)
  })
})
