/** Workbooks with one spoiled cell each. */
import { inTcvn3, inVni } from '../../../platform/xlsx/testing.ts'
import { line, list, oneCell, row, type SpoiledWorkbook } from './truth.ts'

const full = 'Trần Thị Hằng'
const long = 'Rất dài '.repeat(10).trim()

export const spoiledCells: readonly SpoiledWorkbook[] = [
  oneCell('non-breaking and double spaces', 'name', '\u00a0Nguyễn\u00a0\u00a0Văn   An ', 'Nguyễn Văn An'),
  oneCell('decomposed letters', 'name', full.normalize('NFD'), full),
  oneCell('zero-width and control signs', 'name', 'Nguyễn\u200b Văn\ufeff An_x0000_', 'Nguyễn Văn An'),
  oneCell('line break in the cell', 'name', 'Nguyễn\nVăn An', 'Nguyễn Văn An'),
  oneCell('TCVN3', 'name', inTcvn3(full), full, 'doubtful'),
  oneCell('TCVN3 only the font tells', 'name', { text: 'Hé', font: '.VnTime' }, 'Hộ', 'doubtful'),
  oneCell('VNI', 'name', inVni(full), full, 'doubtful'),
  oneCell('VNI by the font', 'note', { text: inVni('Tổ phó'), font: 'VNI-Times' }, 'Tổ phó', 'doubtful'),
  oneCell('broken letters', 'name', 'Nguy\ufffdn', null, 'refused'),
  oneCell('missing though required', 'name', null, null, 'refused'),
  oneCell('spaces only though required', 'name', ' \u00a0 ', null, 'refused'),
  oneCell('too long', 'note', long, null, 'refused'),
  oneCell('a day where text is wanted', 'note', { day: 43831 }, '01/01/2020', 'doubtful'),
  oneCell('begins like a formula', 'note', '=1+1', '=1+1'),
  oneCell('markup', 'note', '<b>&amp;', '<b>&amp;'),
  oneCell('a number', 'note', 12.5, '12,5'),

  oneCell('formula with its result', 'name', { formula: 'A1&B1', result: 'Lê Thị Công' }, 'Lê Thị Công'),
  oneCell('formula of a day', 'birth', { xml: '<c s="1"><f>DATE(1990,5,1)</f><v>32994</v></c>' }, '1990-05-01'),
  oneCell('formula without its result', 'name', { formula: 'VLOOKUP(A1,B:C,2,0)' }, null, 'refused'),
  oneCell('error of a formula', 'unit', { error: '#REF!' }, null, 'refused'),

  oneCell('one figure each', 'birth', '5/3/1985', '1985-03-05'),
  oneCell('points', 'birth', '05.03.1985', '1985-03-05'),
  oneCell('dashes', 'birth', '5-3-1985', '1985-03-05'),
  oneCell('year first', 'birth', '1985-03-05', '1985-03-05'),
  oneCell('with a time', 'birth', '05/03/1985 00:00:00', '1985-03-05'),
  oneCell('spelled', 'birth', 'ngày 5 tháng 3 năm 1985', '1985-03-05'),
  oneCell('a real date', 'birth', { day: 31111 }, '1985-03-05'),
  oneCell('a serial without the look of a date', 'birth', 31111, '1985-03-05', 'doubtful'),
  oneCell('a serial as text', 'birth', '31111', '1985-03-05', 'doubtful'),
  oneCell('written together', 'birth', '05031985', '1985-03-05'),
  oneCell('written together without its zero', 'birth', 5031985, '1985-03-05', 'doubtful'),
  oneCell('year of two figures', 'birth', '5/3/85', '1985-03-05', 'doubtful'),
  oneCell('year only', 'birth', 1985, null, 'refused'),
  oneCell('year only, as text', 'birth', '1985', null, 'refused'),
  oneCell('month and year', 'birth', '3/1985', null, 'refused'),
  oneCell('month first', 'birth', '12/25/1985', null, 'refused'),
  oneCell('no such day', 'birth', '31/02/1985', null, 'refused'),
  oneCell('a year nobody means', 'birth', '05/03/0985', null, 'refused'),
  oneCell('a time', 'birth', { day: 0.5 }, null, 'refused'),
  oneCell('words', 'birth', 'không rõ', null, 'refused'),

  oneCell('a float that kept its digits', 'code', { number: '1.1085000123E10' }, '011085000123', 'doubtful'),
  oneCell('a float that lost its digits', 'code', '3.03E+10', null, 'refused'),
  oneCell('a rounded number', 'code', { number: '1.1E10' }, null, 'refused'),
  oneCell('without its leading zero', 'code', 11085000123, '011085000123', 'doubtful'),
  oneCell('more digits than a number keeps', 'code', { number: '1234567890123456789' }, null, 'refused'),
  oneCell('spaces between the digits', 'code', '011 085 000 123', '011085000123', 'doubtful'),
  oneCell('an apostrophe before', 'code', "'011085000123", '011085000123'),

  ...['X', 'có', 'CÓ', '1', '✓', 'đúng'].map((given) => oneCell(`«${given}» is yes`, 'party', given, true)),
  ...['không', '0', 'Ko'].map((given) => oneCell(`«${given}» is no`, 'party', given, false)),
  oneCell('the number 1', 'party', 1, true),
  oneCell('a truth value', 'party', true, true),
  oneCell('nothing clear', 'party', 'chắc là có', null, 'refused'),

  oneCell('thousands', 'children', '1.234', 1234),
  oneCell('a foreign comma', 'children', '1,234', 1234, 'doubtful'),
  oneCell('a half', 'children', '1,5', null, 'refused'),
  oneCell('words', 'children', 'ba', null, 'refused'),
  oneCell('below the least', 'children', -1, null, 'refused'),
  oneCell('thousands and a fraction', 'points', '1.234,5', 1234.5),
  oneCell('a decimal comma', 'points', '1,5', 1.5),
  oneCell('a decimal point', 'points', '1.5', 1.5, 'doubtful'),
  oneCell('noise of a sum', 'points', { number: '8.2999999999999989' }, 8.3),
  oneCell('too fine', 'points', '1,2345', null, 'refused'),

  oneCell('without marks', 'unit', 'truong thpt tuan giao', 'u0'),
  oneCell('wrong by one letter', 'unit', 'Trường THPT Tuần Giao2', 'u0', 'doubtful'),
  oneCell('two letters changed round', 'unit', 'Bệnh viện Đa khao tỉnh', 'u2', 'doubtful'),
  oneCell('not in the list', 'unit', 'Trường THCS Nà Tấu', null, 'refused'),

  {
    name: 'old and new letters in one line',
    workbook: list([line({ name: inTcvn3(full), note: 'Hé' })]),
    truth: { rows: { 2: row({ name: full, note: 'Hé' }) }, faults: ['2 name doubtful', '2 note doubtful'] },
  },
  {
    name: 'values of two columns changed round',
    workbook: list([line({ name: '05/03/1985', birth: 'Nguyễn Văn An' })]),
    truth: { rows: { 2: row({ name: '05/03/1985', birth: null }) }, faults: ['2 birth refused'] },
  },
]
