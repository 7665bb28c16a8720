/** Workbooks whose lines and headings stand where no template put them. */
import { inTcvn3 } from '../../../platform/xlsx/testing.ts'
import { headings, line, list, row, type SpoiledWorkbook } from './truth.ts'

const good = line()
const lines = (count: number) => Array.from({ length: count }, () => good)
const rows = (...numbers: number[]) => Object.fromEntries(numbers.map((number) => [number, row()]))
const withHeadings = (changed: Readonly<Record<string, string>>) => headings.map((title) => changed[title] ?? title)
const splitRow = (name: string, birth: string | null, sex: string) => ({
  ...row({ name, birth, sex, code: null, party: null, children: null }),
  ...{ points: null, note: null },
})
const sheet = (given: SpoiledWorkbook['workbook'] & { sheets: unknown }) => given

export const spoiledLayouts: readonly SpoiledWorkbook[] = [
  {
    name: 'merged title lines above',
    workbook: sheet({
      sheets: [
        {
          rows: [
            ['LIÊN ĐOÀN LAO ĐỘNG TỈNH'],
            ['Công đoàn ngành Giáo dục'],
            [],
            ['DANH SÁCH ĐOÀN VIÊN'],
            ['(Kèm theo Tờ trình số 12)'],
            headings,
            good,
          ],
          merges: ['A1:D1', 'A2:D2', 'A4:J4', 'A5:J5'],
        },
      ],
    }),
    truth: {
      rows: rows(7),
      leftOut: { 1: 'above-list', 2: 'above-list', 4: 'above-list', 5: 'above-list' },
      found: { headingFrom: 6 },
    },
  },
  {
    name: 'headings in two lines, merged over their columns',
    workbook: sheet({
      sheets: [
        {
          rows: [
            ['STT', 'Lý lịch', null, null, 'Đơn vị', 'Số CCCD', 'Đảng viên', 'Số con', 'Điểm', 'Ghi chú'],
            [null, 'Họ và tên', 'Ngày sinh', 'Giới tính'],
            good,
          ],
          merges: ['A1:A2', 'B1:D1', 'E1:E2', 'F1:F2', 'G1:G2', 'H1:H2', 'I1:I2', 'J1:J2'],
        },
      ],
    }),
    truth: { rows: rows(3), found: { headingFrom: 1, headingTo: 2 } },
  },
  {
    name: 'headings in three lines and a line of numbers below',
    workbook: sheet({
      sheets: [
        {
          rows: [
            ['STT', 'Thông tin chung', null, null, null, 'Thông tin riêng'],
            [null, 'Cá nhân', null, null, 'Đơn vị', 'Giấy tờ', null, null, 'Điểm', 'Ghi chú'],
            [null, 'Họ và tên', 'Ngày sinh', 'Giới tính', null, 'Số CCCD', 'Đảng viên', 'Số con'],
            ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'],
            good,
          ],
          merges: ['A1:A3', 'B1:E1', 'F1:J1', 'B2:D2', 'E2:E3', 'F2:H2', 'I2:I3', 'J2:J3'],
        },
      ],
    }),
    truth: { rows: rows(5), leftOut: { 4: 'column-numbers' }, found: { headingFrom: 1, headingTo: 3, unknown: [] } },
  },
  {
    name: 'the day of birth split into a column for men and one for women',
    workbook: sheet({
      sheets: [
        {
          rows: [
            ['STT', 'Họ và tên', 'Ngày, tháng, năm sinh', null, 'Đơn vị', 'Số giày'],
            [null, null, 'Nam', 'Nữ'],
            [1, 'Nguyễn Văn An', '05/03/1985', null, 'Trường THPT Tuần Giáo', { day: 31111 }],
            [2, 'Lò Thị Mai', null, { day: 31111 }, 'Trường THPT Tuần Giáo'],
            [3, 'Vàng Thị Sai', null, '30/02/1990', 'Trường THPT Tuần Giáo'],
            [4, 'Giàng A Hai', '05/03/1985', '06/03/1985', 'Trường THPT Tuần Giáo'],
            [null, null, null, null, null, { day: 31111 }],
          ],
          merges: ['C1:D1'],
        },
      ],
    }),
    truth: {
      rows: {
        3: splitRow('Nguyễn Văn An', '1985-03-05', 'male'),
        4: splitRow('Lò Thị Mai', '1985-03-05', 'female'),
        5: splitRow('Vàng Thị Sai', null, 'female'),
        6: splitRow('Giàng A Hai', '1985-03-06', 'male'),
      },
      faults: ['5 birth refused', '6 sex refused'],
      leftOut: { 7: 'no-values' },
      found: { headingFrom: 1, headingTo: 2, absent: ['Số CCCD', 'Đảng viên', 'Số con', 'Điểm', 'Ghi chú'] },
    },
  },
  {
    name: 'columns in another order',
    workbook: sheet({ sheets: [{ rows: [[...headings].reverse(), [...(good as [])].reverse()] }] }),
    truth: { rows: rows(2) },
  },
  {
    name: 'headings without marks, in capitals, decomposed, with stars and hints',
    workbook: sheet({
      sheets: [
        {
          rows: [
            withHeadings({
              'Họ và tên': 'HO VA TEN *',
              'Ngày sinh': 'Ngày sinh\n(dd/mm/yyyy)'.normalize('NFD'),
              'Đơn vị': '  ĐƠN\u00a0VỊ : ',
              'Số CCCD': 'Căn cước công dân',
            }),
            good,
          ],
        },
      ],
    }),
    truth: { rows: rows(2) },
  },
  {
    name: 'headings in TCVN3',
    workbook: sheet({ sheets: [{ rows: [headings.map(inTcvn3), good] }] }),
    truth: { rows: rows(2) },
  },
  {
    name: 'headings repeated on each printed page',
    workbook: list([good, headings, good, headings, good]),
    truth: { rows: rows(2, 4, 6), leftOut: { 3: 'repeated-heading', 5: 'repeated-heading' } },
  },
  {
    name: 'blank lines, also of spaces',
    workbook: list([good, [], [], [' ', '\u00a0', null], good]),
    truth: { rows: rows(2, 6) },
  },
  {
    name: 'totals among and below the rows',
    workbook: list([
      good,
      ['Cộng', null, null, null, null, null, null, 2],
      good,
      [null, 'Tổng cộng: 2 người', null, null, null, null, null, 4],
      ['', inTcvn3('tổng số'), 2],
    ]),
    truth: { rows: rows(2, 4), leftOut: { 3: 'total', 5: 'total', 6: 'total' } },
  },
  {
    name: 'a name that only sounds like a total',
    workbook: list([line({ name: 'Công Thị Tổng' }), line({ name: 'Cộng' })]),
    truth: { rows: { 2: row({ name: 'Công Thị Tổng' }), 3: row({ name: 'Cộng' }) } },
  },
  {
    name: 'names of groups between the rows',
    workbook: list([['I', 'Khối trường học'], good, ['II. Khối bệnh viện'], good], { merges: ['A4:J4'] }),
    truth: { rows: rows(3, 5), leftOut: { 2: 'section', 4: 'section' } },
  },
  {
    name: 'signatures below',
    workbook: list([
      good,
      [],
      [null, 'Danh sách này có 01 người.'],
      [null, 'Người lập biểu', null, null, 'TM. BAN CHẤP HÀNH'],
      [null, null, null, null, 'CHỦ TỊCH'],
      [null, 'Lò Thị Mai', null, null, 'Quàng Văn Hặc'],
    ]),
    truth: { rows: rows(2), leftOut: { 4: 'below-list', 5: 'below-list', 6: 'below-list', 7: 'below-list' } },
  },
  {
    name: 'a row that lacks most, not left out',
    workbook: list([good, [3, 'Lò Thị Mai']]),
    truth: {
      rows: {
        2: row(),
        3: {
          name: 'Lò Thị Mai',
          birth: null,
          sex: null,
          unit: null,
          code: null,
          party: null,
          children: null,
          points: null,
          note: null,
        },
      },
      faults: ['3 birth refused', '3 unit refused'],
    },
  },
  {
    name: 'lines numbered in advance',
    workbook: list([good, [2], [3]]),
    truth: { rows: rows(2), leftOut: { 3: 'no-values', 4: 'no-values' } },
  },
  {
    name: 'hidden lines',
    workbook: list([good, { isHidden: true, cells: good as [] }, good]),
    truth: { rows: rows(2, 3, 4), remarks: [/1 dòng đang ẩn \(dòng 3\)/] },
  },
  {
    name: 'cells merged over several rows',
    workbook: list([good, line({ unit: null }), line({ unit: null }), good], { merges: ['E2:E4'] }),
    truth: { rows: rows(2, 3, 4, 5), faults: ['3 unit doubtful', '4 unit doubtful'] },
  },
  {
    name: 'the same heading twice, with other values',
    workbook: sheet({
      sheets: [
        {
          rows: [
            [...headings, 'Họ tên'],
            [...(good as []), 'Nguyễn Văn An'],
            [...(good as []), 'Lò Văn Bình'],
          ],
        },
      ],
    }),
    truth: { rows: rows(2, 3), faults: ['3 name doubtful'], remarks: [/«Họ tên» có hai lần; cột K/] },
  },
  {
    name: 'a heading nobody wants and values below none',
    workbook: sheet({
      sheets: [
        {
          rows: [
            [...headings, 'Số giày'],
            [...(good as []), 42, 'lạc'],
          ],
        },
      ],
    }),
    truth: {
      rows: rows(2),
      remarks: [/Cột L có giá trị \(dòng 2\)/],
      found: { unknown: [{ title: 'Số giày', letter: 'K' }] },
    },
  },
  {
    name: 'a required heading missing',
    workbook: sheet({ sheets: [{ rows: [withHeadings({ 'Ngày sinh': 'Sinh' }), good] }] }),
    truth: { refused: 'sheets.headings-missing', details: { missing: ['Ngày sinh'], unknown: ['Sinh'], line: 1 } },
  },
  {
    name: 'no headings at all',
    workbook: sheet({ sheets: [{ name: 'Trống', rows: lines(3) }] }),
    truth: { refused: 'sheets.no-headings', details: { sheets: ['Trống'] } },
  },
  {
    name: 'an empty sheet',
    workbook: sheet({ sheets: [{ rows: [] }] }),
    truth: { refused: 'sheets.no-headings' },
  },
  {
    name: 'headings and nothing else',
    workbook: list([]),
    truth: { rows: {} },
  },
  {
    name: 'the list behind a cover',
    workbook: sheet({
      sheets: [
        { name: 'Bìa', rows: [['BÁO CÁO NĂM 2026']] },
        { name: 'DS', rows: [headings, good] },
      ],
    }),
    truth: { rows: rows(2), found: { sheet: 'DS' }, remarks: [/Trang «Bìa» không được đọc/] },
  },
  {
    name: 'two sheets that both are the list',
    workbook: sheet({
      sheets: [
        { name: 'Khối 1', rows: [headings, good] },
        { name: 'Khối 2', rows: [headings, good] },
      ],
    }),
    truth: {
      rows: rows(2),
      found: { sheet: 'Khối 1' },
      remarks: [/Trang «Khối 2» có tiêu đề như vậy nhưng không được đọc/],
    },
  },
  {
    name: 'a hidden copy before the list',
    workbook: sheet({
      sheets: [
        { name: 'Cũ', isHidden: true, rows: [headings, ...lines(2)] },
        { name: 'Mới', rows: [headings, good] },
      ],
    }),
    truth: { rows: rows(2), found: { sheet: 'Mới' }, remarks: [/Trang «Cũ»/] },
  },
  {
    name: 'the example of the template left in',
    workbook: list([[null, 'Nguyễn Thị Hoa', '05/03/1985', null, 'Trường THPT Tuần Giáo'], good]),
    truth: { rows: rows(3), leftOut: { 2: 'example' } },
  },
  {
    name: 'the column «Lỗi» of last time',
    workbook: sheet({
      sheets: [
        {
          rows: [
            [...headings, 'Lỗi'],
            [...(good as []), 'Sai – Họ và tên: …'],
          ],
        },
      ],
    }),
    truth: { rows: rows(2), found: { unknown: [] } },
  },
  {
    name: 'days turned by an American Excel',
    workbook: list([
      ...[31111, 31112, 31110, 31109].map((day) => line({ birth: { day } })),
      line({ birth: '25/04/1985' }),
    ]),
    truth: {
      rows: Object.fromEntries(
        ['1985-03-05', '1985-03-06', '1985-03-04', '1985-03-03', '1985-04-25'].map((birth, at) => [
          at + 2,
          row({ birth }),
        ]),
      ),
      remarks: [/kiểu Mỹ/],
    },
  },
]
