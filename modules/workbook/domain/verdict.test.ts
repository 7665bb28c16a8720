import { describe, expect, it } from 'vitest'
import { isJudged, printOf, stand } from './verdict.ts'

const fault = (severity: 'doubtful' | 'refused', message = 'x') => ({ column: 'name', severity, message })

describe('how a row stands', () => {
  it('is good without faults, refused by any refused one, else doubtful', () => {
    expect(stand([], { faults: [] }).standing).toBe('good')
    expect(stand([fault('doubtful')], { faults: [] }).standing).toBe('doubtful')
    expect(stand([fault('doubtful')], { faults: [fault('refused')] }).standing).toBe('refused')
  })

  it('is not asked of the judge when a cell could not be read', () => {
    expect(isJudged({ faults: [fault('refused')] })).toBe(false)
    expect(isJudged({ faults: [fault('doubtful')] })).toBe(true)
    expect(stand([fault('refused')], undefined).print).toBe('')
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
