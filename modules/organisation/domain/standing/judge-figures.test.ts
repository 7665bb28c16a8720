import { describe, expect, it } from 'vitest'
import { fold, localDate, type TreePath } from '#platform/kernel'
import { anId } from '../../testing.ts'
import { type FigureRowGround, judgeFigures, type KnownUnit, unitOfRow } from './judge-figures.ts'

const day = localDate
const aUnit = (
  number: number,
  name: string,
  superiorName: string,
  from = '2010-01-01',
  to: string | null = null,
): KnownUnit => ({
  unitId: anId<'unit'>(number),
  name,
  shortName: name,
  superiorName,
  presentPath: `/r/${number}/` as TreePath,
  validFrom: day(from),
  validTo: to ? day(to) : null,
})
const school = aUnit(1, 'CĐCS Trường Bản Bo', 'LĐLĐ huyện Tam Đường')
const twins = [aUnit(2, 'CĐCS Trạm y tế', 'LĐLĐ huyện Tam Đường'), aUnit(3, 'CĐCS Trạm y tế', 'LĐLĐ huyện Sìn Hồ')]
const gone = aUnit(4, 'CĐCS Cũ', 'LĐLĐ huyện Sìn Hồ', '2010-01-01', '2018-01-01')

const ground = (): FigureRowGround => {
  const units = new Map<string, KnownUnit[]>()
  for (const unit of [school, ...twins, gone]) units.set(fold(unit.name), [...(units.get(fold(unit.name)) ?? []), unit])
  const counts = { women: null, ethnicMinorities: null, directWorkers: null }
  const standing = new Map([[school.unitId, [{ ...counts, members: 40, asOf: day('2018-12-31') }]]])
  return { today: day('2020-01-15'), units, standing, seen: new Map() }
}
const row = (unit: string, rest: Record<string, unknown> = {}) => ({
  ...{
    unit,
    superior: null,
    asOf: '2019-12-31',
    members: 42,
    women: null,
    ethnicMinorities: null,
    directWorkers: null,
  },
  ...rest,
})
const said = (cells: Record<string, unknown>, at = ground()) =>
  judgeFigures(5, cells, at).faults.map((one) => `${one.column} ${one.isRefused ? 'refused' : 'doubtful'}`)

describe('a row of membership figures', () => {
  it('is good when the unit is known by its name, marks or none, on the day', () => {
    expect(said(row('CĐCS Trường Bản Bo'))).toEqual([])
    expect(said(row('cdcs truong ban bo', { women: 0 }))).toEqual([])
    expect(unitOfRow(row('cdcs truong ban bo'), ground(), null)?.unitId).toBe(school.unitId)
  })

  it('is refused for a unit unknown, gone, or below another superior', () => {
    expect(said(row('CĐCS Không Có'))).toEqual(['unit refused'])
    expect(said(row('CĐCS Cũ'))).toEqual(['asOf refused'])
    expect(said(row('CĐCS Trường Bản Bo', { superior: 'LĐLĐ huyện Sìn Hồ' }))).toEqual(['superior refused'])
  })

  it('is refused for a day ahead, for parts above the whole, and for the same unit and day twice', () => {
    expect(said(row('CĐCS Trường Bản Bo', { asOf: '2020-01-16' }))).toEqual(['asOf refused'])
    expect(said(row('CĐCS Trường Bản Bo', { women: 43, directWorkers: 43 }))).toEqual([
      'women refused',
      'directWorkers refused',
    ])
    const at = ground()
    expect(said(row('CĐCS Trường Bản Bo'), at)).toEqual([])
    expect(said(row('CĐCS Trường Bản Bo'), at)).toEqual(['unit refused'])
  })

  it('asks which of two units of one name is meant, unless the superior says so', () => {
    const { faults, choices } = judgeFigures(5, row('CĐCS Trạm y tế'), ground())
    expect(faults).toMatchObject([{ column: 'unit', isRefused: false }])
    expect(choices.map((one) => one.unitId)).toEqual(twins.map((one) => one.unitId))
    expect(unitOfRow(row('CĐCS Trạm y tế'), ground(), anId<'unit'>(3))?.unitId).toBe(anId<'unit'>(3))
    expect(said(row('CĐCS Trạm y tế', { superior: 'ldld huyen sin ho' }))).toEqual([])
  })

  it('asks before it corrects what is written, and about a jump', () => {
    expect(said(row('CĐCS Trường Bản Bo', { asOf: '2018-12-31' }))).toEqual(['members doubtful'])
    expect(said(row('CĐCS Trường Bản Bo', { asOf: '2018-12-31', members: 40 }))).toEqual([])
    expect(said(row('CĐCS Trường Bản Bo', { members: 90 }))).toEqual(['members doubtful'])
    expect(said(row('CĐCS Trường Bản Bo', { asOf: '2020-01-15', members: 42 }))).toEqual([])
  })
})
