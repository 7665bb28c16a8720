/** The merged cells of a sheet. They stand behind its lines, so they are gathered before the lines are read. */
import { sheetRefusal } from '../errors.ts'

/** Lines from 1, columns from 0, both ends included. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

const mostMerges = 100_000
const tag = /<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g
const longestTag = 200

export async function readMerges(pieces: AsyncIterable<Buffer>): Promise<Merge[]> {
  const merges: Merge[] = []
  let rest = Buffer.alloc(0)
  for await (const piece of pieces) {
    const isNear = piece.includes('mergeCell') || rest.includes('mergeC')
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    const used = isNear || all.includes('mergeCell') ? gather(all.toString('latin1'), merges) : 0
    rest = Buffer.from(all.subarray(Math.max(used, all.length - longestTag)))
    if (merges.length > mostMerges) throw sheetRefusal('sheets.damaged', { reason: 'merges' })
  }
  return merges.sort((a, b) => a.top - b.top)
}

/** @returns how much of the text needs not be looked at again. */
function gather(text: string, merges: Merge[]): number {
  let used = 0
  for (const match of text.matchAll(tag)) {
    const [whole, left = '', top = '', right = '', bottom = ''] = match
    merges.push({ top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) })
    used = match.index + whole.length
  }
  return used
}

/** "A" → 0 */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** 0 → "A" */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}
