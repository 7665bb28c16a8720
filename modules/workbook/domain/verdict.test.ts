import { describe, expect, it } from 'vitest'
import { printOf, stand, unreadIn } from './verdict.ts'

const fault = (severity: 'doubtful' | 'refused', message = 'x') => ({ column: 'name', severity, message })

describe('how a row stands', () => {
  it('is good without faults, refused by any refused one, else doubtful', () => {
    expect(stand([], { faults: [] }).standing).toBe('good')
    expect(stand([fault('doubtful')], { faults: [] }).standing).toBe('doubtful')
    expect(stand([fault('doubtful')], { faults: [fault('refused')] }).standing).toBe('refused')
  })

  it('hears the judge about all cells but those that could not be read', () => {
    expect(unreadIn([fault('refused'), fault('doubtful')])).toEqual(['name'])
    expect(unreadIn([fault('doubtful')])).toEqual([])
    const missing = fault('refused', 'Thiếu tên')
    const other = { ...fault('refused', 'Ngày sai'), column: 'from' }
    const whole = { ...fault('doubtful', 'Cả dòng'), column: null }
    const unreadable = fault('refused')
    expect(stand([unreadable], { faults: [missing, other, whole] }).faults).toEqual([unreadable, other, whole])
    expect(stand([unreadable], undefined).print).toBe('')
  })
})

describe('the print of a verdict', () => {
  const options = [{ code: 'a', label: 'A' }]

  it('is empty when nothing was said', () => {
    expect(printOf({ faults: [], options: [] })).toBe('')
  })

  it('changes with what is said and with what may be chosen, not with how a choice is called', () => {
    const print = printOf({ faults: [fault('doubtful')], options })
    expect(printOf({ faults: [fault('doubtful', 'y')], options })).not.toBe(print)
    expect(printOf({ faults: [fault('doubtful')], options: [] })).not.toBe(print)
    expect(printOf({ faults: [fault('doubtful')], options: [{ code: 'a', label: 'B' }] })).toBe(print)
  })
})
