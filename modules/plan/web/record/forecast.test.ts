import { describe, expect, it } from 'vitest'
import type { Task } from '../../domain/plan.ts'
import { forecastOf } from './forecast.ts'

const set = (id: string) => ({ kind: 'set' as const, id, name: id })
const members = new Map([
  [
    'districts',
    [
      { id: 'd1', onBehalfOf: null },
      { id: 'd2', onBehalfOf: null },
    ],
  ],
  ['blocks', [{ id: 'd1', onBehalfOf: 'Khối 1' }]],
])

const task = (targets: Task['parties'], duties = 1): Task =>
  ({
    parties: targets,
    duties: Array.from({ length: duties }, () => ({ targets: null })),
  }) as unknown as Task

const lead = (id: string) => ({ role: 'lead' as const, printed: id, target: set(id) })

describe('forecast', () => {
  it('counts a unit once per duty, also when two sets name it, and again for its block', () => {
    const forecast = forecastOf([task([lead('districts'), lead('districts'), lead('blocks')])], members)
    expect(forecast).toEqual({ obligations: 3, units: 2 })
  })

  it('counts every duty of a task', () => {
    expect(forecastOf([task([lead('districts')], 2)], members)).toEqual({ obligations: 4, units: 2 })
  })

  it('leaves out who is not understood and who is outside', () => {
    const outside = { role: 'co' as const, printed: 'TLĐ', target: { kind: 'outside' as const, id: 'o', name: 'TLĐ' } }
    const unknown = { role: 'lead' as const, printed: 'CDN', target: null }
    expect(forecastOf([task([outside, unknown])], members)).toEqual({ obligations: 0, units: 0 })
  })
})
