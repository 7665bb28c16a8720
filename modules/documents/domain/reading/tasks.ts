/** What somebody has to do: rows of task tables, items of assignment sections, orders with a unit and a term. */
import { type Block, flatPiece, sentences } from './blocks.ts'
import { type Calendar, dateExpressions, isoOf } from './dates.ts'
import { squash } from './fold.ts'
import type { Section } from './outline.ts'
import type { Piece, Source } from './source.ts'
import type { Table, TableRow } from './tables.ts'
import type { Deadline, Found, Task, UnitMention } from './types.ts'
import { startsWithUnit, subjectOf, unitsIn } from './units.ts'

export type TaskSetting = {
  readonly calendar: Calendar
  readonly kind: string | null
  readonly addressees: readonly Found<string>[]
  readonly deadlines: readonly Deadline[]
}

const assignment =
  /to chuc thuc hien|phan cong|trach nhiem|giao nhiem vu|nhiem vu cu the|to chuc trien khai|nhiem vu cua cac/
const purpose =
  /muc dich|yeu cau|noi dung thi dua|giai phap|tieu chuan|khai quat|danh gia|ket qua|doi tuong|muc tieu|pham vi|nguyen tac|thanh phan|dac diem|tinh hinh|co cau|tieu chi|quyen loi|the thuc/
const detail =
  /^(?:hinh thuc|thoi gian|thanh phan|so luong|dia diem|noi dung|kinh phi|doi tuong|muc |tieu chuan|ho so|chu de|trang phuc|le phuc|thoi luong|quy mo|y nghia|muc dich|yeu cau|ti le|ty le|co cau)[^:]{0,50}:/
const closing =
  /^(?:tren day la|trong qua trinh|ban thuong vu .{0,60}(?:yeu cau|de nghi)|de nghi cac don vi .{0,30}(?:nghiem tuc|thuc hien tot|quan tam)|nhan duoc|luu y|\*|ke hoach nay|neu co|tran trong|can cu (?:noi dung|ke hoach|huong dan) (?:nay|tren))/

type Draft = {
  piece: Piece
  row: number | null
  section: string | null
  units: UnitMention[]
  confidence: 'sure' | 'check'
}

export function readTasks(
  source: Source,
  blocks: readonly Block[],
  sections: ReadonlyMap<Block, Section>,
  tables: readonly Table[],
  setting: TaskSetting,
): Task[] {
  const drafts: Draft[] = []
  const current = { section: null as Section | null }
  const asks = orders(blocks, sections, setting)
  for (const [i, block] of blocks.entries()) {
    const section = sections.get(block)
    if (section) current.section = section
    drafts.push(
      ...draftsIn(source, block, { section: current.section, own: section ?? null, next: blocks[i + 1], asks, blocks }),
    )
  }
  const fromText = drafts.map((draft) => taskOf(draft, setting))
  const fromTables = tables
    .filter((table) => table.isTaskTable)
    .flatMap((table) => table.rows.flatMap((row) => rowTask(source, row, setting)))
  return [...fromTables, ...fromText].sort((a, b) => a.span.start - b.span.start)
}

type Place = {
  section: Section | null
  own: Section | null
  next: Block | undefined
  asks: Asked | null
  blocks: readonly Block[]
}

const ancestors = (section: Section | null): Section[] => (section ? [section, ...ancestors(section.parent)] : [])
const isAssignment = (section: Section) => assignment.test(section.titleFold)
const unitHeading = (section: Section) =>
  section.isHeading &&
  !section.block.capitals &&
  /^(?:doi voi |giao |de nghi |trach nhiem cua )?/.test(section.titleFold) &&
  startsWithUnit(section.titleFold.replace(/^trach nhiem cua /, '')) &&
  !/^doi voi (?:viec|danh hieu|hinh thuc|tap the|ca nhan|bao cao|ho so|cac (?:danh hieu|tap the|ca nhan|truong hop|hinh thuc))/.test(
    section.titleFold,
  ) &&
  subjectOf(section.titleFold) === null

function draftsIn(source: Source, block: Block, place: Place): Draft[] {
  const chain = ancestors(place.section)
  if (closing.test(block.content.fold) && !block.mark) return []
  const inAssignment = chain.some(isAssignment)
  const header = chain.find(unitHeading)
  if (block.mark?.kind === 'roman' || block.mark?.kind === 'capital' || block.mark?.kind === 'part') return []
  if (place.own) return itemDrafts(source, block, place, inAssignment, header)
  if (
    block.mark?.kind === 'bullet' &&
    (inAssignment || (header && !chain.some((s) => purpose.test(s.titleFold) && s !== header)))
  )
    return bulletDrafts(source, block, place, header)
  if (place.asks && block.mark?.kind === 'bullet' && place.asks.has(block))
    return [draft(block.content, place.section, place.asks.units)]
  if (inAssignment && !block.mark && header && place.section === header)
    return bulletDrafts(source, block, place, header)
  return orderedSentences(source, block, chain)
}

function itemDrafts(
  source: Source,
  block: Block,
  place: Place,
  inAssignment: boolean,
  header: Section | undefined,
): Draft[] {
  const own = place.own as Section
  const hasChildren =
    place.next !== undefined &&
    (place.next.mark?.kind === 'bullet' ||
      place.next.mark?.kind === 'point' ||
      (place.next.mark !== null && ancestorsOfNext(place.next, own)))
  if (place.asks?.has(block) && !hasChildren) return withUnits(source, block, place, place.asks.units)
  if (place.asks?.has(block) && !own.isHeading) return withUnits(source, block, place, place.asks.units)
  if (!inAssignment && !(header && header !== own)) return orderedSentences(source, block, ancestors(own))
  if (isAssignment(own) && block.content.text.length < 120) return []
  const colon = block.content.text.search(/:(?:\s|$)/)
  const afterColon = colon >= 0 ? block.content.text.slice(colon + 1).trim() : ''
  if (header === own && colon > 0 && afterColon.length > 12) return withUnits(source, block, place, [])
  if (header === own && afterColon === '') return []
  if (hasChildren && block.content.text.length < 160 && (afterColon === '' || own.isHeading)) return []
  return withUnits(source, block, place, header && header !== own ? headerUnits(header) : [])
}

const ancestorsOfNext = (next: Block, own: Section) =>
  next.mark !== null && next.mark.kind === 'decimal' && own.mark.kind === 'arabic'

export function headerUnits(header: Section): UnitMention[] {
  const { content } = header.block
  const shift = /^(?:doi voi|giao(?: cho)?|de nghi|trach nhiem cua)\s+/.exec(content.fold)?.[0].length ?? 0
  const length = header.titleFold.length
  const part = {
    start: content.start + shift,
    end: content.start + length,
    text: content.text.slice(shift, length),
    fold: content.fold.slice(shift, length),
  }
  return unitsIn(part)
}

/** One item: "Đơn vị: việc", "Đơn vị làm việc", or a thing to do whose unit stands above it. */
function withUnits(source: Source, block: Block, place: Place, inherited: readonly UnitMention[]): Draft[] {
  const content = block.content
  const colon = content.text.search(/:(?:\s|$)/)
  const head = colon > 0 ? content.fold.slice(0, colon) : ''
  if (colon > 0 && colon < 200 && startsWithUnit(head) && subjectOf(head) === null) {
    const rest = flatPiece(source, content, colon + 1, content.text.length)
    const named = flatPiece(source, content, 0, colon)
    if (rest.text.length > 8) return split(source, rest, place.section, unitsIn(withoutLead(source, named)))
  }
  return split(source, content, place.section, inherited)
}

const withoutLead = (source: Source, part: Piece) =>
  flatPiece(
    source,
    part,
    /^(?:doi voi|giao(?: cho)?|de nghi|yeu cau)\s+/.exec(part.fold)?.[0].length ?? 0,
    part.text.length,
  )

/** A further sentence with its own unit as subject is a further task. */
function split(source: Source, content: Piece, section: Section | null, inherited: readonly UnitMention[]): Draft[] {
  const drafts: Draft[] = []
  for (const clause of sentences(source, content, true)) {
    const subject = subjectOf(clause.fold)
    const units = subject ? unitsIn(withoutLead(source, flatPiece(source, clause, 0, subject.end))) : []
    const last = drafts.at(-1)
    if (last && !subject) {
      last.piece = flatPiece(source, content, last.piece.start - content.start, clause.end - content.start)
      continue
    }
    if (last && units.length > 0 && units.every((unit) => last.units.some((other) => other.name === unit.name))) {
      last.piece = flatPiece(source, content, last.piece.start - content.start, clause.end - content.start)
      continue
    }
    drafts.push({
      piece: clause,
      row: null,
      section: section?.path ?? null,
      units: units.length > 0 ? units : [...inherited],
      confidence: 'sure',
    })
  }
  return drafts
}

const draft = (piece: Piece, section: Section | null, units: readonly UnitMention[]): Draft => ({
  piece,
  row: null,
  section: section?.path ?? null,
  units: [...units],
  confidence: 'check',
})

function bulletDrafts(source: Source, block: Block, place: Place, header: Section | undefined): Draft[] {
  if (detail.test(block.content.fold) || closing.test(block.content.fold)) return []
  if (block.content.text.length < 12) return []
  if (isDossierPart(block, place.blocks)) return []
  return withUnits(source, block, place, header ? headerUnits(header) : [])
}

/** Papers listed under "Hồ sơ gồm:" are parts of one task. */
function isDossierPart(block: Block, blocks: readonly Block[]): boolean {
  for (let i = block.index - 1; i >= 0; i--) {
    const above = blocks[i]
    if (!above || (above.mark && above.mark.kind !== 'bullet')) return false
    if (
      /(?:gom|gom co|sau|bao gom)\s*:$/.test(above.fold) &&
      /ho so|tai lieu|giay to|bao cao gom/.test(above.fold.slice(-80))
    )
      return true
    if (above.mark?.kind !== 'bullet' || above.mark.depth < (block.mark?.depth ?? 1)) return false
  }
  return false
}

const timeSections = /thoi gian|dang ky|ho so|che do (?:thong tin,? )?bao cao|thoi han|nop|gui/

/** Elsewhere only a sentence that names a unit, what it does, and a term counts, or one in a section about terms. */
function orderedSentences(source: Source, block: Block, chain: readonly Section[]): Draft[] {
  if (chain.some((section) => purpose.test(section.titleFold))) return []
  const inTimeSection = chain.some((section) => timeSections.test(section.titleFold) && section.block.capitals)
  return sentences(source, block.content).flatMap((sentence) => {
    const start = subjectStart(sentence.fold)
    if (start === null) return []
    const subject = subjectOf(sentence.fold.slice(start))
    if (
      !subject ||
      /^(?:co the|chi|thuc hien theo)/.test(subject.verb) ||
      /^(?:co the|chi dang ky|chi duoc|chu dong thoi gian)/.test(sentence.fold.slice(start + subject.end).trim())
    )
      return []
    const dated =
      /(?:truoc|cham nhat|muon nhat|han |het ngay|trong thang|trong quy)\b/.test(sentence.fold) &&
      dateExpressions(sentence.fold).length > 0
    if (!dated && !inTimeSection) return []
    if (!dated && !/\b(?:to chuc|tong hop|lap|gui|dang ky|xay dung|bao cao)\b/.test(subject.verb)) return []
    const units = unitsIn(withoutLead(source, flatPiece(source, sentence, start, start + subject.end)))
    return [{ piece: sentence, row: null, section: chain[0]?.path ?? null, units, confidence: 'check' as const }]
  })
}

function subjectStart(folded: string): number | null {
  if (subjectOf(folded)) return 0
  const lead =
    /^(?:can cu|theo|de|nham|cham nhat|truoc|sau|dinh ky|hang (?:nam|quy|thang))[^.;]{3,260}?(?:,\s*|\d\s+|nam\s+)(?=(?:de nghi |yeu cau |giao )?(?:cac|moi|tung|ldld|lien doan|cong doan|cdcs|ban |van phong|khoi))/.exec(
      folded,
    )
  return lead && subjectOf(folded.slice(lead[0].length)) ? lead[0].length : null
}

export type Asked = { units: UnitMention[]; has(block: Block): boolean }

const ordering =
  /(?:yeu cau|de nghi|chi dao|giao|ket luan|thong nhat|phan cong)[^.]{0,400}(?:sau day|nhu sau|sau|cu the|noi dung|nhiem vu|cong viec)\s*:?$/

/** Letters and directives: after "đề nghị … thực hiện một số nội dung sau:" every item is a task of those addressed. */
function orders(blocks: readonly Block[], sections: ReadonlyMap<Block, Section>, setting: TaskSetting): Asked | null {
  if (!['Công văn', 'Chỉ thị', 'Công điện', 'Thông báo', 'Kết luận'].includes(setting.kind ?? '')) return null
  const at = blocks.findIndex((block) => !block.mark && ordering.test(block.fold.trimEnd()))
  if (at < 0) return null
  const first = blocks[at + 1]
  if (!first?.mark) return null
  const items = new Set<Block>()
  for (const block of blocks.slice(at + 1)) {
    if (block.mark && block.mark.kind === first.mark.kind) items.add(block)
    else if (!block.mark && !sections.has(block) && closing.test(block.fold)) break
  }
  const units = setting.addressees.map((a) => ({ name: a.value, span: a.span, role: 'lead' as const }))
  return {
    units,
    has: (block) => items.has(block) && !detail.test(block.content.fold) && block.content.text.length > 15,
  }
}

function deadlineInside(piece: Piece, deadlines: readonly Deadline[]): number | null {
  const i = deadlines.findIndex(
    (deadline) => deadline.dateSpan.start >= piece.start && deadline.dateSpan.end <= piece.end,
  )
  return i >= 0 ? i : null
}

function taskOf(found: Draft, setting: TaskSetting): Task {
  return {
    row: found.row,
    section: found.section,
    text: squash(found.piece.text).replace(/^[-+*\s]+/, ''),
    span: { start: found.piece.start, end: found.piece.end },
    period: null,
    units: found.units,
    deadline: deadlineInside(found.piece, setting.deadlines),
    confidence: found.confidence,
  }
}

function periodOf(piece: Piece | null, calendar: Calendar): string | null {
  const expression = piece ? dateExpressions(piece.fold.trim())[0] : undefined
  return expression && !expression.relative && expression.from.d === undefined
    ? isoOf(expression.from, { ...calendar, documentDay: seasonStart(calendar) }, expression.repeat)
    : null
}

/** Quarters of a plan are those of its year, even when the plan was signed late in it. */
const seasonStart = (calendar: Calendar) =>
  calendar.seasonYear ? `${calendar.seasonYear}-01-01` : calendar.documentDay

function rowTask(source: Source, row: TableRow, setting: TaskSetting): Task[] {
  const content = row.cells.filter((cell) => cell.role === 'content').map((cell) => cell.piece)
  const text = content.map((p) => p.text).join(' ')
  if (text.length < 6 || /^(?:noi dung|cong viec|tong cong|tong so)\b/.test(content[0]?.fold ?? '')) return []
  const units = row.cells.flatMap((cell) =>
    cell.role === 'lead' || cell.role === 'with' ? unitsIn(cell.piece, cell.role) : [],
  )
  const time = row.cells.find((cell) => cell.role === 'time')?.piece ?? null
  void source
  return [
    {
      row: row.number,
      section: null,
      text: squash(text),
      span: row.span,
      period: periodOf(time, setting.calendar) ?? periodOf(row.group, setting.calendar),
      units,
      deadline: deadlineInside(row.span, setting.deadlines),
      confidence: 'sure',
    },
  ]
}
