import { describe, expect, it } from 'vitest'
import { readBirth, readOptionalDay } from './typed-birth.ts'

describe('a birth typed into one box', () => {
  it.each([
    ['15/6/1980', { birthOn: '1980-06-15', birthYear: null }],
    ['15-06-1980', { birthOn: '1980-06-15', birthYear: null }],
    [' 1980 ', { birthOn: null, birthYear: 1980 }],
    ['', { birthOn: null, birthYear: null }],
  ])('reads %j', (text, birth) => {
    expect(readBirth(text)).toEqual(birth)
  })

  it.each(['31/02/1980', '0080', 'năm 1980', '6/1980'])('does not lose %j as if nothing had been typed', (text) => {
    expect(readBirth(text)).toBeUndefined()
  })

  it('tells no day from an unreadable one', () => {
    expect(readOptionalDay('  ')).toBeNull()
    expect(readOptionalDay('30/02/2020')).toBeUndefined()
    expect(readOptionalDay('3/2/2020')).toBe('2020-02-03')
  })
})
