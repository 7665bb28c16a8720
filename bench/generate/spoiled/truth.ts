/** A spoiled workbook and what must come of it: every row, every fault, every line left out. */
import type { CellValue, LeftOutReason, SheetColumn } from '#platform/xlsx'
import type { GivenCell, GivenRow, GivenWorkbook } from '../../../platform/xlsx/testing.ts'

export type Cells = Readonly<Record<string, CellValue>>

export type Truth =
  | { readonly refused: string; readonly details?: Readonly<Record<string, unknown>> }
  | {
      /** The cells of each row by its line. */
      readonly rows: Readonly<Record<number, Cells>>
      /** "2 birth refused", or "2 – doubtful" for the whole row. */
      readonly faults?: readonly string[]
      readonly leftOut?: Readonly<Record<number, LeftOutReason>>
      readonly remarks?: readonly RegExp[]
      readonly found?: Readonly<Record<string, unknown>>
    }

export type SpoiledWorkbook = {
  readonly name: string
  readonly fileName?: string
  readonly workbook: GivenWorkbook | (() => Promise<Buffer> | Buffer)
  readonly truth: Truth
}

const text = (longest: number) => ({ kind: 'text', longest }) as const
const units = ['Trường THPT Tuần Giáo', 'Trường Tiểu học Mường Ảng', 'Bệnh viện Đa khoa tỉnh']

const column = (key: string, title: string, format: SheetColumn['format'], more: Partial<SheetColumn> = {}) => ({
  key,
  title,
  aliases: [],
  isRequired: false,
  format,
  hint: '',
  example: '',
  width: 12,
  ...more,
})

/** The list all these workbooks mean to be. */
export const columns: readonly SheetColumn[] = [
  column('name', 'Họ và tên', text(60), { isRequired: true, aliases: ['Họ tên'], example: 'Nguyễn Thị Hoa' }),
  column(
    'birth',
    'Ngày sinh',
    { kind: 'day' },
    {
      ...{ isRequired: true, aliases: ['Ngày tháng năm sinh'], example: '05/03/1985' },
      splits: {
        column: 'sex',
        by: [
          ['male', 'Nam'],
          ['female', 'Nữ'],
        ],
      },
    },
  ),
  column(
    'sex',
    'Giới tính',
    {
      kind: 'choice',
      choices: [
        { value: 'male', label: 'Nam' },
        { value: 'female', label: 'Nữ' },
      ],
    },
    { aliases: ['Nam/Nữ'] },
  ),
  column(
    'unit',
    'Đơn vị',
    { kind: 'choice', choices: units.map((label, at) => ({ value: `u${at}`, label })) },
    { isRequired: true, example: 'Trường THPT Tuần Giáo' },
  ),
  column('code', 'Số CCCD', { kind: 'code', longest: 12 }, { aliases: ['CCCD', 'Căn cước công dân'] }),
  column('party', 'Đảng viên', { kind: 'yes-no' }),
  column('children', 'Số con', { kind: 'whole', least: 0, most: 20_000 }),
  column('points', 'Điểm', { kind: 'number', least: 0, most: 10_000, decimals: 2 }),
  column('note', 'Ghi chú', text(40)),
]

export const template = { name: 'people.people', version: 3 }

export const headings = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Đơn vị',
  'Số CCCD',
  'Đảng viên',
  'Số con',
  'Điểm',
  'Ghi chú',
] as const
const order = ['', 'name', 'birth', 'sex', 'unit', 'code', 'party', 'children', 'points', 'note']

const goodCells: Readonly<Record<string, GivenCell>> = {
  name: 'Nguyễn Văn An',
  birth: '05/03/1985',
  sex: 'Nam',
  unit: 'Trường THPT Tuần Giáo',
  code: '011085000123',
  party: 'x',
  children: 2,
  points: 8.5,
  note: 'Tổ trưởng',
}
const goodValues: Cells = {
  name: 'Nguyễn Văn An',
  birth: '1985-03-05',
  sex: 'male',
  unit: 'u0',
  code: '011085000123',
  party: true,
  children: 2,
  points: 8.5,
  note: 'Tổ trưởng',
}

/** A good line of the sheet, but for what is given. */
export const line = (changed: Readonly<Record<string, GivenCell>> = {}): GivenRow =>
  order.map((key) => (key === '' ? 1 : changed[key] !== undefined ? changed[key] : (goodCells[key] ?? null)))

/** The row a good line makes, but for what is given. */
export const row = (changed: Cells = {}): Cells => ({ ...goodValues, ...changed })

/** A workbook of one sheet: the headings, then the lines. */
export const list = (
  lines: readonly GivenRow[],
  more: Partial<GivenWorkbook['sheets'][number]> = {},
): GivenWorkbook => ({
  sheets: [{ name: 'Danh sách', rows: [headings, ...lines], ...more }],
})

/** One wrong cell in line 2, and what must come of it. */
export const oneCell = (
  name: string,
  key: string,
  given: GivenCell,
  value: CellValue,
  ...severities: ('doubtful' | 'refused')[]
): SpoiledWorkbook => ({
  name: `${key}: ${name}`,
  workbook: list([line({ [key]: given })]),
  truth: { rows: { 2: row({ [key]: value }) }, faults: severities.map((severity) => `2 ${key} ${severity}`) },
})
