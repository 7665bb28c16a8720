/** Work listed by months and quarters, and items whose dashes say when and by whom. */

import { inlinePeriod, isPeriodHeading } from '../sentences/periods.ts'
import { type Block, flatPiece, sentences } from '../text/blocks.ts'
import type { Piece, Source } from '../text/source.ts'
import type { UnitMention } from '../types.ts'
import type { Draft } from './drafts.ts'
import type { Section } from './outline.ts'
import { closing, detail } from './task-words.ts'
import { startsWithUnit, unitsIn } from './units.ts'

/** The month or quarter a paragraph stands under, until the next heading of the document. */
export function periodAt(block: Block, period: Block | null): Block | null {
  if (isPeriodHeading(block.content)) return block
  const kind = block.mark?.kind
  const isEnd =
    block.capitals || kind === 'roman' || (kind !== undefined && kind === period?.mark?.kind && kind !== 'bullet')
  return isEnd || closing.test(block.content.fold) ? null : period
}

/** Work listed by months: every item under the heading, or after "Tháng 3:". */
export function scheduledDrafts(
  source: Source,
  block: Block,
  section: Section | null,
  period: Block | null,
): Draft[] | null {
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
  const { piece, units } = withoutNamed(source, block.content)
  return [{ piece, section: path, units, confidence: 'check', period: period.content }]
}

/** "Ký giao ước thi đua (Trưởng khối, Trưởng cụm)": those in brackets at the end do the work. */
function withoutNamed(source: Source, content: Piece): { piece: Piece; units: UnitMention[] } {
  const named = /\s*\(([^()]{4,160})\)[.;]?$/.exec(content.text)
  const list = named?.[1] ?? ''
  if (!named || !list.split(/[,;]\s*/).every((name) => startsWithUnit(name))) return { piece: content, units: [] }
  const inside = content.text.lastIndexOf('(') + 1
  return {
    piece: flatPiece(source, content, 0, named.index),
    units: unitsIn(flatPiece(source, content, inside, inside + list.length)),
  }
}

const unitLabel =
  /^(?:don vi|bo phan|ban|co quan|nguoi|don vi,? ca nhan)?\s*(chu tri|thuc hien|phu trach|phoi hop)(?: thuc hien| chinh)?\s*:\s*(?=\S)/

/** An item whose dashes say when and by whom: "1. Hội thi …" / "- Thời gian: …" / "- Đơn vị chủ trì: …". */
export function labelledTask(source: Source, block: Block, blocks: readonly Block[]): Draft | null {
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
