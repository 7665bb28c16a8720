/** Letterheads as offices print them: who issues, where, on which day, under which number. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'

type Expected = {
  issuer?: string
  number?: string | null
  place?: string | null
  date?: string | null
  kind?: string
  subject?: string
}

const body = '\n\nBan Thường vụ ban hành nội dung như sau:\n\nI. NỘI DUNG\n\n1. Tuyên truyền phong trào thi đua.\n'
const read = (lines: readonly string[]): Expected => {
  const reading = readDocument(lines.join('\n') + body)
  return {
    issuer: reading.issuer?.value ?? '',
    number: reading.number?.value ?? null,
    place: reading.place?.value ?? null,
    date: reading.date?.value ?? null,
    kind: reading.kind?.value ?? '',
    subject: reading.subject?.value ?? '',
  }
}
const folded = (expected: Expected) => ({ ...expected, issuer: (expected.issuer ?? '').toLowerCase() })

const cases: readonly (readonly [string, readonly string[], Expected])[] = [
  [
    'the city that is a province, its date broken by the page',
    [
      '    TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '          LIÊN ĐOÀN LAO ĐỘNG                     Độc lập - Tự do - Hạnh phúc',
      '        THÀNH PHỐ HỒ CHÍ MINH',
      '                                     Thành phố Hồ Chí Minh, ngày 04 tháng',
      '11 năm 2023',
      '           Số: 51/KH-LĐLĐ',
      '',
      'KẾ HOẠCH',
      'Kiểm tra công tác thi đua năm 2023',
    ],
    {
      issuer: 'Liên đoàn Lao động thành phố Hồ Chí Minh',
      number: '51/KH-LĐLĐ',
      place: 'Thành phố Hồ Chí Minh',
      date: '2023-11-04',
    },
  ],
  [
    'the city shortened',
    [
      'LIÊN ĐOÀN LAO ĐỘNG TP. HỒ CHÍ MINH     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CÔNG ĐOÀN NGÀNH XÂY DỰNG               Độc lập - Tự do - Hạnh phúc',
      'Số: 12/TB-CĐXD               TP. Hồ Chí Minh, ngày 3 tháng 6 năm 2019',
      'THÔNG BÁO',
      'Kết quả Hội thi thợ giỏi',
    ],
    { issuer: 'Công đoàn ngành Xây Dựng', number: '12/TB-CĐXD', place: 'TP. Hồ Chí Minh', date: '2019-06-03' },
  ],
  [
    'a province with a dash in its name',
    [
      'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
      'LĐLĐ TỈNH BÀ RỊA - VŨNG TÀU',
      'Số: 40/KH-LĐLĐ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Bà Rịa - Vũng Tàu, ngày 17 tháng 02 năm 2021',
      'KẾ HOẠCH',
      'Tổ chức Tháng Công nhân năm 2021',
    ],
    { issuer: 'LĐLĐ tỉnh Bà Rịa - Vũng Tàu', place: 'Bà Rịa - Vũng Tàu', date: '2021-02-17', number: '40/KH-LĐLĐ' },
  ],
  [
    'an issuer on two lines, a province of three words',
    [
      'LIÊN ĐOÀN LAO ĐỘNG',
      'TỈNH THỪA THIÊN HUẾ',
      '*',
      'Số 18 - HD/LĐLĐ',
      'Thừa Thiên Huế, ngày 05 tháng 9 năm 2016',
      'HƯỚNG DẪN',
      'Tổng kết phong trào thi đua năm 2016',
    ],
    { issuer: 'Liên đoàn Lao động tỉnh Thừa Thiên Huế', number: '18-HD/LĐLĐ', date: '2016-09-05' },
  ],
  [
    'Đắk Lắk, day and month without zeros, dots',
    [
      'LĐLĐ TỈNH ĐẮK LẮK',
      'CÔNG ĐOÀN NGÀNH CAO SU',
      'Số: 09/BC-CĐCS',
      'Đắk Lắk, ngày 5 tháng 7 năm 2018.',
      'BÁO CÁO',
      'Sơ kết công tác thi đua 6 tháng đầu năm 2018',
    ],
    { issuer: 'Công đoàn ngành Cao Su', place: 'Đắk Lắk', date: '2018-07-05', kind: 'Báo cáo' },
  ],
  [
    'in the style of the Party',
    [
      'TỈNH ỦY LÂM ĐỒNG                    ĐẢNG CỘNG SẢN VIỆT NAM',
      'BAN DÂN VẬN',
      '*                                     Đà Lạt, ngày 20 tháng 3 năm 2022',
      'Số 15-HD/BDVTU',
      'HƯỚNG DẪN',
      'thực hiện phong trào thi đua "Dân vận khéo" năm 2022',
    ],
    { number: '15-HD/BDVTU', place: 'Đà Lạt', date: '2022-03-20', kind: 'Hướng dẫn' },
  ],
  [
    'of a branch in a company, shortened',
    [
      'CÔNG ĐOÀN CÁC KCN TỈNH HƯNG YÊN',
      'BCH CĐCS CÔNG TY TNHH MAY HẢI ANH',
      'Số: 03/KH-CĐCS',
      'Hưng Yên, ngày 09/01/2024',
      'KẾ HOẠCH',
      'Phát động thi đua năm 2024',
    ],
    { issuer: 'BCH CĐCS Công ty TNHH May Hải Anh', number: '03/KH-CĐCS', date: '2024-01-09', place: 'Hưng Yên' },
  ],
  [
    'of a council of the province',
    [
      'UBND TỈNH QUẢNG BÌNH',
      'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
      'Số: 22/HĐTĐKT-VP',
      'V/v đăng ký thi đua năm 2020',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Quảng Bình, ngày 16 tháng 12 năm 2019',
      'Kính gửi: Các khối, cụm thi đua thuộc tỉnh.',
    ],
    { number: '22/HĐTĐKT-VP', kind: 'Công văn', date: '2019-12-16', subject: 'đăng ký thi đua năm 2020' },
  ],
  [
    'with the day and the month left blank',
    [
      'CÔNG ĐOÀN Y TẾ VIỆT NAM',
      'Số:       /QĐ-CĐYT',
      'Hà Nội, ngày      tháng     năm 2023',
      'QUYẾT ĐỊNH',
      'Về việc tặng Bằng khen',
    ],
    { issuer: 'Công đoàn Y Tế Việt Nam', number: null, date: null, place: 'Hà Nội', kind: 'Quyết định' },
  ],
  [
    'with digits apart',
    [
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH HẬU GIANG',
      'Số: 2 5 /KH-LĐLĐ',
      'Hậu Giang, ngày 1 8 tháng 0 4 năm 2017',
      'KẾ HOẠCH',
      'Kiểm tra chéo khối thi đua',
    ],
    { date: '2017-04-18', place: 'Hậu Giang', number: '25/KH-LĐLĐ' },
  ],
  [
    'with leaders around the day and the month',
    [
      'LIÊN ĐOÀN LAO ĐỘNG HUYỆN MƯỜNG LA',
      'Số: .31../KH-LĐLĐ',
      'Mường La, ngày..12..tháng..5..năm 2020',
      'KẾ HOẠCH',
      'Đại hội điển hình tiên tiến',
    ],
    { issuer: 'Liên đoàn Lao động huyện Mường La', date: '2020-05-12', number: '31/KH-LĐLĐ' },
  ],
  [
    'with the date broken after the year word',
    [
      'LĐLĐ TỈNH NAM ĐỊNH',
      'CÔNG ĐOÀN NGÀNH DỆT MAY',
      'Số: 77/CV-CĐDM',
      'Nam Định, ngày 22 tháng 11',
      'năm 2022',
      'V/v báo cáo số liệu khen thưởng',
      'Kính gửi: Các CĐCS trực thuộc.',
    ],
    { date: '2022-11-22', place: 'Nam Định', kind: 'Công văn', subject: 'báo cáo số liệu khen thưởng' },
  ],
  [
    'of an inner department under its federation',
    [
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH KON TUM',
      'BAN TUYÊN GIÁO - NỮ CÔNG',
      'Số: 6/TB-TGNC',
      'Kon Tum, ngày 10 tháng 10 năm 2023',
      'THÔNG BÁO',
      'Thể lệ cuộc thi ảnh',
    ],
    { issuer: 'Ban Tuyên Giáo - Nữ Công Liên đoàn Lao động tỉnh Kon Tum', number: '6/TB-TGNC' },
  ],
  [
    'of a corporation, its town after the motto',
    [
      'CÔNG ĐOÀN TẬP ĐOÀN HÓA CHẤT   CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CÔNG ĐOÀN CÔNG TY CỔ PHẦN PHÂN LÂN   Độc lập – Tự do – Hạnh phúc',
      'Số : 14 / NQ – CĐ   Việt Trì, ngày 01 tháng 03 năm 2015',
      'NGHỊ QUYẾT',
      'Hội nghị Ban Chấp hành lần thứ năm',
    ],
    { number: '14/NQ-CĐ', place: 'Việt Trì', date: '2015-03-01', kind: 'Nghị quyết' },
  ],
]

describe('a letterhead', () => {
  it.each(cases)('%s', (_, lines, expected) => {
    const found = read(lines)
    const asked = Object.fromEntries(Object.keys(expected).map((key) => [key, found[key as keyof Expected]]))
    expect(folded(asked)).toEqual(folded(expected))
  })
})
