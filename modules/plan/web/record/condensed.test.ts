import { describe, expect, it } from 'vitest'
import { condensed, type Line } from './condensed.ts'

const line = (entry: string, words: string, at = '2020-01-15T02:00:00Z', by = 'Lan'): Line => ({ entry, words, at, by })

describe('history of a plan', () => {
  it('tells what one person typed on one day as one line, at its last moment', () => {
    const told = condensed([
      line('plan.drafted', 'soạn dự thảo'),
      line('plan.task-updated', 'sửa nhiệm vụ', '2020-01-15T02:01:00Z'),
      line('plan.task-updated', 'sửa nhiệm vụ', '2020-01-15T02:09:00Z'),
      line('plan.task-added', 'thêm nhiệm vụ', '2020-01-15T02:05:00Z'),
      line('plan.issued', 'ban hành kế hoạch', '2020-01-15T03:00:00Z'),
    ])
    expect(told.map(({ words, at }) => [words, at])).toEqual([
      ['soạn dự thảo', '2020-01-15T02:00:00Z'],
      ['sửa nhiệm vụ (2 lần), thêm nhiệm vụ', '2020-01-15T02:09:00Z'],
      ['ban hành kế hoạch', '2020-01-15T03:00:00Z'],
    ])
  })

  it('keeps people and days apart: 17:30 UTC is the next day in Vietnam', () => {
    const typed = (at: string, by: string) => line('plan.updated', 'sửa thông tin chung', at, by)
    const told = condensed([
      typed('2020-01-15T16:30:00Z', 'Lan'),
      typed('2020-01-15T17:30:00Z', 'Lan'),
      typed('2020-01-15T17:31:00Z', 'Minh'),
    ])
    expect(told).toHaveLength(3)
  })
})
