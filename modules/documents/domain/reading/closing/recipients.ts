/** Nơi nhận and Kính gửi: lists of those a document goes to. */

import { found } from '../opening/header.ts'
import type { Layout } from '../opening/layout.ts'
import { startsWithUnit } from '../tasks/units.ts'
import { flatPiece } from '../text/blocks.ts'
import { fold } from '../text/fold.ts'
import { type Line, type Piece, type Source, startsLower } from '../text/source.ts'
import type { Found } from '../types.ts'
import type { TailCell } from './tail.ts'

const opener = /^["'*]?\s*n[o0]i nhan\s*[:;.]?\s*/
const bullet = /^(?:[-–—+*•·●○▪\uf000-\uf0ff]\s*|\d{1,2}[.)]\s+)/
const brace = /^[}\])|]+\s*(?:\(.{0,40}\))?\s*$|^\((?:b\/c|t\/h|de b\/c|de bao cao|bao cao|thuc hien|phoi hop|ph)\)$/

type Open = { start: number; end: number; text: string }

export function readRecipients(source: Source, cells: readonly TailCell[]): Found<string>[] {
  const at = cells.findIndex((cell) => opener.test(cell.fold))
  if (at < 0) return []
  const items: Open[] = []
  let bulleted = false
  let closed = false
  for (const cell of cells.slice(at)) {
    if (cell.role === 'authority' || cell.role === 'position' || cell.role === 'name') continue
    const lead = opener.exec(cell.fold)?.[0].length ?? 0
    for (const [i, part] of semicolonParts(source, flatPiece(source, cell, lead, cell.text.length)).entries()) {
      const isBullet = bullet.test(part.text)
      if (isBullet) bulleted = true
      if (!part.text || brace.test(part.fold) || /^\(?da ky/.test(part.fold)) continue
      if (closed && !isBullet) continue
      // a semicolon inside a line with its own dash does not begin another recipient
      const isSameLine = i > 0 && bulleted && !isBullet
      if (isSameLine || continuesItem(items.at(-1), part, isBullet, bulleted, cell.blankBefore)) extend(items, part)
      else if (isBullet || !bulleted)
        items.push({
          start: part.start + (bullet.exec(part.text)?.[0].length ?? 0),
          end: part.end,
          text: part.text.replace(bullet, ''),
        })
      if (/^luu\b/.test(foldOf(items.at(-1), source)) && /[.]$/.test(part.text)) closed = true
    }
  }
  return items.map((item) => trimmed(item)).filter((item) => item.value.length > 1)
}

const foldOf = (item: Open | undefined, source: Source) => (item ? source.fold.slice(item.start, item.end) : '')

function continuesItem(
  previous: Open | undefined,
  part: Piece,
  isBullet: boolean,
  bulleted: boolean,
  blank: boolean,
): boolean {
  if (!previous || isBullet) return false
  if (/[;.]$/.test(previous.text)) return bulleted && !/^luu\b/i.test(fold(previous.text)) && startsWithUnit(part.text)
  return bulleted
    ? !blank || startsLower(part.text) || part.text.startsWith('(')
    : startsLower(part.text) || /,$/.test(previous.text)
}

function extend(items: Open[], part: Piece): void {
  const last = items.at(-1)
  if (last) items[items.length - 1] = { start: last.start, end: part.end, text: `${last.text} ${part.text}` }
}

function semicolonParts(source: Source, cell: Piece): Piece[] {
  const parts: Piece[] = []
  let from = 0
  for (const match of cell.text.matchAll(/;\s+(?=\S)|[,.]\s+(?=Lưu\b)|[;.,]\s*(?=[-–]\s+\p{Lu})/gu)) {
    if (/^\(/.test(cell.text.slice(match.index + match[0].length))) continue
    parts.push(flatPiece(source, cell, from, match.index + (match[0].startsWith(',') ? 0 : 1)))
    from = match.index + match[0].length
  }
  parts.push(flatPiece(source, cell, from, cell.text.length))
  return parts.filter((part) => part.text)
}

function trimmed(item: Open): Found<string> {
  const value = item.text
    .replace(/\s*[}\]|]\s*(?:\([^)]*\))?\s*$/, '')
    .replace(/[;.,:/\s]+$/, '')
    .replace(/\s+/g, ' ')
  return found(value, {
    start: item.start,
    end: Math.max(item.start, item.end - (item.text.length - item.text.replace(/[;.,:\s]+$/, '').length)),
  })
}

/** Kính gửi, one addressee on the line or several under it. */
export function readAddressees(source: Source, layout: Layout): Found<string>[] {
  return listOf(source, layout.addressLines.length > 0 ? layout.addressLines : invited(layout))
}

/** An invitation names its guests after "kính mời:". */
function invited(layout: Layout): readonly Line[] {
  const at = layout.body.findIndex((line, i) => i < 6 && inviting.test(line.fold))
  if (layout.kindName !== 'Giấy mời' || at < 0) return []
  const rest = layout.body.slice(at + 1)
  const end = rest.findIndex((line) => !bullet.test(line.text))
  return [...layout.body.slice(at, at + 1), ...rest.slice(0, end < 0 ? rest.length : end)]
}

const inviting = /(?:kinh moi|trieu tap)[^:]{0,30}:/
const opening = /^(?:.{0,160}?(?:kinh moi|trieu tap)[^:]{0,30}:|kinh gui\s*[:;.]?)\s*/

function listOf(source: Source, lines: readonly Line[]): Found<string>[] {
  const items: Open[] = []
  let bulleted = false
  for (const line of lines) {
    const cell = line.cells.find((c) => /^kinh gui/.test(c.fold))
    const from = cell ? cell.start - line.start : 0
    const lead = opening.exec(line.fold.slice(from))?.[0].length ?? 0
    const body = flatPiece(source, line, from + lead, line.text.length)
    for (const part of semicolonParts(source, body)) {
      const isBullet = bullet.test(part.text)
      const previous = items.at(-1)
      if (
        !isBullet &&
        previous &&
        (startsLower(part.text) || (bulleted && !/[;.]$/.test(previous.text)) || /,$/.test(previous.text))
      )
        extend(items, part)
      else
        items.push({
          start: part.start + (bullet.exec(part.text)?.[0].length ?? 0),
          end: part.end,
          text: part.text.replace(bullet, ''),
        })
      if (isBullet) bulleted = true
    }
  }
  return items.map(trimmed).filter((item) => item.value.length > 1)
}
