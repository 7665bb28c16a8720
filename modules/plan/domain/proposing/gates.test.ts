import { describe, expect, it } from 'vitest'
import { consequenceNear, gatedKinds } from './gates.ts'

const at = (phrase: string, start = 0) => ({ phrase, span: { start, end: start + phrase.length } })
const gate = at(
  'Đơn vị không phát động thi đua, đăng ký các danh hiệu thi đua, Hội đồng thi đua, khen thưởng LĐLĐ tỉnh không xem xét khen thưởng cho đơn vị đó.',
  300,
)
const late = at(
  '(Nếu sau thời gian trên đơn vị nào không nộp hồ sơ Liên đoàn Lao động tỉnh không xét khen thưởng)',
  300,
)
const deadline = { span: { start: 50, end: 290 } }

describe('a gate', () => {
  it('binds the kinds that it names', () => {
    expect([...gatedKinds([gate])]).toEqual(['launch', 'registration'])
  })

  it('is no gate when it only speaks of lateness, or refuses nothing', () => {
    expect(gatedKinds([late]).size).toBe(0)
    expect(gatedKinds([at('Đơn vị không phát động thi đua phải giải trình')]).size).toBe(0)
  })
})

describe('the consequence of a deadline', () => {
  it('is what the next sentence threatens', () => {
    expect(consequenceNear(deadline, [late])).toBe('not-considered')
    expect(consequenceNear(deadline, [at('Quá thời hạn trên, LĐLĐ tỉnh không tiếp nhận hồ sơ', 300)])).toBe('closed')
  })

  it('is not taken from a gate, from before the deadline, or from another part', () => {
    expect(consequenceNear(deadline, [gate])).toBeUndefined()
    expect(consequenceNear(deadline, [{ ...late, span: { start: 10, end: 40 } }])).toBeUndefined()
    expect(consequenceNear(deadline, [{ ...late, span: { start: 2000, end: 2100 } }])).toBeUndefined()
  })
})
