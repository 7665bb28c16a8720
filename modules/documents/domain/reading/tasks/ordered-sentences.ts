/** Orders in running text: a unit, what it does, and a term. */

import { dateExpressions } from '../sentences/dates.ts'
import { type Block, flatPiece, sentences } from '../text/blocks.ts'
import type { Piece, Source } from '../text/source.ts'
import { type Draft, draft, purpose, split } from './drafts.ts'
import type { Section } from './outline.ts'
import { detail, isFormula, isNoTask } from './task-words.ts'
import { actorOf, subjectOf, unitsIn } from './units.ts'

const timeSections = /thoi gian|dang ky|ho so|che do (?:thong tin,? )?bao cao|thoi han|nop|gui|phoi hop/

const dueWords =
  /(?:truoc|cham nhat|muon nhat|han|het ngay|trong thang|trong quy|tu ngay|den ngay|hang thang|hang nam|vao ngay|xong)\b/

/** Elsewhere only a sentence that names a unit, what it does, and a term counts, or one in a section about terms. */
export function orderedSentences(source: Source, block: Block, chain: readonly Section[]): Draft[] {
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
      !/^(?:theo|can cu|thuc hien|y kien phan anh|moi (?:y kien|thong tin)|trong qua trinh)\b|\bda (?:gui|nop)\b/.test(
        sentence.fold,
      )
    return isSent ? [draft(sentence, section, [])] : []
  }
  const subject = actorOf(sentence.text.slice(start))
  if (!subject || subject.negated || /:$/.test(sentence.fold)) return []
  const rest = sentence.fold.slice(start + subject.end).trim()
  if (/^(?:chu dong thoi gian|thuc hien theo)/.test(rest) || isNoTask(sentence) || isFormula(sentence, isDated))
    return []
  const isAsked = /^(?:kinh )?de nghi\s/.test(sentence.fold) && !block.mark
  const isDue =
    inTimeSection &&
    /^(?:to chuc|tong hop|lap|gui|dang ky|xay dung|bao cao|phoi hop|tham dinh|hop|thong bao|xet|binh xet)/.test(
      subject.verb,
    )
  if (!isDated && !isAsked && !isDue) return []
  const units = unitsIn(flatPiece(source, sentence, start + subject.start, start + subject.end))
  return isDated ? split(source, sentence, section, units) : [draft(sentence, section, units)]
}

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
