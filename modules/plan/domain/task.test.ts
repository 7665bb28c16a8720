import { describe, expect, it } from 'vitest'
import type { Id } from '#platform/kernel'
import { aDuty, aParty, aTarget, aTask } from '../testing.ts'
import { changedTask, makeTask } from './make-task.ts'
import { TaskInputSchema } from './plan.ts'
import { legalGroundOf, positionAt, targetsOf, taskLabel, withGrounds } from './task.ts'

let made = 0
const newDutyId = () => `new-${++made}` as Id<'duty'>
const input = (given: object) => TaskInputSchema.parse({ text: 'Việc', ...given })
const party = {
  role: 'lead',
  printed: 'CĐN',
  target: { kind: 'set', id: '00000000-0000-4000-8000-000000000001', name: 'CĐN' },
}
const named = (kind: string, id?: string) => ({ kind, title: 'x', due: { op: 'none' }, ...(id ? { id } : {}) })

describe('a task that is typed', () => {
  const make = (given: object) => makeTask(input(given), { task: () => 't' as Id<'task'>, duty: newDutyId })

  it('is one free task for its parties, until the end of its period', () => {
    expect(make({ parties: [party], period: '2020-Q1' }).duties).toMatchObject([
      { kind: 'free_task', title: 'Việc', due: { dueOn: '2020-03-31' }, targets: null },
    ])
  })

  it('obliges nobody when it names nobody', () => {
    expect(make({}).duties).toEqual([])
  })
})

describe('a task that is changed', () => {
  const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
  const before = [aDuty(uuid(1), { kind: 'pact' }), aDuty(uuid(2), { kind: 'launch' })]
  const idsAfter = (duties: object[]) =>
    changedTask(input({ parties: [party], duties }), 't' as Id<'task'>, before, newDutyId).duties.map((duty) => duty.id)

  it('keeps the duties it names, and by their kind those it does not', () => {
    expect(idsAfter([named('launch'), named('pact', uuid(1))])).toEqual([uuid(2), uuid(1)])
  })

  it('makes a new duty for a new kind', () => {
    expect(idsAfter([named('registration')])).toEqual([expect.stringMatching(/^new-/)])
  })

  it('refuses a duty of another task', () => {
    expect(() => idsAfter([named('pact', uuid(9))])).toThrow(expect.objectContaining({ code: 'plan.duty-not-found' }))
  })
})

describe('whom and where', () => {
  it('binds the lead first', () => {
    const task = { parties: [aParty(aTarget('co'), { role: 'co' }), aParty(aTarget('lead'))] }
    expect(targetsOf({ targets: null }, task).map((target) => target.id)).toEqual(['lead', 'co'])
  })

  it('says where a duty is written', () => {
    const document = { kind: 'annual', number: '142/KH-LĐLĐ' } as const
    expect(legalGroundOf({ section: 'IV.2', number: null, text: '' }, document)).toBe('Mục IV.2, Kế hoạch 142/KH-LĐLĐ')
    expect(legalGroundOf({ section: 'I', number: '7', text: '' }, document)).toBe(
      'Mục I, số thứ tự 7, Kế hoạch 142/KH-LĐLĐ',
    )
    expect(legalGroundOf({ section: 'B.III.5', number: '5', text: '' }, document)).toBe(
      'Mục B.III.5, Kế hoạch 142/KH-LĐLĐ',
    )
    expect(legalGroundOf({ section: null, number: null, text: '' }, { kind: 'guidance', number: null })).toBe('Văn bản')
  })

  it('leaves a ground that was typed', () => {
    const task = aTask('t', { duties: [aDuty('a', { legalGround: 'Điều 7' }), aDuty('b')] })
    const grounds = withGrounds(task, { kind: 'annual', number: '1/KH' }).duties.map((duty) => duty.legalGround)
    expect(grounds).toEqual(['Điều 7', 'Kế hoạch 1/KH'])
  })

  it('names a task by its number, its part or its words', () => {
    const long = 'Đăng ký các chỉ tiêu thi đua năm 2020 với Hội đồng TĐKT tỉnh và các nơi khác'
    expect(taskLabel({ number: '7', section: 'I', text: long })).toMatch(/^7 \(Đăng ký .*…\)$/)
    expect(taskLabel({ number: null, section: 'IV.2', text: 'ngắn' })).toBe('mục IV.2 (ngắn)')
    expect(taskLabel({ number: null, section: null, text: 'ngắn' })).toBe('"ngắn"')
  })

  it('finds a place between neighbours and at both ends', () => {
    expect(positionAt([1024, 2048], undefined, 1024)).toBe(3072)
    expect(positionAt([1024, 2048], 0, 1024)).toBe(512)
    expect(positionAt([1024, 2048], 1, 1024)).toBe(1536)
    expect(positionAt([], 5, 1024)).toBe(1024)
    expect(positionAt([1, 2], 1, 1024)).toBeUndefined()
    expect(positionAt([1], 0, 1024)).toBeUndefined()
  })
})
