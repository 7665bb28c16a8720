import { describe, expect, it } from 'vitest'
import { readDocument } from './index.ts'
import { aDocument } from './testing.ts'

const remarks = (body: string) => readDocument(aDocument({ body })).remarks

describe('remarks on the document', () => {
  it('name gaps and repeats in a numbering', () => {
    const found = remarks('I. NỘI DUNG\n1. Khai mạc\n2. Báo cáo\n4. Thảo luận\n4. Bế mạc\nIII. TỔ CHỨC THỰC HIỆN')
    expect(found.filter((remark) => remark.code === 'sequence-gap').map((remark) => remark.params)).toEqual([
      { from: 2, to: 4, label: 'I.4' },
      { from: 1, to: 3, label: 'III' },
    ])
    expect(found.some((remark) => remark.code === 'sequence-repeat')).toBe(true)
  })

  it('name missing rows, rows without a unit and rows that come twice', () => {
    const codes = remarks(
      'TT\tNội dung\tĐơn vị\n1\tKiểm tra hoạt động của Hội đồng\tLĐLĐ tỉnh\n2\tDự Đại hội thi đua yêu nước\t\n5\tKiểm tra hoạt động của Hội đồng\tLĐLĐ tỉnh',
    ).map((r) => r.code)
    expect(codes).toEqual(expect.arrayContaining(['sequence-gap', 'task-without-unit', 'task-repeated']))
  })

  it('name a heading whose year is not the one of its text', () => {
    const found = remarks(
      'V. ĐĂNG KÝ THI ĐUA NĂM 2021\nCác đơn vị đăng ký thi đua năm 2022 và ký giao ước thi đua năm 2022.',
    )
    expect(found.find((remark) => remark.code === 'heading-year')?.params).toEqual({ heading: 2021, text: 2022 })
  })

  it('name known scanning slips', () => {
    expect(
      remarks('LĐLD tỉnh và CDN phối hợp.')
        .filter((r) => r.code === 'probable-slip')
        .map((r) => r.params.right),
    ).toEqual(['LĐLĐ', 'CĐN'])
  })
})
