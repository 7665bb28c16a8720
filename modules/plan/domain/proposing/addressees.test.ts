import { describe, expect, it } from 'vitest'
import { addresseesIn } from './addressees.ts'

describe('addressees outside the federation', () => {
  it.each([
    [
      'Đăng ký các chỉ tiêu thi đua năm 2020 với Hội đồng TĐKT tỉnh, Tổng Liên đoàn, cụm thi đua 7 tỉnh biên giới, khối đoàn thể tỉnh.',
      ['Hội đồng TĐKT tỉnh', 'Tổng Liên đoàn', 'cụm thi đua 7 tỉnh biên giới', 'khối đoàn thể tỉnh'],
    ],
    [
      'Tổng hợp, báo cáo thi đua 6 tháng đầu năm 2020 gửi cụm trưởng thi đua 7 tỉnh biên giới phía bắc, Khối thi đua đoàn thể, gửi Ban TĐKT TLĐ, UBND tỉnh',
      ['cụm trưởng thi đua 7 tỉnh biên giới phía bắc', 'Khối thi đua đoàn thể', 'Ban TĐKT TLĐ', 'UBND tỉnh'],
    ],
    [
      'Báo cáo tổng kết công tác thi đua LĐLĐ tỉnh năm 2020, gửi TLĐ, TĐKT tỉnh, Khối thi đua đoàn thể, Cụm thi đua 7 tỉnh biên giới phía Bắc',
      ['TLĐ', 'TĐKT tỉnh', 'Khối thi đua đoàn thể', 'Cụm thi đua 7 tỉnh biên giới phía Bắc'],
    ],
    [
      'báo cáo kết quả công tác thi đua, khen thưởng về Tổng Liên đoàn Lao động Việt Nam, UBND tỉnh, Ban thi đua, khen thưởng tỉnh; Cụm thi đua 7 tỉnh Biên giới phía bắc',
      [
        'Tổng Liên đoàn Lao động Việt Nam',
        'UBND tỉnh',
        'Ban thi đua, khen thưởng tỉnh',
        'Cụm thi đua 7 tỉnh Biên giới phía bắc',
      ],
    ],
    ['Tổng hợp và tổ chức xét, đề nghị TLĐ tặng kỷ niệm chương', ['TLĐ']],
    ['Trình hồ sơ đề nghị UBND tỉnh, TLĐ khen thưởng.', ['UBND tỉnh', 'TLĐ']],
    ['quyết định khen thưởng, hoàn thiện hồ sơ trình TLĐ khen', ['TLĐ']],
  ])('%s', (text, names) => {
    expect(addresseesIn(text)).toEqual(names)
  })

  it.each([
    'Tổng hợp, thẩm định hồ sơ và trình các cấp khen thưởng thành tích năm 2019 cho các cấp công đoàn.',
    'Hoàn thiện hồ sơ trình Hội đồng thi đua LĐLĐ tỉnh xét đề nghị TLĐ tặng bằng lao động sáng tạo',
    'rà soát các đề tài sáng kiến đủ điều kiện để lập hồ sơ đề nghị TLĐ tặng bằng lao động sáng tạo.',
    'Tổng kết thi đua Cụm 7 tỉnh biên giới, thi đua Khối đoàn thể, Khối thi đua LĐLĐ huyện, CDN, CĐ Viên chức',
    'Trình hội đồng TĐKT Hợp xét thi đua, khen thưởng năm 2020',
    'Đăng ký các danh hiệu thi đua năm 2020 gửi về LĐLĐ tỉnh',
  ])('keeps inside: %s', (text) => {
    expect(addresseesIn(text)).toEqual([])
  })
})
