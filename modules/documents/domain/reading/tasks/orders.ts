/** Letters, directives and notices that order: "đề nghị các đơn vị thực hiện một số nội dung sau:" and the items below. */
import { type Block, flatPiece } from '../text/blocks.ts'
import type { Source } from '../text/source.ts'
import type { Found, UnitMention } from '../types.ts'
import type { Section } from './outline.ts'
import { closing, detail } from './task-words.ts'
import { subjectOf, unitsIn } from './units.ts'

export type Asked = { readonly units: readonly UnitMention[]; has(block: Block): boolean }

const orderingKinds = new Set(['Công văn', 'Chỉ thị', 'Công điện', 'Thông báo', 'Kết luận', 'Giấy mời', 'Thư mời'])
const ordering =
  /(?:yeu cau|de nghi|chi dao|giao|ket luan|thong nhat|phan cong|chi thi)[^.]{0,400}(?:sau day|nhu sau|sau|cu the|noi dung|nhiem vu|cong viec)\s*:?$|(?:yeu cau|de nghi|chi thi|giao|chi dao|ket luan|thong nhat)[^.;]{0,200}:$/
const aboutAwards =
  /^(?:doi tuong|tieu chuan|so luong|ho so|dieu kien|hinh thuc|thoi gian|ket qua|danh gia|danh hieu|ty le|co thi dua|bang khen|giay khen|ky niem chuong)/

/** "… chỉ thị các cấp công đoàn trong tỉnh thực hiện …": the units an order names itself. */
function addressed(source: Source, intro: Block): UnitMention[] | null {
  const verb = [...intro.fold.matchAll(/\b(?:yeu cau|de nghi|chi thi|chi dao)\s+(?!so\b)/g)].at(-1)
  if (!verb) return null
  const from = verb.index + verb[0].length
  const rest = intro.text.slice(from)
  const subject = subjectOf(rest)
  if (!subject || /^(?:cac )?don vi\b/.test(intro.fold.slice(from))) return null
  return unitsIn(flatPiece(source, intro, from, from + subject.end))
}

/** An invitation goes to persons; what it asks of "các đơn vị:" is theirs. */
function askedInInvitation(source: Source, intro: Block): UnitMention[] | null {
  const match = /(?:de nghi|yeu cau) ((?:cac|quy) [a-z ,]{4,60}?)\s*:$/.exec(intro.fold.trimEnd())
  if (!match?.[1]) return null
  const from = match.index + match[0].lastIndexOf(match[1])
  return unitsIn(flatPiece(source, intro, from, from + match[1].length))
}

/** The paragraphs that are orders, and those addressed; null when the document gives no such list. */
export function orders(
  source: Source,
  blocks: readonly Block[],
  sections: ReadonlyMap<Block, Section>,
  setting: { kind: string | null; addressees: readonly Found<string>[] },
): Asked | null {
  if (!orderingKinds.has(setting.kind ?? '')) return null
  const at = blocks.findIndex((block) => !block.mark && ordering.test(block.fold.trimEnd()))
  const first = blocks[at + 1]
  if (at < 0 || !first?.mark) return null
  const items = new Set<Block>()
  for (const block of blocks.slice(at + 1)) {
    if (!block.mark && !sections.has(block) && closing.test(block.fold)) break
    if (block.mark && isOrder(block, first.mark.kind, sections.get(block))) items.add(block)
  }
  const intro = blocks[at] as Block
  const isInvitation = setting.kind === 'Giấy mời' || setting.kind === 'Thư mời'
  const named = isInvitation ? askedInInvitation(source, intro) : addressed(source, intro)
  return {
    units: named ?? setting.addressees.map((a) => ({ name: a.value, span: a.span, role: 'lead' as const })),
    has: (block) => items.has(block),
  }
}

/** An item of the first level, or one below a heading of that level. */
function isOrder(block: Block, level: string, section: Section | undefined): boolean {
  if (detail.test(block.content.fold) || block.content.text.length <= 15) return false
  if (section?.parent && aboutAwards.test(section.parent.titleFold)) return false
  if (section && aboutAwards.test(section.titleFold)) return false
  if (block.mark?.kind === level) return true
  return (
    section?.parent?.mark.kind === level && section.parent.isHeading && section.parent.block.content.text.length < 120
  )
}
