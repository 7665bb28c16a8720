/** What somebody has to do: rows of task tables, items of assignment sections, orders with a unit and a term. */
import { type Block, flatPiece, sentences } from './blocks.ts'
import { type Calendar, dateExpressions, isoOf } from './dates.ts'
import { squash } from './fold.ts'
import { type Asked, orders } from './orders.ts'
import type { Section } from './outline.ts'
import { inlinePeriod, isPeriodHeading } from './periods.ts'
import type { Piece, Source } from './source.ts'
import type { Table, TableRow } from './tables.ts'
import { closing, detail, isFormula, isNoTask, isRefusal } from './task-words.ts'
import type { Deadline, Found, Span, Task, UnitMention } from './types.ts'
import { isUnitList, startsWithUnit, startsWithVerb, subjectOf, unitsIn } from './units.ts'

export type TaskSetting = {
  readonly calendar: Calendar
  readonly kind: string | null
  readonly addressees: readonly Found<string>[]
  readonly deadlines: readonly Deadline[]
}

const assignment =
  /to chuc thuc hien|phan cong|trach nhiem|giao nhiem vu|nhiem vu cu the|to chuc trien khai|nhiem vu cua cac|to chuc chi dao/
const purpose =
  /muc dich|yeu cau|noi dung thi dua|giai phap|tieu chuan|khai quat|danh gia|ket qua|doi tuong|muc tieu|pham vi|nguyen tac|thanh phan|dac diem|tinh hinh|co cau|tieu chi|quyen loi|the thuc|hinh thuc khen/
const notUnits =
  /^(?:doi voi )?(?:viec|danh hieu|hinh thuc|tap the|ca nhan|bao cao|ho so|can bo|doan vien|nguoi lao dong|cac (?:danh hieu|tap the|ca nhan|truong hop|hinh thuc|noi dung|phong trao|cuoc))/

type Draft = {
  piece: Piece
  section: string | null
  units: UnitMention[]
  confidence: 'sure' | 'check'
  period?: Piece
  /** where the labelled lines of the task end */
  end?: number
}
type Place = {
  section: Section | null
  own: Section | null
  next: Block | undefined
  asks: Asked | null
  above: UnitMention[] | null
  blocks: readonly Block[]
}

/** Blocks are those of the text itself; annexes speak only through their tables. */
export function readTasks(
  source: Source,
  blocks: readonly Block[],
  sections: ReadonlyMap<Block, Section>,
  tables: readonly Table[],
  setting: TaskSetting,
): Task[] {
  const drafts: Draft[] = []
  const asks = orders(source, blocks, sections, setting)
  let section: Section | null = null
  let period: Block | null = null
  let above: UnitMention[] | null = null
  for (const [i, block] of blocks.entries()) {
    const own = sections.get(block) ?? null
    section = own ?? section
    period = periodAt(block, period)
    const scheduled = setting.kind === 'Báo cáo' ? null : scheduledDrafts(source, block, section, period)
    if (scheduled) {
      drafts.push(...scheduled)
      continue
    }
    if (own) above = null
    const labelled = own ? labelledTask(source, block, blocks) : null
    const named = own ? null : unitLine(block, blocks[i + 1], section)
    if (labelled) drafts.push(labelled)
    else if (named) above = named
    else drafts.push(...draftsIn(source, block, { section, own, next: blocks[i + 1], asks, above, blocks }))
  }
  const fromTables = tables
    .filter((table) => table.isTaskTable)
    .flatMap((table) => table.rows.flatMap((row) => rowTask(row, setting)))
  return [...fromTables, ...drafts.map((draft) => taskOf(draft, setting))].sort((a, b) => a.span.start - b.span.start)
}

/** The month or quarter a paragraph stands under, until the next heading of the document. */
function periodAt(block: Block, period: Block | null): Block | null {
  if (isPeriodHeading(block.content)) return block
  const kind = block.mark?.kind
  const isEnd =
    block.capitals || kind === 'roman' || (kind !== undefined && kind === period?.mark?.kind && kind !== 'bullet')
  return isEnd || closing.test(block.content.fold) ? null : period
}

/** Work listed by months: every item under the heading, or after "Tháng 3:". */
function scheduledDrafts(source: Source, block: Block, section: Section | null, period: Block | null): Draft[] | null {
  const lead = inlinePeriod(block.content)
  const path = section?.path ?? null
  if (lead > 0) {
    const rest = flatPiece(source, block.content, lead, block.content.text.length)
    return sentences(source, rest, true).map((piece) => ({
      piece,
      section: path,
      units: [],
      confidence: 'check',
      period: block.content,
    }))
  }
  if (!period || block === period) return null
  if (!block.mark && block.text.length > 200) return null
  return [{ piece: block.content, section: path, units: [], confidence: 'check', period: period.content }]
}

/** "* Ban Nữ công" above its dashes, in a section that gives out work. */
function unitLine(block: Block, next: Block | undefined, section: Section | null): UnitMention[] | null {
  if (
    !next?.mark ||
    (next.mark.kind !== 'bullet' && next.mark.kind !== 'point') ||
    next.mark.label === block.mark?.label
  )
    return null
  const text = block.content.text.replace(/:$/, '')
  if (text.length > 130 || /[.;:]/.test(text) || !ancestors(section).some(isAssignment)) return null
  return startsWithUnit(text) && subjectOf(text) === null ? unitsIn(block.content) : null
}

const unitLabel =
  /^(?:don vi|bo phan|ban|co quan|nguoi|don vi,? ca nhan)?\s*(chu tri|thuc hien|phu trach|phoi hop)(?: thuc hien| chinh)?\s*:\s*(?=\S)/

/** An item whose dashes say when and by whom: "1. Hội thi …" / "- Thời gian: …" / "- Đơn vị chủ trì: …". */
function labelledTask(source: Source, block: Block, blocks: readonly Block[]): Draft | null {
  const units: UnitMention[] = []
  let end = block.end
  for (const below of blocks.slice(block.index + 1)) {
    if (below.mark && below.mark.kind !== 'bullet' && below.mark.kind !== 'point') break
    const label = unitLabel.exec(below.content.fold)
    if (label)
      units.push(
        ...unitsIn(
          flatPiece(source, below.content, label[0].length, below.content.text.length),
          label[1] === 'phoi hop' ? 'with' : 'lead',
        ),
      )
    if (detail.test(below.content.fold) || label) end = below.end
    else break
  }
  if (units.length === 0 || block.capitals) return null
  return { piece: block.content, section: null, units, confidence: 'sure', end }
}

const ancestors = (section: Section | null): Section[] => (section ? [section, ...ancestors(section.parent)] : [])
const isAssignment = (section: Section) => assignment.test(section.titleFold)

/** "Đối với …", "Ban …:", "Văn phòng": a heading that names who does what stands below. */
function unitHeading(section: Section): boolean {
  if (!section.isHeading || notUnits.test(section.titleFold)) return false
  if (
    section.block.capitals &&
    !/^(?:doi voi|trach nhiem cua)/.test(section.titleFold) &&
    !ancestors(section.parent).some(isAssignment)
  )
    return false
  const title = section.title
    .replace(/^(?:Đối với|Trách nhiệm của|Nhiệm vụ(?:, quyền hạn)? của)\s+/i, '')
    .replace(/\s*\(.*/, '')
  return startsWithUnit(title) && subjectOf(title) === null
}

function draftsIn(source: Source, block: Block, place: Place): Draft[] {
  const kind = block.mark?.kind
  if (kind === 'roman' || kind === 'capital' || kind === 'part') return []
  if (!block.mark && closing.test(block.content.fold)) return []
  const chain = ancestors(place.section)
  const inAssignment = chain.some(isAssignment)
  const header = chain.find(unitHeading)
  if (place.own) return itemDrafts(source, block, place, header, inAssignment)
  if (kind === 'bullet') {
    if (inAssignment || (header && !chain.some((s) => purpose.test(s.titleFold) && s !== header)))
      return listed(source, block, place, header)
    if (place.asks?.has(block)) return listed(source, block, place, undefined)
  }
  if (inAssignment && !block.mark && header && place.section === header) return listed(source, block, place, header)
  if (place.asks?.has(block)) return listed(source, block, place, undefined)
  return orderedSentences(source, block, chain)
}

const hasSubItems = (next: Block | undefined, own: Section) =>
  next?.mark != null &&
  (next.mark.kind === 'bullet' ||
    (next.mark.kind === 'point' && own.mark.kind !== 'point') ||
    (next.mark.kind === 'decimal' &&
      (own.mark.kind === 'arabic' || (own.mark.kind === 'decimal' && next.mark.depth > own.mark.depth))))

function itemDrafts(
  source: Source,
  block: Block,
  place: Place,
  header: Section | undefined,
  inAssignment: boolean,
): Draft[] {
  const own = place.own as Section
  const parented = hasSubItems(place.next, own)
  const asked = place.asks?.has(block) === true
  if (asked && !(own.isHeading && (parented || isBareHeading(own, place.next))))
    return listed(source, block, place, header === own ? undefined : header)
  if (!inAssignment && !(header && header !== own)) return orderedSentences(source, block, ancestors(own))
  if (isAssignment(own) && block.content.text.length < 120) return []
  const colon = block.content.text.search(/:(?:\s|$)/)
  const afterColon = colon >= 0 ? block.content.text.slice(colon + 1).trim() : ''
  if (header === own && afterColon.length <= 12) return []
  if (header !== own && parented && block.content.text.length < 160 && (afterColon === '' || own.isHeading)) return []
  return listed(source, block, place, header === own ? undefined : header)
}

/** A short title with its paragraph below it, not an order in itself. */
const isBareHeading = (own: Section, next: Block | undefined) =>
  next !== undefined && !next.mark && own.block.content.text.length < 80 && !/[.;]$/.test(own.block.content.text)

function listed(source: Source, block: Block, place: Place, header: Section | undefined): Draft[] {
  const inherited =
    place.above ?? (header ? headerUnits(source, header) : place.asks?.has(block) ? place.asks.units : [])
  if (block.content.text.length < 12 || isNoTask(block.content) || isDossierPart(block, place.blocks)) return []
  const content = block.content
  const colon = content.text.search(/:(?:\s|$)/)
  const head = colon > 0 && colon < 200 ? content.text.slice(0, colon) : ''
  if (startsWithUnit(head) && subjectOf(head) === null && !notUnits.test(content.fold)) {
    const rest = flatPiece(source, content, colon + 1, content.text.length)
    if (rest.text.split(/\s+/).length < 4 && !startsWithVerb(rest.text)) return []
    return split(source, rest, place.section, unitsIn(flatPiece(source, content, 0, colon)))
  }
  const rest = head ? flatPiece(source, content, colon + 1, content.text.length) : null
  if (rest && isUnitList(rest.text) && head.length < 60)
    return [{ piece: content, section: place.section?.path ?? null, units: unitsIn(rest), confidence: 'sure' }]
  return split(source, content, place.section, inherited)
}

function headerUnits(source: Source, header: Section): UnitMention[] {
  return unitsIn(flatPiece(source, header.block.content, 0, Math.max(header.titleFold.length, 1)))
}

/** A further sentence with its own unit as subject is a further task; others go on with the one before. */
function split(source: Source, content: Piece, section: Section | null, inherited: readonly UnitMention[]): Draft[] {
  const drafts: Draft[] = []
  for (const clause of sentences(source, content, true)) {
    if (drafts.length > 0 && isRefusal(clause)) continue
    const subject = subjectOf(clause.text)
    const units = subject && !subject.negated ? unitsIn(flatPiece(source, clause, 0, subject.end)) : []
    const last = drafts.at(-1)
    const isSame =
      units.length > 0 &&
      last !== undefined &&
      units.every((unit) => last.units.some((other) => other.name === unit.name))
    if (last && (units.length === 0 || isSame || isNoTask(clause)))
      last.piece = flatPiece(source, content, last.piece.start - content.start, clause.end - content.start)
    else
      drafts.push({
        piece: clause,
        section: section?.path ?? null,
        units: units.length > 0 ? units : [...inherited],
        confidence: 'sure',
      })
  }
  return drafts
}

const papers =
  /^(?:to trinh|bao cao|bien ban|danh sach|bang|ban|phieu|quyet dinh|giay|don|file|anh|ho so|mau|bieu|chung nhan)\b/

/** Papers listed under "Hồ sơ gồm:" are parts of one task. */
function isDossierPart(block: Block, blocks: readonly Block[]): boolean {
  if (papers.test(block.content.fold) && /\(?\d+\s+(?:ban|bo)\b/.test(block.content.fold)) return true
  for (let i = block.index - 1; i >= 0; i--) {
    const above = blocks[i]
    if (!above) return false
    if (
      /(?:gom|gom co|sau|bao gom)\s*:?$/.test(above.fold) &&
      /ho so|tai lieu|giay to|bao cao gom/.test(above.fold.slice(-90))
    )
      return true
    if (above.mark?.kind !== block.mark?.kind || above.mark?.depth !== block.mark?.depth) return false
  }
  return false
}

const timeSections = /thoi gian|dang ky|ho so|che do (?:thong tin,? )?bao cao|thoi han|nop|gui|phoi hop/
const dueWords =
  /(?:truoc|cham nhat|muon nhat|han|het ngay|trong thang|trong quy|tu ngay|den ngay|hang thang|hang nam|vao ngay|xong)\b/

/** Elsewhere only a sentence that names a unit, what it does, and a term counts, or one in a section about terms. */
function orderedSentences(source: Source, block: Block, chain: readonly Section[]): Draft[] {
  const above = chain.filter((section) => section.block !== block && section.isHeading)
  if (above.some((section) => purpose.test(section.titleFold) && !timeSections.test(section.titleFold))) return []
  if (detail.test(block.content.fold)) return []
  const inTimeSection = chain.some((section) => timeSections.test(section.titleFold) && section.block.capitals)
  return sentences(source, block.content).flatMap((sentence) => orderIn(source, sentence, block, chain, inTimeSection))
}

const sending = /\b(?:gui|nop)\b.{0,160}\bve\b|\bve\b.{0,120}\b(?:gui|nop)\b/

function orderIn(
  source: Source,
  sentence: Piece,
  block: Block,
  chain: readonly Section[],
  inTimeSection: boolean,
): Draft[] {
  const section = chain[0] ?? null
  const isDated = dueWords.test(sentence.fold) && dateExpressions(sentence.fold).length > 0
  const start = subjectStart(sentence.text, sentence.fold)
  if (isNoTask(sentence) && !/\b(?:gui|nop)\b/.test(sentence.fold.split('. ')[0] ?? '')) return []
  if (start === null) {
    const isSent =
      isDated &&
      sending.test(sentence.fold) &&
      !/^(?:theo|can cu|thuc hien|y kien|moi (?:y kien|thong tin)|trong qua trinh)\b|\bda (?:gui|nop)\b/.test(
        sentence.fold,
      )
    return isSent ? [draft(sentence, section, [])] : []
  }
  const subject = subjectOf(sentence.text.slice(start))
  if (!subject || subject.negated || /:$/.test(sentence.fold)) return []
  const rest = sentence.fold.slice(start + subject.end).trim()
  if (/^(?:chu dong thoi gian|thuc hien theo)/.test(rest) || isNoTask(sentence) || isFormula(sentence, isDated))
    return []
  const isAsked = /^(?:kinh )?de nghi\s/.test(sentence.fold) && !block.mark
  const isDue = inTimeSection && /^(?:to chuc|tong hop|lap|gui|dang ky|xay dung|bao cao|phoi hop)/.test(subject.verb)
  if (!isDated && !isAsked && !isDue) return []
  const units = unitsIn(flatPiece(source, sentence, start, start + subject.end))
  return isDated ? split(source, sentence, section, units) : [draft(sentence, section, units)]
}

const draft = (piece: Piece, section: Section | null, units: UnitMention[]): Draft => ({
  piece,
  section: section?.path ?? null,
  units,
  confidence: 'check',
})

const preamble =
  /^(?:can cu|theo|de|nham|cham nhat|truoc|sau|dinh ky|hang (?:nam|quy|thang)|tu ngay|trong (?:thang|quy|tuan|thoi gian tu))\b/

/** Where the unit begins: at once, or after "Căn cứ …," and "Chậm nhất ngày …". */
function subjectStart(text: string, folded: string): number | null {
  if (subjectOf(text)) return 0
  if (!preamble.test(folded)) return null
  const starts = [...folded.slice(0, 320).matchAll(/,\s+|(?<=\d)\s+(?=cac |ldld |cong doan |cdcs |ban |moi )/g)].map(
    (match) => match.index + match[0].length,
  )
  return (
    starts.findLast(
      (start) =>
        subjectOf(text.slice(start)) !== null &&
        /^(?:de nghi|yeu cau|giao|cac|moi|ldld|lien doan|cong doan|cdcs|ban|van phong|khoi)\b/.test(
          folded.slice(start),
        ),
    ) ?? null
  )
}

function deadlineInside(piece: Span, deadlines: readonly Deadline[]): number | null {
  const i = deadlines.findIndex(
    (deadline) => deadline.dateSpan.start >= piece.start && deadline.dateSpan.end <= piece.end,
  )
  return i >= 0 ? i : null
}

function taskOf(found: Draft, setting: TaskSetting): Task {
  return {
    row: null,
    section: found.section,
    text: squash(found.piece.text).replace(/^[-+*\s]+/, ''),
    span: { start: found.piece.start, end: found.end ?? found.piece.end },
    period: periodOf(found.period ?? null, setting.calendar),
    units: found.units,
    deadline: deadlineInside({ start: found.piece.start, end: found.end ?? found.piece.end }, setting.deadlines),
    confidence: found.confidence,
  }
}

function periodOf(piece: Piece | null, calendar: Calendar): string | null {
  const expression = piece ? dateExpressions(piece.fold.trim())[0] : undefined
  if (!expression || expression.relative || expression.from.d !== undefined) return null
  // quarters of a plan are those of its year, even when the plan was signed late in it
  const start = calendar.seasonYear ? `${calendar.seasonYear}-01-01` : calendar.documentDay
  return isoOf(expression.from, { ...calendar, documentDay: start }, expression.repeat)
}

function rowTask(row: TableRow, setting: TaskSetting): Task[] {
  const content = row.cells.filter((cell) => cell.role === 'content').map((cell) => cell.piece)
  const text = squash(content.map((p) => p.text).join(' '))
  if (text.length < 6 || /^(?:noi dung|cong viec|tong cong|tong so|cong)\b/.test(content[0]?.fold ?? '')) return []
  const time = row.cells.find((cell) => cell.role === 'time')?.piece ?? null
  return [
    {
      row: row.number,
      section: null,
      text,
      span: { start: row.span.start, end: row.span.end },
      period: periodOf(time, setting.calendar) ?? periodOf(row.group, setting.calendar),
      units: row.cells.flatMap((cell) =>
        cell.role === 'lead' || cell.role === 'with' ? unitsIn(cell.piece, cell.role) : [],
      ),
      deadline: deadlineInside(row.span, setting.deadlines),
      confidence: 'sure',
    },
  ]
}
