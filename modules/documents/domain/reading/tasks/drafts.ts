/** A task while it is being read: a piece of text, its units, and how sure the rules are. */
import { flatPiece, sentences } from '../text/blocks.ts'
import type { Piece, Source } from '../text/source.ts'
import type { UnitMention } from '../types.ts'
import type { Section } from './outline.ts'
import { isNoTask, isRefusal } from './task-words.ts'
import { isUnitList, subjectOf, unitsIn } from './units.ts'

export type Draft = {
  piece: Piece
  section: string | null
  units: UnitMention[]
  confidence: 'sure' | 'check'
  period?: Piece
  /** where the labelled lines of the task end */
  end?: number
}

export const draft = (piece: Piece, section: Section | null, units: UnitMention[]): Draft => ({
  piece,
  section: section?.path ?? null,
  units,
  confidence: 'check',
})

/** "Mỗi đơn vị chọn không quá 03 giải pháp" bounds the task before it. */
const isCeiling = (clause: Piece) =>
  /\b(?:khong qua|toi da|khong vuot qua)\s+\d/.test(clause.fold) &&
  !/\b(?:truoc|cham nhat|muon nhat)\b/.test(clause.fold)

/** "Công đoàn các xã; CĐCS trực thuộc lập đội": a clause that only names units belongs to the next one. */
function clausesOf(source: Source, content: Piece): Piece[] {
  const clauses: Piece[] = []
  let from: number | null = null
  for (const clause of sentences(source, content, true)) {
    const start: number = from ?? clause.start
    from = /;$/.test(clause.text) && isUnitList(clause.text.slice(0, -1)) ? start : null
    if (from === null) clauses.push(flatPiece(source, content, start - content.start, clause.end - content.start))
  }
  return clauses
}

/** A further sentence with its own unit as subject is a further task; others go on with the one before. */
export function split(
  source: Source,
  content: Piece,
  section: Section | null,
  inherited: readonly UnitMention[],
): Draft[] {
  const drafts: Draft[] = []
  for (const clause of clausesOf(source, content)) {
    if (drafts.length > 0 && isRefusal(clause)) continue
    const subject = subjectOf(clause.text)
    const units = subject && !subject.negated ? unitsIn(flatPiece(source, clause, 0, subject.end)) : []
    const last = drafts.at(-1)
    const isSame =
      units.length > 0 &&
      last !== undefined &&
      units.every((unit) => last.units.some((other) => other.name === unit.name))
    if (last && (units.length === 0 || isSame || isNoTask(clause) || isCeiling(clause)))
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

export const ancestors = (section: Section | null): Section[] =>
  section ? [section, ...ancestors(section.parent)] : []

export const purpose =
  /muc dich|yeu cau|noi dung thi dua|giai phap|tieu chuan|khai quat|danh gia|ket qua|doi tuong|muc tieu|pham vi|nguyen tac|thanh phan|dac diem|tinh hinh|co cau|tieu chi|quyen loi|the thuc|hinh thuc khen|kien nghi/
