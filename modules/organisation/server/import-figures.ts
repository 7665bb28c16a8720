/** «Số liệu đoàn viên» from a workbook: one row per unit and day. */
import { fold, type LocalDate, showDay } from '#platform/kernel'
import type {
  CellFault,
  DecidedRow,
  ImportGround,
  ImportKind,
  ImportOutcome,
  SheetColumn,
  SheetRow,
  Verdict,
} from '#platform/xlsx'
import { type FigureRowGround, judgeFigures, type KnownUnit, unitOfRow } from '../domain/standing/judge-figures.ts'
import type { UnitId } from '../domain/unit.ts'
import { type FigureOfUnit, listFiguresBelow, listVersionsBelow, saveFigures } from './store-standing-figures.ts'

const most = 1_000_000
const count = (
  key: string,
  title: string,
  aliases: readonly string[],
  isRequired: boolean,
  hint: string,
): SheetColumn => ({
  ...{ key, title, aliases, isRequired, hint },
  format: { kind: 'whole', least: 0, most },
  example: isRequired ? '45' : '20',
  width: 14,
})

const columns: readonly SheetColumn[] = [
  {
    key: 'unit',
    title: 'Đơn vị',
    aliases: ['Tên đơn vị', 'CĐCS', 'Công đoàn cơ sở', 'Tên CĐCS'],
    isRequired: true,
    format: { kind: 'text', longest: 300 },
    hint: 'Tên đơn vị như trên cây tổ chức tại ngày tính; tên viết tắt cũng nhận.',
    example: 'CĐCS Trường THCS Bản Bo',
    width: 44,
  },
  {
    key: 'superior',
    title: 'Cấp trên trực tiếp',
    aliases: ['Cấp trên', 'Trực thuộc', 'Đơn vị cấp trên'],
    isRequired: false,
    format: { kind: 'text', longest: 300 },
    hint: 'Chỉ cần khi có nhiều đơn vị trùng tên.',
    example: 'LĐLĐ huyện Tam Đường',
    width: 34,
  },
  {
    key: 'asOf',
    title: 'Tính đến ngày',
    aliases: ['Ngày', 'Thời điểm', 'Đến ngày'],
    isRequired: true,
    format: { kind: 'day' },
    hint: 'Ngày của số liệu, ví dụ 31/12/2019.',
    example: '31/12/2019',
    width: 14,
  },
  count(
    'members',
    'Đoàn viên',
    ['Số đoàn viên', 'Tổng số đoàn viên', 'Tổng số ĐV'],
    true,
    'Tổng số đoàn viên của riêng đơn vị.',
  ),
  count('women', 'Nữ', ['Trong đó nữ', 'Đoàn viên nữ', 'Số nữ'], false, 'Để trống khi chưa rõ; không có thì ghi 0.'),
  count(
    'ethnicMinorities',
    'Dân tộc thiểu số',
    ['DTTS', 'Đoàn viên DTTS', 'Người dân tộc thiểu số'],
    false,
    'Để trống khi chưa rõ; không có thì ghi 0.',
  ),
  count(
    'directWorkers',
    'Lao động trực tiếp',
    ['LĐ trực tiếp', 'LĐTT', 'Công nhân trực tiếp'],
    false,
    'Để trống khi chưa rõ; không có thì ghi 0.',
  ),
]

async function groundOf({ tx, unit, today }: ImportGround): Promise<FigureRowGround> {
  const units = new Map<string, KnownUnit[]>()
  for (const version of await listVersionsBelow(tx, unit.path)) {
    for (const key of new Set([fold(version.name), fold(version.shortName)]))
      units.set(key, [...(units.get(key) ?? []), version])
  }
  const standing = new Map<UnitId, FigureOfUnit[]>()
  for (const figure of await listFiguresBelow(tx, unit.path))
    standing.set(figure.unitId, [...(standing.get(figure.unitId) ?? []), figure])
  return { today, units, standing, seen: new Map() }
}

const asFault = ({
  column,
  isRefused,
  message,
}: {
  column: string
  isRefused: boolean
  message: string
}): CellFault => ({
  column,
  severity: isRefused ? 'refused' : 'doubtful',
  message,
})

export const figuresImport: ImportKind = {
  name: 'organisation.figures',
  title: 'Số liệu đoàn viên',
  verb: 'organisation.manage',
  templateVersion: 1,
  guide: [
    'Mỗi dòng là số của riêng một đơn vị tại một ngày; số của cấp trên là tổng các đơn vị bên dưới, không cần ghi.',
    'Ô chưa rõ thì để trống. Để trống khác với số 0.',
    'Ngày đã có số thì dòng mới là đính chính: hệ thống hỏi lại, số cũ vẫn được giữ.',
  ],
  columns: async () => columns,
  openJudge: async (given) => {
    const ground = await groundOf(given)
    return {
      judge: (rows: readonly SheetRow[]): Verdict[] =>
        rows.map((row) => {
          const { faults, choices } = judgeFigures(row.line, row.cells, ground)
          const options = choices.map(({ unitId, name, superiorName }) => ({
            code: unitId,
            label: superiorName ? `${name}, thuộc ${superiorName}` : name,
          }))
          const unit = unitOfRow(row.cells, ground, null)
          const understood = unit && unit.name !== row.cells.unit ? { understood: { unit: unit.name } } : {}
          return { faults: faults.map(asFault), ...(options.length > 0 ? { options } : {}), ...understood }
        }),
    }
  },
  openWriter: async (given) => {
    const ground = await groundOf(given)
    const by = { name: given.actor.displayName, at: given.now }
    let written = 0
    const days = new Set<LocalDate>()
    return {
      write: async (rows: readonly DecidedRow[]) => {
        const figures = rows.flatMap((row) => {
          const unit = unitOfRow(row.cells, ground, row.decision as UnitId | null)
          return unit ? [{ ...figureOf(row.cells), unitId: unit.unitId, path: unit.presentPath }] : []
        })
        await saveFigures(given.tx, figures, by)
        written += figures.length
        for (const figure of figures) days.add(figure.asOf)
      },
      finish: async (): Promise<ImportOutcome> => ({
        words: `Đã ghi số đoàn viên của ${written} dòng, tính đến ${[...days].sort().map(showDay).join(', ')}.`,
        details: { rows: written, days: [...days] },
      }),
    }
  },
}

const known = (value: unknown) => (typeof value === 'number' ? value : null)
const figureOf = (cells: SheetRow['cells']) => ({
  asOf: cells.asOf as LocalDate,
  members: Number(cells.members),
  women: known(cells.women),
  ethnicMinorities: known(cells.ethnicMinorities),
  directWorkers: known(cells.directWorkers),
})
