import { describe, expect, it } from 'vitest'
import { reasonOf, wordsOfReason } from './reason.ts'

const fault = (message: string, severity: 'doubtful' | 'refused' = 'doubtful', column: string | null = 'name') => ({
  ...{ column, severity, message },
})

describe('the reason of a row', () => {
  it('is the same for the same words about the same column, whatever the values are', () => {
    const one = reasonOf([fault('Trùng với «Hoà Bình» ở dòng 12.')])
    expect(one).toBe(reasonOf([fault('Trùng với «Tân Uyên» ở dòng 1.205.')]))
    expect(one).not.toBe(reasonOf([fault('Trùng với «Hoà Bình» ở dòng 12.', 'doubtful', 'unit')]))
    expect(one).not.toBe(reasonOf([fault('Trùng với ai đó.')]))
  })

  it('is the refused fault where there is one', () => {
    expect(reasonOf([fault('Ngờ.'), fault('Sai.', 'refused', null)])).toBe('|Sai.')
  })

  it('is called by the message where all rows have the same, else without the values', () => {
    const faults = [fault('Trùng với «Hoà Bình» ở dòng 12.')]
    const reason = reasonOf(faults)
    expect(wordsOfReason(reason, faults)).toBe('Trùng với «Hoà Bình» ở dòng 12.')
    expect(wordsOfReason(reason, null)).toBe('Trùng với «…» ở dòng ….')
  })
})
