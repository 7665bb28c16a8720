/** «Danh sách đoàn viên, cán bộ» from a workbook: each row is held against the register and against the rows before it. */
import type { ImportGround, ImportKind, SheetRow, Verdict } from '#platform/xlsx'
import { candidateKey } from '../../domain/candidate-keys.ts'
import { matchPeople } from '../../domain/match-people.ts'
import { managePeople } from '../../policy.ts'
import { wordings } from '../../vi.ts'
import type { Candidate } from '../find-candidates.ts'
import { unitNamesOf } from '../names.ts'
import { listTakenIdentifiers } from '../store-candidates.ts'
import { namedInLine } from '../view.ts'
import { candidatesWithin } from './candidates.ts'
import { peopleColumns } from './columns.ts'
import { nearUnit, type ReadRow, readForJudge } from './judge-row.ts'
import { doubtful, openUnits, refused, type UnitFinder, understoodUnit } from './units.ts'
import { openPeopleWriter } from './write-people.ts'

type Seen = Pick<ReadRow, 'line' | 'matchable'>

/** Rows already seen in this file, under the keys by which the same person would come again. */
class SeenRows {
  readonly #byName = new Map<string, Seen[]>()
  readonly #byIdentifier = new Map<string, number>()

  lineOfIdentifier(identifier: string): number | undefined {
    return this.#byIdentifier.get(identifier)
  }

  /** The first earlier row that may be the same person; from now on the row is an earlier one itself. */
  likeAndAdd(row: ReadRow): { line: number; why: string } | undefined {
    const key = keyOf(row)
    const { line, matchable } = row
    const namesakes = this.#byName.get(key)
    const like = namesakes && firstLike(matchable, namesakes)
    if (namesakes) namesakes.push({ line, matchable })
    else this.#byName.set(key, [{ line, matchable }])
    if (row.facts.identifier) this.#byIdentifier.set(row.facts.identifier, line)
    return like
  }
}

function firstLike(matchable: Seen['matchable'], namesakes: readonly Seen[]) {
  for (const earlier of namesakes) {
    const { verdict, reasons } = matchPeople(matchable, earlier.matchable)
    if (verdict === 'different') continue
    const why = reasons.filter((reason) => reason.favours).map((reason) => reason.words)
    return { line: earlier.line, why: why.join(', ') }
  }
  return undefined
}

const keyOf = ({ facts }: ReadRow) => `${candidateKey(facts.fullName)} ${facts.birthYear ?? ''}`
const mostOptions = 5

async function judge(
  ground: ImportGround,
  units: UnitFinder,
  seen: SeenRows,
  rows: readonly SheetRow[],
): Promise<Verdict[]> {
  const read = rows.map((row) => readForJudge(row, units, ground))
  const good = read.flatMap(({ row }) => row ?? [])
  const candidates = await candidatesWithin(
    ground,
    good.map((row) => row.matchable),
  )
  const numbers = good.flatMap((row) => row.facts.identifier ?? [])
  const taken = await listTakenIdentifiers(ground.tx, numbers)
  const found = new Map(good.map((row, n) => [row, candidates[n] ?? []]))
  const homes = candidates.flat().map(({ person }) => person.unitId)
  const names = await unitNamesOf(ground.tx, homes)
  return read.map(({ row, faults, near }): Verdict => {
    if (!row) return { faults }
    const verdict = { ...judgeOne(row, found.get(row) ?? [], { seen, taken, names }), ...understoodUnit(row) }
    return near.length > 0 ? nearUnit(row, near, verdict) : verdict
  })
}

type About = { seen: SeenRows; taken: ReadonlySet<string>; names: ReadonlyMap<string, string> }

function judgeOne(row: ReadRow, candidates: readonly Candidate[], { seen, taken, names }: About): Verdict {
  const { identifier } = row.facts
  const line = identifier === null ? undefined : seen.lineOfIdentifier(identifier)
  if (line !== undefined)
    return {
      faults: [
        refused('identifier', `Số CCCD này đã có ở dòng ${line}. Mỗi số chỉ của một người: hãy xem lại hai dòng.`),
      ],
    }
  const holder = candidates.find(({ person }) => identifier !== null && person.identifier === identifier)
  if (identifier !== null && taken.has(identifier) && !holder)
    return { faults: [refused('identifier', String(wordings['people.identifier-taken-elsewhere']))] }
  const earlier = seen.likeAndAdd(row)
  const shown = candidates.slice(0, mostOptions)
  const faults = [
    ...shown.map(({ person, likeness }) => {
      const why = likeness.reasons.filter((reason) => reason.favours).map((reason) => reason.words)
      return doubtful(
        'fullName',
        `Có thể là ${namedInLine(person, names.get(person.unitId) ?? '')} đã có trong danh sách: ${why.join(', ')}.`,
      )
    }),
    ...(earlier ? [doubtful('fullName', `Có thể trùng với dòng ${earlier.line} của tệp: ${earlier.why}.`)] : []),
  ]
  if (faults.length === 0) return { faults }
  const same = shown.map(({ person }) => ({
    code: `is ${person.id}`,
    label: `Chính là ${namedInLine(person, names.get(person.unitId) ?? '')}`,
  }))
  // An identity number that somebody already has leaves no room for a new person.
  const isNew = holder ? [] : [{ code: 'new', label: 'Là người mới' }]
  return { faults, options: [...isNew, ...same, { code: 'skip', label: 'Bỏ qua dòng này' }] }
}

export const peopleImport: ImportKind = {
  name: 'people.people',
  title: 'Danh sách đoàn viên, cán bộ',
  verb: managePeople,
  templateVersion: 1,
  guide: [
    'Mỗi dòng là một người; cột «Đơn vị» để trống là đơn vị nhập tệp.',
    'Người có thể đã có trong danh sách được hỏi lại, kèm lý do: «Là người mới» hay «Chính là» người nào. Phần mềm không tự gộp.',
    'Chọn «Chính là» thì chỉ điền thêm những ô hồ sơ cũ còn trống.',
    'Số CCCD và dân tộc là dữ liệu nhạy cảm: chỉ nhập khi cần, giữ tệp cẩn thận.',
  ],
  columns: async () => peopleColumns,
  openJudge: async (ground) => {
    const units = await openUnits(ground)
    const seen = new SeenRows()
    return { judge: (rows) => judge(ground, units, seen, rows) }
  },
  openWriter: (ground) => openPeopleWriter(ground),
}
