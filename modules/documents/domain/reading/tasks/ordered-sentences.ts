/** Orders in running text: a unit, what it does, and a term. */

import { dateExpressions } from '../sentences/dates.ts'
import { type Block, flatPiece, sentences } from '../text/blocks.ts'
import type { Piece, Source } from '../text/source.ts'
import type { UnitMention } from '../types.ts'
import { type Draft, draft, purpose, split } from './drafts.ts'
import type { Section } from './outline.ts'
import { detail, isFormula, isNoTask } from './task-words.ts'
import { actorOf, startsWithUnit, subjectOf, unitsIn } from './units.ts'

const timeSections = /thoi gian|dang ky|ho so|che do (?:thong tin,? )?bao cao|thoi han|nop|gui|phoi hop/

const dueWords =
  /(?:truoc|cham nhat|muon nhat|han|het ngay|den het|trong thang|trong quy|tu ngay|den ngay|hang thang|hang nam|vao ngay|tai (?:ky hop|phien hop|cuoc hop|hoi nghi) ngay|xong)\b/

/** Elsewhere only a sentence that names a unit, what it does, and a term counts, or one in a section about terms. */
export function orderedSentences(source: Source, block: Block, chain: readonly Section[]): Draft[] {
  const above = chain.filter((section) => section.block !== block && section.isHeading)
  if (above.some((section) => purpose.test(section.titleFold) && !timeSections.test(section.titleFold))) return []
  if (detail.test(block.content.fold)) return []
  const inTimeSection = chain.some((section) => timeSections.test(section.titleFold) && section.block.capitals)
  return sentences(source, block.content).flatMap((sentence) => orderIn(source, sentence, block, chain, inTimeSection))
}

const sending =
  /\bgui (?:so|ban|ldld|lien doan|cong doan|tong lien doan|van phong|hoi dong|phong|ubnd)\b|\b(?:gui|nop)\b.{0,160}\bve\b|\bve\b.{0,120}\b(?:gui|nop)\b/

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
    return isSent ? [draft(sentence, section, labelUnits(source, sentence))] : []
  }
  const subject = actorOf(sentence.text.slice(start))
  if (!subject || subject.negated || /:$/.test(sentence.fold)) return []
  const units = unitsIn(flatPiece(source, sentence, start + subject.start, start + subject.end))
  if (isStandingDuty(sentence.fold)) return [draft(sentence, section, units)]
  const rest = sentence.fold.slice(start + subject.end).trim()
  if (
    /^(?:chu dong thoi gian|thuc hien theo)/.test(rest) ||
    isNoTask(sentence) ||
    (isFormula(sentence, isDated) && !/^(?:bao cao|gui|lap|dang ky)/.test(subject.verb))
  )
    return []
  const isAsked =
    /^giao\s/.test(sentence.fold) ||
    (!block.mark && (/^(?:(?:kinh )?de nghi|yeu cau)\s/.test(sentence.fold) || subject.verb === 'pho bien'))
  const isDue =
    inTimeSection &&
    /^(?:to chuc|tong hop|lap|gui|dang ky|xay dung|bao cao|phoi hop|tham dinh|hop|thong bao|xet|binh xet)/.test(
      subject.verb,
    )
  if (!isDated && !isAsked && !isDue) return []
  return isDated ? split(source, sentence, section, units) : [draft(sentence, section, units)]
}

/** "… là bộ phận thường trực, tiếp nhận hồ sơ", "… có trách nhiệm thẩm định": work without a term. */
const isStandingDuty = (folded: string) =>
  /\bla (?:co quan|bo phan|don vi) (?:thuong truc|dau moi)\b.{0,60},|\bco trach nhiem (?!thi hanh|chap hanh|thuc hien (?:nghiem tuc )?(?:quyet dinh|quy che|ke hoach))/.test(
    folded,
  )

const preamble =
  /^(?:can cu|theo|de|nham|cham nhat|truoc|sau|dinh ky|hang (?:nam|quy|thang)|tu ngay|trong (?:thang|quy|tuan|thoi gian tu))\b/

/** "CĐCS trực thuộc: gửi về Ban chậm nhất …": the units stand before the colon. */
function labelUnits(source: Source, sentence: Piece): UnitMention[] {
  const colon = sentence.text.search(/:\s/)
  const label = colon > 0 && colon < 140 ? flatPiece(source, sentence, 0, colon) : null
  return label && startsWithUnit(label.text) && subjectOf(label.text) === null ? unitsIn(label) : []
}

/** Where the unit begins: at once, or after "Căn cứ …," and "Chậm nhất ngày …". */
function subjectStart(text: string, folded: string): number | null {
  if (subjectOf(text)) return 0
  const step = /^(?:buoc|vong|dot|giai doan)\s+\d{1,2}\s*:\s*/.exec(folded)?.[0].length ?? 0
  if (step > 0 && subjectOf(text.slice(step))) return step
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
