/** The skeleton of the document: marked headings and items, quarters of a task table, annexes. */
import type { Block } from '../text/blocks.ts'
import { squash } from '../text/fold.ts'
import { type Mark, rankOf } from '../text/marks.ts'
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
const labelOf = (mark: Mark) => mark.label.replace(/^(?:Phần|Chương|Mục|PHẦN|CHƯƠNG|MỤC)\s+/, '').replace(/[.):]+$/, '')

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
      level: used.indexOf(rankOf(mark)) + 1,
    }
    sections.set(block, section)
    stack.push(section)
  }
  return sections
}

const unmarkedHeading = /^(?:quy\s+(?:i{1,3}v?|iv|[1-4])|phu luc|thang\s+\d{1,2}|6 thang (?:dau|cuoi) nam)\b/

export function readOutline(blocks: readonly Block[], sections: ReadonlyMap<Block, Section>): OutlineEntry[] {
  return blocks.flatMap((block): OutlineEntry[] => {
    const section = sections.get(block)
    const span = { start: block.start, end: block.end }
    if (section)
      return [{ level: section.level, label: labelOf(section.mark) || null, title: section.title || null, span }]
    if (!block.mark && block.text.length < 60 && unmarkedHeading.test(block.fold)) {
      return [{ level: /^phu luc/.test(block.fold) ? 1 : 2, label: null, title: squash(block.text), span }]
    }
    return []
  })
}
