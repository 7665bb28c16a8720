import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument } from '../testing.ts'

const cited = (body: string) => readDocument(aDocument({ body }))

describe('citations', () => {
  it('give kind, number, date and issuer', () => {
    const { citations } = cited(
      'Căn cứ Quyết định số: 1689/QĐ-TLĐ ngày 12/11/2019 của Đoàn Chủ tịch Tổng Liên đoàn về việc ban hành Quy chế khen thưởng;',
    )
    expect(citations).toMatchObject([
      {
        kind: 'Quyết định',
        number: '1689/QĐ-TLĐ',
        date: '2019-11-12',
        issuer: 'Đoàn Chủ tịch Tổng Liên đoàn',
        subject: 'ban hành Quy chế khen thưởng',
      },
    ])
  })

  it('accept the forms of the Party, the State and careless typists', () => {
    const { citations } = cited(
      'Theo Chỉ thị 34-CT/TW ngày 07/4/2014, Nghị định số 91/2017/NĐ-CP, Luật Thi đua, khen thưởng số 06/2022/QH15, Quyết định số 333 /QĐ - LĐLĐ ngày 08 tháng 11 năm 2018, Quyết định số 87QĐ-LĐLĐ, Nghị quyết 02 của Bộ Chính trị.',
    )
    expect(citations.map((c) => c.number)).toEqual([
      '34-CT/TW',
      '91/2017/NĐ-CP',
      '06/2022/QH15',
      '333/QĐ-LĐLĐ',
      '87QĐ-LĐLĐ',
      '02',
    ])
  })

  it('list a document once, with every place', () => {
    const { citations } = cited(
      'Theo Quyết định số 333/QĐ-LĐLĐ ngày 08/11/2018.\n\nĐiều 7 Quyết định số 333 /QĐ-LĐLĐ ngày 08 tháng 11 năm 2018.',
    )
    expect(citations).toHaveLength(1)
    expect(citations[0]?.occurrences).toHaveLength(2)
  })

  it('leave out the document itself, named again in its annex', () => {
    const text = `${aDocument()}\n\nPHỤ LỤC\n(Kèm theo Kế hoạch số 31/KH-LĐLĐ ngày 07/02/2022)`
    expect(readDocument(text).citations).toEqual([])
  })

  it('are remarked on when one document has two dates, or a number misses a stroke', () => {
    const codes = cited(
      'Quyết định số 871/QĐ-LĐLĐ ngày 18/6/2020 về việc sửa đổi Quy chế khen thưởng; Quyết định số 871/QĐ-LĐLĐ ngày 18/6/2020; Quyết định số 871/QĐ-LĐLĐ ngày 16/8/2020; Quyết định số 87QĐ-LĐLĐ ngày 08/6/2020.',
    ).remarks.map((remark) => remark.code)
    expect(codes).toContain('citation-dates-disagree')
    expect(codes).toContain('citation-near-duplicate')
  })

  it('are not seen in plain numbers', () => {
    expect(
      cited('Có 12/15 đơn vị, 95% CĐCS, giai đoạn 2021 - 2025, phòng, chống Covid-19, Kế hoạch 5 năm, Mẫu số 2-C.')
        .citations,
    ).toEqual([])
  })
})
