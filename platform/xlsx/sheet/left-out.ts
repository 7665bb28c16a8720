/** Lines among and below the rows of a list that are none of its rows: totals, sections, repeated headings, signatures. */
import { fold } from '#platform/kernel'
import { cleanText, type RawCell } from '../cells/raw-cell.ts'
import type { Merge } from '../parts/merges.ts'
import type { RawRow } from '../parts/scan-rows.ts'
import type { LeftOutReason } from '../reading.ts'
import type { Headings } from './find-headings.ts'
import { headingKeys, isColumnNumber } from './heading-text.ts'

const totalAlone = /^(?:tổng cộng|tổng số|tổng|cộng|tong cong|tong so|tong|cong|total)\s*[:.]?\s*(?:\(.*\)|[\d.,]+.*)?$/
const totalOf = /^(?:tổng cộng|tổng số|tổng|cộng)[\s:](?!đồng|tác|hoà|hòa|sản|công ty|giám|thư|liên)/
const sectionNumber = /^(?:[IVX]{1,6}|[A-H])\s*[.)/]?$/
const numberedSection = /^(?:[IVX]{1,6}|[A-H])\s*[.)/-]\s*\S/
const signature =
  /^(?:tm|tl|kt|tuq|t\/m)\s*[./]|^nguoi (?:lap|ky|tong hop)|ky,? (?:va )?(?:ghi ro|dong dau)|ghi ro ho ten|ngay\s*[\d.…]*\s*thang\s*[\d.…]*\s*nam|^noi nhan|^xac nhan|^(?:danh sach|an dinh|ghi chu).{0,80}(?:nguoi|dong chi|don vi|:)/
/** The post of who signs stands alone and in capitals; in the list it is a value like any other. */
const signersPost = /^(?:THỦ TRƯỞNG|(?:PHÓ )?CHỦ TỊCH|TRƯỞNG BAN|HIỆU TRƯỞNG|GIÁM ĐỐC)/
const mostCellsBelow = 3

export type LineJudge = {
  /** Undefined for a row of the list. */
  reasonFor(row: RawRow, merges: readonly Merge[]): LeftOutReason | undefined
}

/** Remembers whether the signatures have begun. */
export function lineJudge(headings: Headings): LineJudge {
  const required = headings.read.filter(({ column }) => column.isRequired).map(({ at }) => at)
  const readAt = new Set(headings.read.map(({ at }) => at))
  const examples = headings.read.filter(({ column }) => column.example !== '')
  let isBelow = false
  let rowsSeen = 0

  const textOf = (cell: RawCell) => cleanText(cell.text, cell.font).text
  const missingBeside = (row: RawRow, at: number) =>
    required.filter((one) => one !== at && !row.cells.some((cell) => cell.at === one)).length

  const isTotal = (row: RawRow, first: RawCell | undefined) => {
    if (first?.kind !== 'text') return false
    const text = textOf(first).toLowerCase()
    const others = required.filter((one) => one !== first.at).length
    const missing = missingBeside(row, first.at)
    if (totalAlone.test(text)) return others === 0 || missing > 0
    return missing > 0 && totalOf.test(text)
  }
  const isSection = (row: RawRow, merges: readonly Merge[]) => {
    const [first, second, third] = row.cells
    if (!first || third || required.length < 2 || missingBeside(row, -1) < required.length - 1) return false
    if (second) return sectionNumber.test(textOf(first))
    const isWide = merges.some(({ top, left, right }) => top === row.line && left === first.at && right > left)
    return isWide || numberedSection.test(textOf(first))
  }
  const isExample = (row: RawRow) =>
    examples.length > 1 &&
    examples.every(({ at, column }) => {
      const cell = row.cells.find((one) => one.at === at)
      return cell !== undefined && textOf(cell) === cleanText(column.example).text
    })
  const isSignature = (cell: RawCell) => {
    const text = cell.kind === 'text' ? textOf(cell) : ''
    return signature.test(fold(text)) || signersPost.test(text)
  }
  const isBelowList = (row: RawRow) => {
    if (row.cells.length > mostCellsBelow || row.cells[0]?.kind === 'number') return false
    if (row.cells.every((cell) => isBelow || isSignature(cell))) isBelow = true
    return isBelow
  }
  const isLacking = (row: RawRow) => required.length < 2 || missingBeside(row, -1) > 0

  return {
    reasonFor(row, merges) {
      if (row.line < headings.from) return 'above-list'
      const first = row.cells.find((cell) => cell.kind === 'text')
      if (isTotal(row, first)) return 'total'
      if (first && repeatsHeadings(row, headings)) return 'repeated-heading'
      if (rowsSeen < 3 && numbersColumns(row)) return 'column-numbers'
      if (rowsSeen < 5 && isExample(row)) return 'example'
      if (isLacking(row)) {
        if (isSection(row, merges)) return 'section'
        if (rowsSeen > 0 && isBelowList(row)) return 'below-list'
      }
      if (!row.cells.some(({ at }) => readAt.has(at))) return 'no-values'
      rowsSeen++
      return undefined
    },
  }
}

/** At least two headings, and at least half of what stands in the line. */
function repeatsHeadings(row: RawRow, headings: Headings): boolean {
  const isHeading = ({ at, kind, text }: RawCell) => {
    if (kind !== 'text') return false
    const title = headings.read.find((one) => one.at === at)
    return title !== undefined && (text === title.title || sameKey(text, title.title))
  }
  const first = row.cells.find(({ at }) => headings.read.some((one) => one.at === at))
  if (!first || !isHeading(first)) return false
  const same = row.cells.filter(isHeading).length
  return same >= Math.min(2, headings.read.length) && same * 2 >= row.cells.length
}

function sameKey(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 6) return false
  const [key] = headingKeys(a)
  return key !== undefined && key === headingKeys(b)[0]
}

/** "(1) (2) (3)" or "A B 1 2 3" below the headings. */
function numbersColumns({ cells }: RawRow): boolean {
  if (cells.length < 3 || !cells.every(({ text }) => isColumnNumber(text))) return false
  const numbers = cells.map(({ text }) => text.replace(/[()\s]/g, '')).filter((text) => /^\d+$/.test(text))
  return numbers.every((text, at) => at === 0 || Number(text) === Number(numbers[at - 1]) + 1)
}

export const leftOutWords: Readonly<Record<LeftOutReason, string>> = {
  total: 'Dòng tổng cộng, không phải một dòng của danh sách.',
  section: 'Dòng tên nhóm, không phải một dòng của danh sách.',
  'repeated-heading': 'Tiêu đề lặp lại.',
  'column-numbers': 'Dòng đánh số cột.',
  example: 'Dòng ví dụ của mẫu, để nguyên nên không đọc.',
  'above-list': 'Dòng phía trên tiêu đề cột.',
  'below-list': 'Phần ký tên, ghi chú dưới danh sách.',
  'no-values': 'Không ô nào dưới các cột được đọc có giá trị.',
}
