import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument } from '../testing.ts'

const withHead = (lines: string[]) => readDocument(aDocument({ head: lines.join('\n') }))

describe('the letterhead', () => {
  it('is read from two columns flattened into one line', () => {
    const reading = readDocument(aDocument())
    expect(reading.kind?.value).toBe('Kế hoạch')
    expect(reading.number?.value).toBe('31/KH-LĐLĐ')
    expect(reading.issuer?.value).toBe('Liên đoàn Lao động tỉnh Phú Yên')
    expect(reading.parentIssuer?.value).toBe('Tổng Liên đoàn Lao động Việt Nam')
    expect(reading.place?.value).toBe('Phú Yên')
    expect(reading.date?.value).toBe('2022-02-07')
    expect(reading.subject?.value).toBe('Công tác thi đua, khen thưởng năm 2022')
  })

  it('is read when the columns are parted by single blanks', () => {
    const reading = withHead([
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH LONG AN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP Độc lập – Tự do – Hạnh phúc',
      'Số: 12/TB-CĐKCN Long An, ngày 3 tháng 6 năm 2024',
      'THÔNG BÁO',
      'Về việc nghỉ lễ',
    ])
    expect(reading.issuer?.value).toBe('Công đoàn các khu Công Nghiệp')
    expect(reading.number?.value).toBe('12/TB-CĐKCN')
    expect(reading.place?.value).toBe('Long An')
    expect(reading.date?.value).toBe('2024-06-03')
  })

  it('joins a name broken over two lines', () => {
    const reading = withHead([
      'LĐLĐ TỈNH NGHỆ AN',
      'CÔNG ĐOÀN NGÀNH',
      'GIÁO DỤC',
      'Số: 02/KH-CĐGD',
      'KẾ HOẠCH',
      'Kiểm tra',
    ])
    expect(reading.issuer?.value).toBe('Công đoàn ngành Giáo Dục')
  })

  it('names a council together with the federation printed under it', () => {
    const reading = withHead([
      'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
      'LĐLĐ TỈNH YÊN BÁI',
      'Số: 2/BB-HĐ',
      'BIÊN BẢN',
      'Họp xét',
    ])
    expect(reading.issuer?.value).toBe('Hội đồng Thi đua - Khen thưởng LĐLĐ tỉnh Yên Bái')
  })

  it('takes blanks and odd dashes out of the number', () => {
    const reading = withHead(['Số: 142 / KH – LĐLĐ', 'Lai Châu, ngày 14 tháng 01 năm 2020', 'KẾ HOẠCH', 'Thi đua'])
    expect(reading.number?.value).toBe('142/KH-LĐLĐ')
  })

  it('invents no number where it was left blank, but keeps the symbol', () => {
    const reading = withHead([
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH CÀ MAU',
      'Số: ..…/KH-LĐLĐ',
      'Cà Mau, ngày … tháng 5 năm 2021',
      'KẾ HOẠCH',
      'Thi đua',
    ])
    expect(reading.number).toBeNull()
    expect(reading.symbol?.value).toBe('KH-LĐLĐ')
    expect(reading.date).toBeNull()
    expect(reading.remarks.map((remark) => remark.code)).toEqual(expect.arrayContaining(['number-blank', 'date-blank']))
  })

  it('does not take the number of a cited document for its own', () => {
    const reading = readDocument(
      'KẾ HOẠCH\nPhát động thi đua\n\nThực hiện Chỉ thị số 09/CT-UBND ngày 11/8/2021 của UBND tỉnh, Ban Thường vụ xây dựng kế hoạch như sau:',
    )
    expect(reading.number).toBeNull()
    expect(reading.citations.map((citation) => citation.number)).toEqual(['09/CT-UBND'])
  })

  it('reads a letter by its "V/v" and its addressees', () => {
    const reading = withHead([
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM',
      'Số: 77/LĐLĐ-CSPL',
      'V/v đôn đốc gửi báo cáo',
      'thi đua năm 2021',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Kính gửi:',
      '- LĐLĐ các huyện, thị xã, thành phố;',
      '- Các Công đoàn ngành.',
    ])
    expect(reading.kind?.value).toBe('Công văn')
    expect(reading.subject?.value).toBe('đôn đốc gửi báo cáo thi đua năm 2021')
    expect(reading.addressees.map((a) => a.value)).toEqual(['LĐLĐ các huyện, thị xã, thành phố', 'Các Công đoàn ngành'])
  })

  it('infers the issuer from the text when the letterhead is lost, and says so', () => {
    const reading = readDocument(
      'KẾ HOẠCH\nThi đua\n\nBan Thường vụ LĐLĐ tỉnh yêu cầu các cấp công đoàn tỉnh Sơn La thực hiện.\n\nNơi nhận:\n- Lưu: VT.',
    )
    expect(reading.issuer).toMatchObject({ value: 'Liên đoàn Lao động tỉnh Sơn La', confidence: 'check' })
  })

  it('dates minutes by the day of the meeting', () => {
    const reading = readDocument(
      'BIÊN BẢN\nHọp Hội đồng\n\nHôm nay, hồi 14 giờ 00 ngày 08 tháng 12 năm 2022, Hội đồng họp.',
    )
    expect(reading.date?.value).toBe('2022-12-08')
    expect(reading.deadlines).toEqual([])
  })
})
