/** Columns that more than one list of units has. */
import type { SheetColumn } from '#platform/xlsx'

export const textColumn = (
  key: string,
  title: string,
  aliases: readonly string[],
  isRequired: boolean,
  longest: number,
  example: string,
  width: number,
  hint = isRequired ? 'Phải ghi.' : 'Có thể để trống.',
): SheetColumn => ({ key, title, aliases, isRequired, format: { kind: 'text', longest }, hint, example, width })

export const decisionColumns: readonly SheetColumn[] = [
  textColumn(
    'decisionNumber',
    'Số quyết định',
    ['Quyết định số', 'Số QĐ'],
    false,
    60,
    '60/QĐ-TLĐ',
    18,
    'Ghi cùng «Ngày quyết định»; chưa rõ thì để trống cả hai.',
  ),
  {
    ...{ key: 'decisionOn', title: 'Ngày quyết định', aliases: ['Ngày QĐ', 'Ngày ký'], isRequired: false, width: 16 },
    ...{ format: { kind: 'day' }, hint: 'Ngày ký quyết định; để trống khi không ghi số.', example: '27/06/2025' },
  },
  textColumn('note', 'Ghi chú', ['Lý do'], false, 500, 'Chưa có số', 30, 'Chưa có số quyết định thì ghi lý do.'),
]
