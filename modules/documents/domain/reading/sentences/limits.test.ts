import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument } from '../testing.ts'

const read = (body: string) => readDocument(aDocument({ body }))
const limits = (body: string) => read(body).limits.map((limit) => `${limit.op}${limit.value} ${limit.unit}`)

describe('limits', () => {
  it.each([
    ['Cá nhân là lãnh đạo không quá 10% tổng số.', ['<=10 %']],
    ['Mỗi đơn vị đề nghị tối đa 02 tập thể, 04 cá nhân.', ['<=2 tập thể', '<=4 cá nhân']],
    ['Đề nghị không quá 02 tập thể và không quá 03 cá nhân.', ['<=2 tập thể', '<=3 cá nhân']],
    ['Ít nhất 60% là người lao động trực tiếp.', ['>=60 %']],
    ['Phải đạt từ 90% số phiếu đồng ý trở lên.', ['>=90 %']],
    ['Bài viết không quá 1.500 từ.', ['<=1500 từ']],
    ['Phát biểu không quá 07 phút.', ['<=7 phút']],
  ])('are read in "%s"', (body, expected) => {
    expect(limits(body)).toEqual(expected)
  })

  it('are not terms, and not results', () => {
    expect(limits('Gửi trong thời hạn không quá 05 ngày kể từ ngày họp. Có 95% đơn vị đăng ký.')).toEqual([])
  })
})

describe('copies and conditions', () => {
  it('count papers, not people', () => {
    const { copies } = read('Hồ sơ gồm: Tờ trình (01 bản), Báo cáo thành tích (02 bản); khen thưởng 03 cá nhân.')
    expect(copies.map((c) => [c.count, c.of])).toEqual([
      [1, 'Tờ trình'],
      [2, 'Báo cáo thành tích'],
    ])
  })

  it('keep what happens to those who are late', () => {
    const { conditions } = read('Nếu sau thời gian trên đơn vị nào không nộp hồ sơ, LĐLĐ tỉnh không xét khen thưởng.')
    expect(conditions).toHaveLength(1)
  })
})
