/** Ends of documents as offices print them: who signs, and who receives. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument } from '../testing.ts'

type Expected = { name: string | null; position?: string; authority?: string; recipients?: readonly string[] }

const cases: readonly (readonly [string, readonly string[], Expected])[] = [
  [
    'a name beside the last recipients',
    [
      'Nơi nhận:                                        TM. BAN THƯỜNG VỤ',
      '- Đoàn Chủ tịch TLĐ (để b/c);                    PHÓ CHỦ TỊCH',
      '- Các ban LĐLĐ tỉnh;',
      '- CĐCS trực thuộc;                       Trương Ngọc Diễm Thúy',
      '- Lưu: VT, CSPL (Vi).',
    ],
    {
      name: 'Trương Ngọc Diễm Thúy',
      position: 'PHÓ CHỦ TỊCH',
      recipients: ['Đoàn Chủ tịch TLĐ (để b/c)', 'Các ban LĐLĐ tỉnh', 'CĐCS trực thuộc', 'Lưu: VT, CSPL (Vi)'],
    },
  ],
  [
    'signed and sealed',
    ['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH', '(Đã ký và đóng dấu)', 'Giàng A Páo'],
    { name: 'Giàng A Páo' },
  ],
  [
    'a mark and a name on one line',
    ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH', '(Đã ký) Lò Thị Xuân'],
    { name: 'Lò Thị Xuân', position: 'CHỦ TỊCH' },
  ],
  ["K'Minh", ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', "K'Minh Hoàng"], { name: "K'Minh Hoàng" }],
  ["H'Hen", ['TM. BAN THƯỜNG VỤ', 'PHÓ CHỦ TỊCH', 'H’Hen Niê'], { name: 'H’Hen Niê' }],
  ['a name of one word', ['TM. BAN THƯỜNG VỤ', 'PHÓ CHỦ TỊCH', "K'Brêu"], { name: "K'Brêu" }],
  [
    'on the order of the chair',
    ['Nơi nhận:', '- Như trên;', '- Lưu: VP.', 'TL. BAN THƯỜNG VỤ', 'TRƯỞNG BAN CHÍNH SÁCH - PHÁP LUẬT', 'Y Thông Niê'],
    { name: 'Y Thông Niê', authority: 'TL. BAN THƯỜNG VỤ', recipients: ['Như trên', 'Lưu: VP'] },
  ],
  [
    'by power given',
    ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Cử nhân Đinh Văn Khoa'],
    { name: 'Đinh Văn Khoa', authority: 'TUQ. CHỦ TỊCH' },
  ],
  ['an acting head', ['Q. CHỦ TỊCH', '(đã ký)', 'TS. Ngô Thị Bích Vân'], { name: 'Ngô Thị Bích Vân' }],
  [
    'a doctor of the second degree',
    ['GIÁM ĐỐC', 'BSCKII. Mã Văn Tường'],
    { name: 'Mã Văn Tường', position: 'GIÁM ĐỐC' },
  ],
  ['a name in an old font', ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH', 'Bế ích Thuận'], { name: 'Bế Ích Thuận' }],
  ['a Trương without tones', ['TM. BAN THUONG VU', 'PHO CHU TICH', 'Truong Ngoc Diem'], { name: 'Truong Ngoc Diem' }],
  [
    'recipients on one line',
    ['Nơi nhận: Như trên, Lưu VT.', 'TL. BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG', 'Trần Thị Diễm'],
    { name: 'Trần Thị Diễm', recipients: ['Như trên', 'Lưu VT'] },
  ],
  ['a name in capitals', ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH', 'TRIỆU THỊ MÙI'], { name: 'TRIỆU THỊ MÙI' }],
  [
    'two offices side by side',
    [
      'SỞ NỘI VỤ                    LIÊN ĐOÀN LAO ĐỘNG TỈNH',
      'GIÁM ĐỐC                          CHỦ TỊCH',
      '',
      'Tẩn Láo San                   Vừ Mí Chơ',
      'Nơi nhận:',
      '- Tỉnh ủy (b/c);',
      '- Lưu: VT.',
    ],
    { name: 'Vừ Mí Chơ', recipients: ['Tỉnh ủy (b/c)', 'Lưu: VT'] },
  ],
  [
    'recipients with plus signs below their groups',
    [
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy (b/c);',
      '- LĐLĐ các huyện, thị xã, thành phố;',
      '- Công đoàn ngành địa phương;',
      '- Website LĐLĐ tỉnh;',
      '- Lưu VT, TC-KT.',
      'T/M BAN THƯỜNG VỤ',
      'K/T CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Ksor H’Bơ Khăp',
    ],
    {
      name: 'Ksor H’Bơ Khăp',
      authority: 'TM. BAN THƯỜNG VỤ KT. CHỦ TỊCH',
      recipients: [
        'Thường trực Tỉnh ủy (b/c)',
        'LĐLĐ các huyện, thị xã, thành phố',
        'Công đoàn ngành địa phương',
        'Website LĐLĐ tỉnh',
        'Lưu VT, TC-KT',
      ],
    },
  ],
  ['no name at all', ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'], { name: null }],
]

describe('the end of a document', () => {
  it.each(cases)('%s', (_, lines, expected) => {
    const reading = readDocument(aDocument({ tail: lines.join('\n') }))
    expect(reading.signer?.name ?? null).toBe(expected.name)
    if (expected.position) expect(reading.signer?.position).toBe(expected.position)
    if (expected.authority) expect(reading.signer?.authority).toBe(expected.authority)
    if (expected.recipients) expect(reading.recipients.map((r) => r.value)).toEqual(expected.recipients)
  })
})
