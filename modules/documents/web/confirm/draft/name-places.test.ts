import { expect, it } from 'vitest'
import { aReading, aTask } from '../../../testing.ts'
import { firstSpellings, placesOfName } from './name-places.ts'

const text = 'Các đơn vị: việc một; việc hai.\nCÁC ĐƠN VỊ báo cáo CĐCS'
const unit = (name: string, start: number) => ({
  name,
  span: { start, end: start + name.length },
  role: 'lead' as const,
})
const reading = aReading({
  text,
  tasks: [
    aTask({ units: [unit('Các đơn vị', 0)] }),
    aTask({ units: [unit('Các đơn vị', 0)] }),
    aTask({ units: [unit('CÁC ĐƠN VỊ', 32)] }),
  ],
})

it('counts printed places, not the tasks that share one, and not capitals apart', () => {
  expect(placesOfName('các đơn vị', reading).map((span) => span.start)).toEqual([0, 32])
})

it('looks into the text for a name that no task carries, and finds none for one that a person added', () => {
  expect(placesOfName('CĐCS', reading)).toHaveLength(1)
  expect(placesOfName('CĐ Viên chức tỉnh', reading)).toEqual([])
})

it('lists spellings that differ only by capitals once', () => {
  const named = (printed: string) => ({
    printed,
    uses: 1,
    match: { confidence: 'ask' as const, alternatives: [] },
    target: null,
  })
  expect(firstSpellings([named('Các đơn vị'), named('CĐCS'), named('các đơn vị')])).toEqual([0, 1])
})
