/** The skeleton of the document: marked headings and items, quarters of a task table, annexes. */
import type { Block } from '../text/blocks.ts'
import { squash } from '../text/fold.ts'
import { type Mark, rankOf } from '../text/marks.ts'
import type { Piece } from '../text/source.ts'
import type { OutlineEntry } from '../types.ts'

export type Section = {
  readonly block: Block
  readonly mark: Mark
  readonly parent: Section | null
  /** "IV.2" */
  readonly path: string
  readonly title: string
  readonly titleFold: string
  readonly isHeading: boolean
  readonly level: number
}

const outlined = new Set(['part', 'capital', 'roman', 'article', 'arabic', 'decimal', 'point'])
const labelOf = (mark: Mark) => mark.label.replace(/^(?:Mục|MỤC)\s+/, '').replace(/[.):]+$/, '')

/** What a marked paragraph is called: all of it when short, else up to the colon. */
function titleOf(block: Block): { text: string; fold: string; isHeading: boolean } {
  const { text, fold } = block.content
  const colon = text.search(/:(?:\s|$)/)
  const cut = (to: number) => ({
    text: squash(text.slice(0, to)).replace(/[.:;,]+$/, ''),
    fold: fold.slice(0, to).trim(),
  })
  if (block.capitals) return { ...cut(text.length), isHeading: true }
  if (colon > 0 && colon < 160) return { ...cut(colon), isHeading: true }
  if (text.length <= 170 && !/[;]$/.test(text)) return { ...cut(text.length), isHeading: true }
  return { text: '', fold: '', isHeading: false }
}

/** In a document without Roman numbers, a short line of capitals is the heading. */
const isBareHeading = (block: Block) => block.capitals && block.text.length < 90 && block.text.length > 5
const bareMark: Mark = { kind: 'roman', label: '', length: 0, depth: 1 }

/** Sections with their parents, by the rank of their marks. */
export function readSections(blocks: readonly Block[]): Map<Block, Section> {
  const used = [...new Set(blocks.flatMap((b) => (b.mark && outlined.has(b.mark.kind) ? [rankOf(b.mark)] : [])))].sort(
    (a, b) => a - b,
  )
  const isMarked = blocks.some(
    (b) =>
      b.mark &&
      (b.mark.kind === 'part' || b.mark.kind === 'capital' || b.mark.kind === 'roman' || b.mark.kind === 'article'),
  )
  const sections = new Map<Block, Section>()
  const stack: Section[] = []
  for (const block of blocks) {
    const mark = block.mark ?? (isMarked || !isBareHeading(block) ? null : bareMark)
    if (!mark || !outlined.has(mark.kind)) continue
    while (stack.length > 0 && rankOf((stack.at(-1) as Section).mark) >= rankOf(mark)) stack.pop()
    const parent = stack.at(-1) ?? null
    const title = titleOf(block)
    const section: Section = {
      block,
      mark,
      parent,
      path: [parent?.path, labelOf(mark)].filter(Boolean).join('.'),
      title: title.text,
      titleFold: title.fold,
      isHeading: title.isHeading,
      level: Math.max(1, used.indexOf(rankOf(mark)) + 1),
    }
    sections.set(block, section)
    stack.push(section)
  }
  return sections
}

const unmarkedHeading = /^(?:quy\s+(?:i{1,3}v?|iv|[1-4])|phu luc|thang\s+\d{1,2}|6 thang (?:dau|cuoi) nam)\b/

/** A lettered point is a heading when it is short and open; most are sentences of a list. */
const isTitlePoint = ({ block, mark, isHeading }: Section) =>
  mark.kind !== 'point' || (isHeading && block.content.text.length < 90 && !/[.;:,]$/.test(block.content.text))

/** Annexes are lists and forms, unless they are regulations with articles of their own. */
const isRegulation = (annex: readonly Block[]) =>
  annex.filter((block) => block.mark?.kind === 'article' || block.mark?.kind === 'part').length > 1

export function readOutline(
  body: readonly Block[],
  annex: readonly Block[],
  sections: ReadonlyMap<Block, Section>,
  groups: readonly Piece[],
): OutlineEntry[] {
  const whole = isRegulation(annex)
  const inBlocks = [...body, ...annex].flatMap((block): OutlineEntry[] => {
    const section = sections.get(block)
    const span = { start: block.start, end: block.end }
    const isListed = section && isTitlePoint(section) && (whole || block.index < body.length)
    if (section && isListed)
      return [{ level: section.level, label: labelOf(section.mark) || null, title: section.title || null, span }]
    if (!block.mark && block.text.length < 60 && unmarkedHeading.test(block.fold)) {
      return [{ level: /^phu luc/.test(block.fold) ? 1 : 2, label: null, title: squash(block.text), span }]
    }
    return []
  })
  const inTables = groups.map(({ text, start, end }) => ({ level: 2, label: null, title: text, span: { start, end } }))
  return [...inBlocks, ...inTables].sort((a, b) => a.span.start - b.span.start)
}
