/** The end of the document sorted into two columns, however they were flattened: recipients, and the signature. */

import { isAuthority, type Layout } from '../opening/layout.ts'
import { flatPiece } from '../text/blocks.ts'
import { isPageNumber, type Piece, type Source } from '../text/source.ts'
import { isPosition, personIn } from './people.ts'

export type TailCell = Piece & {
  readonly role: 'recipient' | 'authority' | 'position' | 'name' | 'other'
  readonly blankBefore: boolean
  readonly line: number
  readonly column: number
}

const nearSignature =
  /(?<=[;.:,)]\s{0,3}|\s{2})(?=(?:T[./]?M[./]?|K\/?T[./]?|T\/?L[./]?|TUQ\.?|Q\.)\s*\p{Lu}{2}|(?:PHÓ |Q\. ?)?(?:CHỦ TỊCH|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|BÍ THƯ|GIÁM ĐỐC|CỤM TRƯỞNG|KHỐI TRƯỞNG|TRƯỞNG (?:KHỐI|CỤM|PHÒNG)|HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC)(?!\p{L}))/u
const nearName = /[;.)]\s{1,3}(?:\(?[Đđ]ã ký\)?\s*)?(?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}\s*$)/u

/** Parts of one cell: a recipient and, run into it, a piece of the signature. */
function parts(source: Source, cell: Piece): Piece[] {
  if (isAuthority(cell.text, cell.fold)) return [cell]
  for (const pattern of [nearSignature, nearName]) {
    const match = pattern.exec(cell.text)
    if (!match) continue
    const at = match.index + match[0].length
    const right = flatPiece(source, cell, at, cell.text.length)
    if (pattern === nearName && !personIn(right.text)?.known) continue
    if (pattern === nearSignature && /^(?:TL|TM)[,;]/.test(right.text)) continue
    const left = flatPiece(source, cell, 0, pattern === nearName ? match.index + 1 : match.index)
    if (/^Q\.?$/.test(left.text)) return [cell]
    return left.text ? [left, right] : [right]
  }
  return [cell]
}

function roleOf(cell: Piece, inSignature: boolean): TailCell['role'] {
  if (isAuthority(cell.text, cell.fold)) return 'authority'
  if (/^(?:-|\+|\*|noi nhan)/.test(cell.fold)) return 'recipient'
  if (isPosition(cell.text)) return 'position'
  const person = personIn(cell.text)
  if (person && (person.known || inSignature)) return 'name'
  return 'other'
}

export function tailCells(source: Source, layout: Layout): TailCell[] {
  const cells: TailCell[] = []
  let inSignature = false
  for (const line of layout.tail) {
    if (isPageNumber(line.fold)) continue
    const pieces = line.cells.filter((cell) => cell.text).flatMap((cell) => parts(source, cell))
    pieces.forEach((cell, column) => {
      const role = roleOf(cell, inSignature)
      if (role === 'authority' || role === 'position') inSignature = true
      cells.push({ ...cell, role, blankBefore: line.blankBefore && column === 0, line: line.index, column })
    })
  }
  return cells
}
