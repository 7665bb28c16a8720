import { describe, expect, it } from 'vitest'
import { planText } from '../testing.ts'
import { isAdministrative } from './administrative.ts'
import { readDocument } from './reading/index.ts'
import { titleOf } from './title.ts'

const english = `Annual emulation plan 2020
To: all departments. Date: January 14, 2020
1. Register titles before 30/01/2020.
2. The Trade Union Federation shall send its report no later than December 20, 2020.
Signed, John Smith, Chairman`
const novel = `Chương I
Mùa xuân năm 1954, ông Ba trở về làng. Con đường đất đỏ chạy dài giữa hai hàng tre.
Ngày 12 tháng 3 năm ấy trời mưa to. Trước ngày 20 tháng 4 phải gặt xong.`
const invoice = `CÔNG TY TNHH THƯƠNG MẠI ABC
HÓA ĐƠN GIÁ TRỊ GIA TĂNG
Ký hiệu: AA/20E
Số: 0001234
Ngày 12 tháng 3 năm 2020
1  Giấy A4  10  60.000  600.000
Thanh toán trước ngày 30/3/2020`
const contract = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HỢP ĐỒNG THUÊ NHÀ
Hôm nay, ngày 12 tháng 3 năm 2020, tại Lai Châu
Điều 2. Trả tiền trước ngày 05 hằng tháng.`
const fragment = `2. Đối với LĐLĐ các huyện, thành phố
- Đăng ký các danh hiệu thi đua năm 2020 gửi về LĐLĐ tỉnh chậm nhất ngày 30/01/2020;
- Báo cáo sơ kết thi đua 6 tháng đầu năm gửi về LĐLĐ tỉnh chậm nhất ngày 15/6/2020;`

describe('administrative documents', () => {
  it.each([
    ['a plan', planText, true],
    ['a pasted part of a plan', fragment, true],
    ['an English plan', english, false],
    ['a novel', novel, false],
    ['an invoice', invoice, false],
    ['a contract', contract, false],
    ['a program', 'function main() { return 1 }', false],
  ])('%s: %#', (_, text, expected) => {
    expect(isAdministrative(readDocument(text))).toBe(expected)
  })
})

describe('title', () => {
  const value = (text: string) => ({ value: text, span: { start: 0, end: 1 }, confidence: 'sure' as const })
  it.each([
    [{ kind: value('Kế hoạch'), number: value('142/KH-LĐLĐ'), subject: value('thi đua') }, 'Kế hoạch 142/KH-LĐLĐ'],
    [{ kind: value('Hướng dẫn'), number: null, subject: value('tổng kết thi đua') }, 'Hướng dẫn tổng kết thi đua'],
    [{ kind: null, number: null, subject: null }, 'Ke-hoach.docx'],
  ])('%#: names the document', (given, expected) => {
    expect(titleOf({ ...given, text: 'chữ đầu' }, 'Ke-hoach.docx')).toBe(expected)
  })

  it('falls back to the first words, with a capital, cut at a bearable length', () => {
    const title = titleOf({ kind: null, number: null, subject: null, text: 'đăng ký '.repeat(60) })
    expect(title.startsWith('Đăng ký đăng ký')).toBe(true)
    expect(title.length).toBeLessThanOrEqual(160)
  })
})
