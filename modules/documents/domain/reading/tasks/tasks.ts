/** What somebody has to do: rows of task tables, items of assignment sections, orders with a unit and a term. */

import { type Calendar, dateExpressions, isoOf } from '../sentences/dates.ts'
import { type Block, flatPiece } from '../text/blocks.ts'
import { squash } from '../text/fold.ts'
import type { Piece, Source } from '../text/source.ts'
import type { Deadline, Found, Span, Task, UnitMention } from '../types.ts'
import { ancestors, type Draft, purpose, split } from './drafts.ts'
import { orderedSentences } from './ordered-sentences.ts'
import { type Asked, orders } from './orders.ts'
import type { Section } from './outline.ts'
import { labelledTask, periodAt, scheduledDrafts } from './scheduled-tasks.ts'
import type { Table, TableRow } from './table.ts'
import { closing, isFormula, isNoTask } from './task-words.ts'
import { isUnitList, startsWithUnit, startsWithVerb, subjectOf, unitsIn } from './units.ts'

type TaskSetting = {
  readonly calendar: Calendar
  readonly kind: string | null
  readonly addressees: readonly Found<string>[]
  readonly deadlines: readonly Deadline[]
}

const assignment =
  /to chuc thuc hien|phan cong|trach nhiem|giao nhiem vu|nhiem vu cu the|to chuc trien khai|nhiem vu cua cac|to chuc chi dao|dieu khoan thi hanh|viec can lam|cong viec can/

const notUnits =
  /^(?:doi voi )?(?:viec|danh hieu|hinh thuc|tap the|ca nhan|bao cao|ho so|can bo|doan vien|nguoi lao dong|cac (?:danh hieu|tap the|ca nhan|truong hop|hinh thuc|noi dung|phong trao|cuoc))/

type Place = {
  section: Section | null
  own: Section | null
  next: Block | undefined
  asks: Asked | null
  above: UnitMention[] | null
  isReport: boolean
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
    else
      drafts.push(
        ...draftsIn(source, block, {
          section,
          own,
          next: blocks[i + 1],
          asks,
          above,
          blocks,
          isReport: setting.kind === 'Báo cáo',
        }),
      )
  }
  const fromTables = tables
    .filter((table) => table.isTaskTable)
    .flatMap((table) => table.rows.flatMap((row) => rowTask(row, setting)))
  return [...fromTables, ...drafts.map((draft) => taskOf(draft, setting))].sort((a, b) => a.span.start - b.span.start)
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

const isAssignment = (section: Section) =>
  assignment.test(section.titleFold) &&
  (section.block.capitals || (section.title.length < 80 && subjectOf(section.title) === null))

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
    .replace(/\s+(?:có|chịu|co|chiu) (?:trách nhiệm|nhiệm vụ|trach nhiem|nhiem vu).*$/i, '')
  return startsWithUnit(title) && subjectOf(title) === null
}

function draftsIn(source: Source, block: Block, place: Place): Draft[] {
  const kind = block.mark?.kind
  if (kind === 'roman' || kind === 'capital' || kind === 'part') return []
  if (!block.mark && closing.test(block.content.fold)) return []
  const chain = ancestors(place.section)
  const inAssignment = chain.some(isAssignment)
  const header = chain.find(unitHeading)
  if (place.isReport && chain.some((section) => section.block.capitals && ahead.test(section.titleFold)))
    return aheadDrafts(source, block, place)
  if (place.own) return itemDrafts(source, block, place, header, inAssignment)
  if (kind === 'bullet') {
    if (inAssignment || (header && !chain.some((s) => purpose.test(s.titleFold) && s !== header)))
      return listed(source, block, place, header)
    if (place.asks?.has(block)) return listed(source, block, place, undefined)
  }
  if (inAssignment && !block.mark) {
    if (header && place.section === header) return listed(source, block, place, header)
    if (isPlainDuty(source, block, place.blocks)) return listed(source, block, place, header)
  }
  if (!block.mark && header && header === place.section && isBelow(header, block) && startsWithVerb(block.text))
    return listed(source, block, place, header)
  if (place.asks?.has(block)) return listed(source, block, place, undefined)
  return orderedSentences(source, block, chain)
}

/** "Văn phòng chuẩn bị hội trường." without a mark: directly under the heading, or one of several such lines. */
function isPlainDuty(source: Source, block: Block, blocks: readonly Block[]): boolean {
  if (!isDutyLine(block) || isFormula(block.content, false)) return false
  const previous = blocks[block.index - 1]
  if (!previous || source.text.slice(previous.end, block.start).trim() !== '') return false
  if (previous.capitals || previous.mark?.kind === 'roman' || previous.mark?.kind === 'article') return true
  return previous.mark ? isDutyLine(blocks[block.index + 1]) : isDutyLine(previous)
}

function isDutyLine(block: Block | undefined): boolean {
  if (!block || block.mark || block.capitals) return false
  const colon = block.text.search(/:\s/)
  const named = colon > 0 && colon < 120 ? block.text.slice(0, colon) : null
  return subjectOf(block.text) !== null || (named !== null && startsWithUnit(named) && subjectOf(named) === null)
}

const ahead = /phuong huong|^nhiem vu/

/** In the part of a report that looks ahead, every item without items below it is work to be done. */
function aheadDrafts(source: Source, block: Block, place: Place): Draft[] {
  if (!block.mark || block.content.text.length < 25 || (place.own && hasSubItems(place.next, place.own))) return []
  return isNoTask(block.content) ? [] : split(source, block.content, place.section, [])
}

const isBelow = (header: Section, block: Block) => header.block.index === block.index - 1

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
  const duty = /\s+(?:co|chiu) (?:trach nhiem|nhiem vu)/.exec(header.titleFold)
  return unitsIn(flatPiece(source, header.block.content, 0, Math.max(duty?.index ?? header.titleFold.length, 1)))
}

const papers =
  /^(?:to trinh|bao cao|bien ban|danh sach|bang|ban|phieu|quyet dinh|giay|don|file|anh|ho so|mau|bieu|chung nhan)\b/

/** Papers listed under "Hồ sơ gồm:" are parts of one task. */
function isDossierPart(block: Block, blocks: readonly Block[]): boolean {
  if (/\b(?:gui|nop)\b/.test(block.content.fold) && dateExpressions(block.content.fold).length > 0) return false
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
