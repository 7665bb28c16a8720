/** Chooses the sheet that holds the list and reads the mark of the template. */
import { fold } from '#platform/kernel'
import { sheetRefusal } from '../errors.ts'
import { columnLetters, type Merge } from '../parts/merges.ts'
import type { OpenWorkbook, SheetEntry } from '../parts/open-workbook.ts'
import type { RawRow } from '../parts/scan-rows.ts'
import type { ReadOptions, SheetFound, TemplateMark } from '../reading.ts'
import { findHeadings, type Headings, headLines } from './find-headings.ts'
import { wantedHeadings } from './heading-text.ts'
import { readMark } from './template-mark.ts'

export type ChosenSheet = {
  readonly entry: SheetEntry
  readonly headings: Headings
  readonly merges: readonly Merge[]
  readonly found: SheetFound
}

type Candidate = { entry: SheetEntry; headings: Headings | undefined; merges: Merge[]; hasRows: boolean }
type Wish = Pick<ReadOptions, 'columns' | 'template'>

const ownSheets = new Set(['huong dan', 'danh muc'])

export async function chooseSheet(book: OpenWorkbook, wish: Wish): Promise<ChosenSheet> {
  const wanted = wantedHeadings(wish.columns)
  const candidates: Candidate[] = []
  let mark: TemplateMark | null = null
  for (const entry of book.sheets) {
    const head = await headOf(book, entry)
    mark ??= readMark(head)
    if (ownSheets.has(fold(entry.name))) continue
    const merges = head.length > 0 ? await book.merges(entry) : []
    candidates.push({ entry, merges, headings: findHeadings(head, merges, wanted), hasRows: head.length > 0 })
  }
  checkMark(mark, wish.template)
  const chosen = bestOf(candidates)
  if (!chosen?.headings) throw noHeadings(candidates, wish)
  const { entry, headings, merges } = chosen
  return { entry, headings, merges, found: whatWasFound(chosen, headings, candidates, mark, wish) }
}

async function headOf(book: OpenWorkbook, entry: SheetEntry): Promise<RawRow[]> {
  const head: RawRow[] = []
  for await (const rows of book.rows(entry)) {
    head.push(...rows.slice(0, headLines))
    if (head.length >= headLines) break
  }
  return head.slice(0, headLines)
}

function checkMark(mark: TemplateMark | null, template: TemplateMark): void {
  if (!mark) return
  if (mark.name !== template.name) throw sheetRefusal('sheets.other-template', { template: mark.name })
  if (mark.version > template.version) {
    throw sheetRefusal('sheets.newer-template', { version: mark.version, wanted: template.version })
  }
}

/** A sheet that people see goes before a hidden one; then the one with most of the headings, then the first. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const rank = ({ entry, headings }: Candidate) => (headings?.read.length ?? 0) - (entry.isHidden ? 1_000 : 0)
  const able = candidates.filter(({ headings }) => headings)
  return able.sort((a, b) => rank(b) - rank(a))[0]
}

const noHeadings = (candidates: readonly Candidate[], { columns }: Wish) =>
  sheetRefusal('sheets.no-headings', {
    sheets: candidates.map(({ entry }) => entry.name),
    wanted: columns.filter(({ isRequired }) => isRequired).map(({ title }) => title),
  })

function whatWasFound(
  chosen: Candidate,
  headings: Headings,
  candidates: readonly Candidate[],
  mark: TemplateMark | null,
  { columns, template }: Wish,
): SheetFound {
  const isOlderTemplate = mark !== null && mark.version < template.version
  const told = headings.read.flatMap(({ column, says }) => (says === undefined ? [] : [column.splits?.column]))
  const absent = columns.filter(
    (column) => !told.includes(column.key) && !headings.read.some((one) => one.column === column),
  )
  const missing = absent.filter(({ isRequired }) => isRequired)
  if (missing.length > 0) {
    throw sheetRefusal('sheets.headings-missing', {
      sheet: chosen.entry.name,
      line: headings.to,
      missing: missing.map(({ title }) => title),
      found: headings.read.map(({ title }) => title),
      unknown: headings.unknown.map(({ title }) => title),
      isOlderTemplate,
    })
  }
  return {
    sheet: chosen.entry.name,
    headingFrom: headings.from,
    headingTo: headings.to,
    headings: headings.read.map(({ at, title, column }) => ({ column: column.key, title, letter: columnLetters(at) })),
    unknown: headings.unknown.map(({ at, title }) => ({ title, letter: columnLetters(at) })),
    absent: absent.map(({ title }) => title),
    template: mark,
    isOlderTemplate,
    remarks: remarksOn(chosen, headings, candidates, isOlderTemplate),
  }
}

function remarksOn(
  chosen: Candidate,
  headings: Headings,
  candidates: readonly Candidate[],
  isOlder: boolean,
): string[] {
  const others = candidates.filter((one) => one !== chosen && one.hasRows)
  return [
    ...(isOlder ? ['Tệp làm theo mẫu cũ. Đọc được, nhưng lần sau nên tải mẫu mới.'] : []),
    ...(chosen.entry.isHidden ? [`Danh sách nằm ở trang đang ẩn «${chosen.entry.name}».`] : []),
    ...headings.repeated.map(
      ({ at, title }) => `Tiêu đề «${title}» có hai lần; cột ${columnLetters(at)} không được đọc.`,
    ),
    ...others.map(({ entry, headings: like }) =>
      like && like.read.length >= headings.read.length
        ? `Trang «${entry.name}» có tiêu đề như vậy nhưng không được đọc: mỗi lần chỉ đọc một trang.`
        : `Trang «${entry.name}» không được đọc.`,
    ),
  ]
}
