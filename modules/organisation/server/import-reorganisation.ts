/** «Sắp xếp đơn vị» from a workbook: one decision on one day, worked out by the same engine as the forms. */
import { wordedBy } from '#platform/http'
import { found, newId, Refusal } from '#platform/kernel'
import type { DecidedRow, ImportGround, ImportKind, SheetColumn, SheetRow, Verdict } from '#platform/xlsx'
import {
  actsOf,
  differs,
  type ReadRow,
  type ReorganisationRow,
  type RowAct,
  readRow,
  registerFoundedRows,
  reorganisationRowOf,
} from '../domain/reorganisation-rows.ts'
import type { UnitId } from '../domain/unit.ts'
import { type NamedUnit, type UnitNames, unitNames } from '../domain/unit-names.ts'
import { unitWordings } from '../vi/units.ts'
import type { UnitChangeListener } from './change-listener.ts'
import { decisionColumns, textColumn } from './import-columns.ts'
import { changeTree, previewTree } from './reorganise-units.ts'
import { listUnitsOn, listUnitTypes } from './store.ts'

const mostRows = 2_000

const actWords: Record<RowAct, readonly [string, ...string[]]> = {
  established: ['Thành lập', 'Thành lập mới', 'Lập mới'],
  renamed: ['Đổi tên'],
  moved: ['Chuyển', 'Chuyển cấp trên', 'Tiếp nhận'],
  merged: ['Sáp nhập', 'Hợp nhất', 'Nhập vào'],
  split: ['Chia, tách', 'Chia', 'Tách'],
  dissolved: ['Giải thể', 'Kết thúc hoạt động', 'Chấm dứt hoạt động'],
}

export const reorganisationImport = (listeners: readonly UnitChangeListener[]): ImportKind => ({
  name: 'organisation.reorganisation',
  title: 'Sắp xếp đơn vị',
  verb: 'organisation.manage',
  templateVersion: 1,
  guide: [
    'Mỗi tệp ghi một quyết định, một ngày hiệu lực; mỗi dòng là một việc. Ghi xong tất cả hoặc không ghi dòng nào.',
    'Thành lập: «Đơn vị» là tên mới, «Đơn vị nhận» là cấp trên. Chuyển: «Đơn vị nhận» là cấp trên mới. Sáp nhập, giải thể: «Đơn vị nhận» là đơn vị kế thừa.',
    'Chia, tách: mỗi đơn vị được chia ra là một dòng; đơn vị ở dòng đầu giữ hồ sơ. Đơn vị trực thuộc của đơn vị chia thì ghi thành các dòng «Chuyển».',
    'Đơn vị nhận có thể là đơn vị được thành lập ở một dòng khác của tệp.',
  ],
  columns: columnsOf,
  openJudge: async (given) => {
    const names = await namesOf(given)
    let judged = 0
    return {
      judge: async (rows: readonly SheetRow[]): Promise<Verdict[]> => {
        judged += rows.length
        if (judged > mostRows) return rows.map(() => tooMany)
        const read = readAll(rows, names, () => null)
        const verdicts = read.map((one) => (one ? verdictOf(one) : { faults: [] }))
        if (verdicts.some((one) => one.faults.length > 0) || read.includes(undefined)) return verdicts
        const fault = await firstFault(given, read as ReadRow[])
        return fault
          ? read.map((one, at) => (one?.row.line === fault.line ? fault.verdict : (verdicts[at] as Verdict)))
          : verdicts
      },
    }
  },
  openWriter: async (given) => {
    const names = await namesOf(given)
    const kept: DecidedRow[] = []
    return {
      write: async (rows: readonly DecidedRow[]) => void kept.push(...rows),
      finish: async () => {
        const decisions = new Map(kept.map((row) => [row.line, row.decision]))
        const read = readAll(kept, names, (line) => decisions.get(line) ?? null).flatMap((one) => one ?? [])
        const { acts, on, decision } = decisionOf(read, given.unit.id)
        await changeTree({ ...given, requestId: newId() }, { acts, on, decision }, listeners)
        return { words: `Đã ghi ${acts.length} việc sắp xếp tổ chức.`, details: { acts: acts.length, on } }
      },
    }
  },
})

async function columnsOf({ tx }: ImportGround): Promise<readonly SheetColumn[]> {
  const types = (await listUnitTypes(tx)).filter((type) => !type.isRetired)
  const acts = Object.entries(actWords).map(([value, [label, ...aliases]]) => ({ value, label, aliases }))
  const kinds = types.map(({ code, name, shortName }) => ({ value: code, label: name, aliases: [shortName] }))
  return [
    {
      ...{ key: 'act', title: 'Việc', aliases: ['Hình thức', 'Nội dung sắp xếp'], isRequired: true, width: 18 },
      ...{ format: { kind: 'choice', choices: acts }, hint: 'Chọn trong danh sách.', example: 'Sáp nhập' },
    },
    textColumn('unit', 'Đơn vị', ['Tên đơn vị', 'Đơn vị sắp xếp'], true, 300, 'LĐLĐ huyện Sìn Hồ', 40),
    textColumn(
      'superior',
      'Cấp trên hiện nay',
      ['Cấp trên', 'Trực thuộc'],
      false,
      300,
      'LĐLĐ tỉnh',
      30,
      'Chỉ cần khi có nhiều đơn vị trùng tên.',
    ),
    textColumn(
      'target',
      'Đơn vị nhận',
      ['Đơn vị kế thừa', 'Cấp trên mới', 'Chuyển về'],
      false,
      300,
      'Công đoàn xã Sìn Hồ',
      40,
    ),
    textColumn(
      'newName',
      'Tên mới',
      ['Đổi tên thành'],
      false,
      300,
      'Công đoàn phường Tân Phong',
      36,
      'Cho việc đổi tên.',
    ),
    {
      ...{ key: 'kind', title: 'Loại đơn vị', aliases: ['Loại', 'Loại mới'], isRequired: false, width: 26 },
      ...{
        format: { kind: 'choice', choices: kinds },
        hint: 'Cho đơn vị thành lập, hoặc khi đổi loại.',
        example: 'Công đoàn xã, phường',
      },
    },
    {
      ...{ key: 'on', title: 'Ngày hiệu lực', aliases: ['Từ ngày', 'Hiệu lực'], isRequired: true, width: 16 },
      ...{ format: { kind: 'day' }, hint: 'Như nhau ở mọi dòng.', example: '01/07/2025' },
    },
    ...decisionColumns,
  ]
}

async function namesOf({ tx, today, unit }: ImportGround): Promise<UnitNames> {
  const units = await listUnitsOn(tx, today)
  const nameOf = new Map<UnitId | null, string>(units.map((one) => [one.unitId, one.name]))
  return unitNames(
    units
      .filter((one) => one.presentPath.startsWith(unit.path))
      .map(({ unitId, name, shortName, parentId }) => ({
        ...{ ref: unitId, name, shortName },
        superiorName: nameOf.get(parentId) ?? null,
      })),
  )
}

function readAll(
  rows: readonly SheetRow[],
  names: UnitNames,
  chosen: (line: number) => string | null,
): (ReadRow | undefined)[] {
  const all = rows.map((row) => reorganisationRowOf(row.line, row.cells))
  registerFoundedRows(
    all.flatMap((row) => row ?? []),
    names,
  )
  // The decision cannot be worked out while a row of it is unread.
  const told = all.map((row, at) => (rows[at]?.unread ? undefined : row))
  const first = told.find((row) => row !== undefined)
  return told.map((row) => {
    if (!row || !first) return undefined
    const read = readRow(row, names, chosen(row.line))
    return { ...read, faults: [...read.faults, ...differs(row, first), ...undecided(row)] }
  })
}

const undecided = ({ decisionNumber, decisionOn, note }: ReorganisationRow) =>
  (decisionNumber !== null && decisionOn !== null) || note !== null
    ? []
    : [{ column: 'decisionNumber', isRefused: true, message: sentence('organisation.decision-missing') }]

const sentence = (code: string, details: Refusal['details'] = {}): string =>
  wordedBy(unitWordings, code, details) ?? code

const tooMany: Verdict = {
  faults: [
    {
      ...{ column: null, severity: 'refused' },
      message: `Một quyết định ghi nhiều nhất ${mostRows} dòng. Hãy chia thành nhiều tệp.`,
    },
  ],
}

function verdictOf({ faults, choices }: ReadRow): Verdict {
  const options = choices.map(({ ref, name, superiorName }: NamedUnit) => ({
    code: ref,
    label: superiorName ? `${name}, thuộc ${superiorName}` : name,
  }))
  return {
    faults: faults.map(({ column, isRefused, message }) => ({
      ...{ column, message },
      severity: isRefused ? ('refused' as const) : ('doubtful' as const),
    })),
    ...(options.length > 0 ? { options } : {}),
  }
}

/** The engine itself is asked; its refusal is laid to the line that tells the act. */
async function firstFault(given: ImportGround, read: readonly ReadRow[]) {
  const { told, acts, on } = decisionOf(read, given.unit.id)
  try {
    await previewTree({ ...given, requestId: '' }, { acts, on }, async () => undefined)
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { actNumber, ...details } = error.details
    const line = told[Number(actNumber ?? 1) - 1]?.line ?? told[0]?.line
    const message = sentence(error.code, details)
    return { line, verdict: { faults: [{ column: null, severity: 'refused', message }] } satisfies Verdict as Verdict }
  }
}

function decisionOf(read: readonly ReadRow[], baseRef: UnitId) {
  const first = found(read[0]?.row, 'organisation.unit-unknown')
  const told = actsOf(read, baseRef)
  const { on, decisionNumber: number, decisionOn, note } = first
  return { told, acts: told.map((one) => one.act), on, decision: { number, on: decisionOn, by: null, note } }
}
