/** The parts of a document: what stands above the text, the text, recipients and signature, annexes. */
import { kinds } from '../dictionaries.ts'
import { markOf } from '../text/marks.ts'
import { isCapitals, type Line, type Piece, type Source, startsLower } from '../text/source.ts'

export type Layout = {
  readonly head: readonly Line[]
  /** the line with the name of the kind, and the lines of the subject under it */
  readonly kindLine: Line | null
  readonly kindName: string | null
  /** the subject on the same line as the kind */
  readonly subjectParts: readonly Piece[]
  readonly addressLines: readonly Line[]
  readonly body: readonly Line[]
  readonly tail: readonly Line[]
  readonly annex: readonly Line[]
}

const lettersOnly = (folded: string) =>
  folded
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
export const kindOf = (folded: string) => kinds.find((kind) => lettersOnly(folded) === kind.fold)

const bodyStarts =
  /^(?:can cu|thuc hien|de |nham |theo |trien khai thuc hien|tiep tuc thuc hien|phat huy|huong ung|nam \d{4}|thoi gian qua|kinh gui|xet |ngay \d|trong (?:thoi|nam|nhung|qui|quy)|sau khi|duoc su|tren co so|hom nay|hoi \d|vua qua|nhan dip|uy ban|thuong truc|ban thuong vu|ban chap hanh|tran trong|i\s*[.-]|a\s*[.-]|1\s*[.)]|phan (?:thu )?[i1]|dieu 1|thuc trang|den nay|qua )/

const bases = /^(?:-\s*)?can cu (?!to chuc|ket qua$)/

/** A kind that stands on a line (or in a column) of its own, or in capitals before the subject. */
function kindIn(line: Line): { name: string; rest: Piece | null } | null {
  for (const cell of [line, ...line.cells]) {
    const exact = kindOf(cell.fold)
    if (exact && (isCapitals(cell.text) || cell.text.length < 30)) return { name: exact.name, rest: null }
  }
  const opening = kinds.find((kind) => line.fold.replace(/^["'\s]+/, '').startsWith(`${kind.fold} `))
  const words = opening ? line.text.slice(0, opening.fold.length + 1).trim() : ''
  if (!opening || !isCapitals(words) || line.hasTab || line.cells.length > 1) return null
  const shift = opening.fold.length
  const rest = { start: line.start + shift, end: line.end, text: line.text.slice(shift), fold: line.fold.slice(shift) }
  return { name: opening.name, rest }
}

const isNoiNhan = (folded: string) => /^(?:["'*]\s*)?n[o0]i nh[a]n\s*[:;.]?/.test(folded)
const authority = /^(?:t[./]?\s?m|k[./]?\s?t|t[./]?\s?l|t\.?\s?u\.?\s?q)(?:\s*[.:/]\s*|\s+)\S/
export const isAuthority = (text: string, folded: string) => authority.test(folded) && isCapitals(text)

const isAnnexStart = (line: Line) =>
  (/^(?:phu luc|phu bieu|bieu mau|mau so|mau \d|danh sach|bieu so|chuong trinh|de cuong|bang (?:cham diem|phan bo|tong hop|phan cong))\b/.test(
    line.fold,
  ) &&
    (isCapitals(line.text) || /^(?:phu luc|mau so|phu bieu|bieu so)\s*(?:so)?\s*[\divx]*\s*[.:]?$/.test(line.fold))) ||
  /^\((?:ban hanh )?kem\s+(?:theo\s+)?/.test(line.fold)

function tailStart(lines: readonly Line[], from: number): number {
  const marks: number[] = []
  lines.forEach((line, i) => {
    if (i >= from && line.cells.some((cell) => isNoiNhan(cell.fold))) marks.push(i)
  })
  const first = marks[0]
  const signed = lines.findIndex((line, i) => i >= from && line.cells.some((cell) => isAuthority(cell.text, cell.fold)))
  if (first !== undefined) {
    if (signed >= 0) return signed < first && first - signed <= 14 ? signed : first
    const office = lines.findIndex((line, i) => i >= Math.max(from, first - 8) && i < first && isOffice(line))
    return office >= 0 ? office : first
  }
  if (signed >= 0) return signed
  return bareSignature(lines, from)
}

const positions =
  /^(?:q\.\s*)?(?:pho\s+)?(?:chu tich|chanh van phong|truong ban|pho truong ban|bi thu|giam doc|hieu truong|truong khoi|thu ky|chu tri|chu toa|tong bien tap|nguoi lap|dai dien)\b/

const isOffice = (line: Line) =>
  line.cells.some((cell) => positions.test(cell.fold) && isCapitals(cell.text) && cell.text.length < 60)

/** Without "Nơi nhận" and "TM.": a position in capitals near the end opens the signature. */
function bareSignature(lines: readonly Line[], from: number): number {
  for (let i = lines.length - 1; i >= Math.max(from, lines.length - 12); i--) {
    const line = lines[i]
    if (line?.cells.some((cell) => positions.test(cell.fold) && isCapitals(cell.text) && cell.text.length < 60))
      return i
  }
  return lines.length
}

function annexStart(lines: readonly Line[], tail: number): number {
  for (let i = tail + 1; i < lines.length; i++) {
    const line = lines[i]
    if (line && isAnnexStart(line)) return i
    if (line && i - tail > 3 && /^cong hoa xa hoi/.test(line.fold)) return i
  }
  return lines.length
}

function addressEnd(lines: readonly Line[], at: number): number {
  const first = lines[at]
  let i = at + 1
  const inline = (first?.fold.replace(/^.*?kinh gui\s*:?\s*/, '') ?? '').length > 0
  for (; i < lines.length; i++) {
    const line = lines[i]
    const previous = lines[i - 1]
    if (!line || !previous) break
    if (/^[-–+*•]/.test(line.text)) continue
    if (bodyStarts.test(line.fold) && !/[;,]$/.test(previous.text)) break
    if (/[.]$/.test(previous.text) && i > at + 1) break
    if (startsLower(line.text) && !line.blankBefore) continue
    if (/[;,]$/.test(previous.text) && line.text.length < 140) continue
    if (!inline && i === at + 1 && line.text.length < 160) continue
    break
  }
  return i
}

/** In a text with a blank after every line, a short open line still belongs to the title. */
const isSpacedTitle = (line: Line, next: Line | undefined) =>
  next?.blankBefore === true && line.text.length < 100 && !/[.:;,]$/.test(line.text) && !isCapitals(line.text)

function subjectEnd(lines: readonly Line[], kindAt: number, hasRest: boolean): number {
  let i = kindAt + 1
  for (; i < lines.length && i < kindAt + 9; i++) {
    const line = lines[i]
    if (!line) break
    const previous = lines[i - 1]
    const isFirst = i === kindAt + 1 && !hasRest
    if (/^kinh gui/.test(line.fold) || bases.test(line.fold) || markOf(line.text, line.fold)?.kind === 'roman') break
    if (isFirst) {
      if (line.text.length > 400 || line.hasTab) break
      continue
    }
    if (line.blankBefore && !startsLower(line.text) && !/^\(/.test(line.text) && !isSpacedTitle(line, lines[i + 1]))
      break
    if (bodyStarts.test(line.fold) && !startsLower(line.text)) break
    if (markOf(line.text, line.fold) || line.text.length > 220 || line.hasTab) break
    if (previous && /[.;:]$/.test(previous.text) && !line.text.startsWith('(') && !startsLower(line.text)) break
    if (isCapitals(line.text) && previous && !isCapitals(previous.text)) break
    if (!isCapitals(line.text) && previous && isCapitals(previous.text) && i > kindAt + 1 && line.text.length > 150)
      break
  }
  return i
}

const isHeadLine = (line: Line) =>
  /^(?:so|s0|v\/v|ve viec)\b/.test(line.fold) ||
  /ngay\b.{0,20}thang\b.{0,20}nam/.test(line.fold) ||
  isCapitals(line.text) ||
  /doc lap.{1,5}tu do/.test(line.fold)

function findKind(lines: readonly Line[], limit: number) {
  for (let i = 0; i < Math.min(limit, lines.length); i++) {
    const line = lines[i]
    if (!line) continue
    if (bases.test(line.fold) && i > 0) {
      const operative = lines.findIndex((l, j) => j > i && j < i + 25 && /^quyet dinh\s*:?$/.test(l.fold))
      if (operative >= 0) return { at: i - 1, name: 'Quyết định', rest: null, line: null }
      return null
    }
    const found = kindIn(line)
    if (found) return { at: i, name: found.name, rest: found.rest, line }
  }
  return null
}

export function layoutOf(source: Source): Layout {
  const { lines } = source
  const addressAt = lines.findIndex((line, i) => i < 45 && line.cells.some((cell) => /^kinh gui\b/.test(cell.fold)))
  const kind = findKind(lines, addressAt >= 0 ? Math.max(addressAt, 1) : 40)
  let bodyAt = 0
  while (bodyAt < lines.length && bodyAt < 12 && isHeadLine(lines[bodyAt] as Line) && !kind && addressAt < 0) bodyAt++
  const subjectParts: Piece[] = []
  if (kind) {
    bodyAt = kind.line ? subjectEnd(lines, kind.at, kind.rest !== null) : kind.at + 1
    if (kind.rest) subjectParts.push(kind.rest)
    subjectParts.push(...lines.slice(kind.at + 1, bodyAt))
  }
  let addressLines: Line[] = []
  if (addressAt >= 0) {
    const end = addressEnd(lines, addressAt)
    addressLines = lines.slice(addressAt, end)
    bodyAt = Math.max(bodyAt, end)
  }
  const tailAt = tailStart(lines, bodyAt)
  const annexAt = annexStart(lines, tailAt)
  return {
    head: lines.slice(0, bodyAt),
    kindLine: kind?.line ?? null,
    kindName: kind?.name ?? null,
    subjectParts,
    addressLines,
    body: lines.slice(bodyAt, tailAt),
    tail: lines.slice(tailAt, annexAt),
    annex: lines.slice(annexAt),
  }
}
