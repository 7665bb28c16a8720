import { describe, expect, it } from 'vitest'
import type { Task } from '../../../domain/plan.ts'
import { emptyDuty, emptyTask, formOf, inputOf, isReady, nextNumber, taskErrors } from './task-form.ts'

const party = { role: 'lead' as const, printed: 'CĐN', target: { kind: 'set' as const, id: 'sectors', name: 'CĐN' } }
const due = { op: 'within' as const, date: '2020-Q1', dateEnd: null, printed: null, dueOn: null, opensOn: null }

const task = (duty: object): Task =>
  ({
    id: 't1',
    number: '7',
    section: null,
    text: 'Đăng ký thi đua',
    period: '2020-Q1',
    note: null,
    span: null,
    parties: [party],
    duties: [
      {
        id: 'u1',
        kind: 'free_task',
        title: 'Đăng ký thi đua',
        due,
        consequence: 'none',
        legalGround: null,
        addressees: [],
        via: null,
        targets: null,
        ...duty,
      },
    ],
  }) as unknown as Task

describe('a task in the form', () => {
  it('takes up the duty that follows by itself as none, so that changing the text changes it too', () => {
    expect(formOf(task({}), { keepsIds: false }).duties).toEqual([])
  })

  it('keeps a duty that says more', () => {
    const form = formOf(task({ consequence: 'not-considered' }), { keepsIds: false })
    expect(form.duties).toHaveLength(1)
    expect(inputOf(form).duties[0]?.consequence).toBe('not-considered')
  })

  it('keeps the identity of every duty in an amendment', () => {
    expect(inputOf(formOf(task({}), { keepsIds: true })).duties[0]?.id).toBe('u1')
  })

  it('names a duty after the task when it has no name of its own, and splits addressees', () => {
    const duty = { ...emptyDuty(), date: '2020-06-15', addressees: 'UBND tỉnh; ; TLĐ ' }
    const input = inputOf({ ...emptyTask('2020-Q2'), text: ' Báo cáo 6 tháng ', duties: [duty] })
    expect(input.duties[0]).toMatchObject({
      title: 'Báo cáo 6 tháng',
      addressees: [
        { id: null, name: 'UBND tỉnh' },
        { id: null, name: 'TLĐ' },
      ],
    })
  })

  it('is not ready without words, without a day, or with an end before its start', () => {
    expect(isReady(emptyTask(null))).toBe(false)
    const withDuty = (given: object) => ({ ...emptyTask(null), text: 'x', duties: [{ ...emptyDuty(), ...given }] })
    expect(Object.keys(taskErrors(withDuty({}), 'task'))).toEqual(['task.duties.0.due.date'])
    expect(isReady(withDuty({ op: 'none' }))).toBe(true)
    expect(isReady(withDuty({ op: 'between', date: '2020-05-02', dateEnd: '2020-05-01' }))).toBe(false)
  })

  it('goes on numbering after gaps, and leaves plans without numbers alone', () => {
    expect(nextNumber([{ number: '9' }, { number: '12' }])).toBe('13')
    expect(nextNumber([{ number: '' }])).toBe('')
    expect(nextNumber([])).toBe('1')
  })
})
