import { expect, it } from 'vitest'
import type { NameCandidate } from '#modules/organisation'
import { matcherAmong } from './remembered-matches.ts'

const unit = (name: string): NameCandidate => ({ kind: 'unit', id: name, name, aliases: [] })

it('answers the same for the same units, and afresh once the units change', () => {
  const before = [unit('LĐLĐ huyện Tam Đường'), unit('LĐLĐ huyện Sìn Hồ')]
  const first = matcherAmong(before)('LĐLĐ huyện Than Uyên')
  expect(matcherAmong([...before])('LĐLĐ huyện Than Uyên')).toBe(first)
  expect(first.confidence).toBe('ask')
  const after = matcherAmong([...before, unit('LĐLĐ huyện Than Uyên')])('LĐLĐ huyện Than Uyên')
  expect(after).toMatchObject({ confidence: 'sure', target: { name: 'LĐLĐ huyện Than Uyên' } })
})

it('forgets the oldest units first', () => {
  const first = matcherAmong([unit('0')])('x')
  for (let count = 1; count < 8; count++) matcherAmong([unit(`${count}`)])('x')
  expect(matcherAmong([unit('0')])('x')).toBe(first)
  for (let count = 10; count < 20; count++) matcherAmong([unit(`${count}`)])('x')
  expect(matcherAmong([unit('0')])('x')).not.toBe(first)
})
