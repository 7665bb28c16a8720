/** What a PDF page holds, seen from its top left corner: runs of text, and the straight lines drawn on it. */
import type { PDFPageProxy } from 'unpdf/pdfjs'

export type Run = { x0: number; x1: number; y: number; size: number; text: string }
/** A drawn line: `at` is its y when it lies, its x when it stands. */
export type Ruling = { isLevel: boolean; at: number; from: number; to: number }
export type PageContent = { width: number; height: number; runs: Run[]; rulings: Ruling[] }

type Matrix = readonly [number, number, number, number, number, number]
type Operators = Readonly<Record<string, number>>
type TextItem = { str: string; width: number; transform: number[] }

const thinnest = 3
const slack = 1

export async function readPage(page: PDFPageProxy, operators: Operators): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const toPage = matrix(transform)
  const { items } = await page.getTextContent({ disableNormalization: true })
  const runs = items.flatMap((item) => ('str' in item ? runOf(item, toPage) : []))
  const rulings = runs.length === 0 ? [] : await rulingsOf(page, operators, toPage)
  return { width, height, runs, rulings }
}

/** Turned text (stamps along the margin, watermarks) is no part of the lines. */
function runOf({ str, width, transform }: TextItem, toPage: Matrix): Run[] {
  const [a, b, , d, x, y] = times(toPage, matrix(transform))
  if (str.trim() === '' || Math.abs(b) > Math.abs(a) * 0.2) return []
  return [{ x0: x, x1: x + width, y, size: Math.abs(d), text: withoutLigatures(str) }]
}

/** pdf.js would also turn symbols into look-alikes, and those are the letters of the old Vietnamese fonts. */
const withoutLigatures = (text: string) => text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))

async function rulingsOf(page: PDFPageProxy, operators: Operators, toPage: Matrix): Promise<Ruling[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rulings: Ruling[] = []
  const saved: Matrix[] = []
  let now = toPage
  for (const [at, operator] of fnArray.entries()) {
    const values = argsArray[at]
    if (operator === operators.save) saved.push(now)
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) now = saved.pop() ?? now
    else if (operator === operators.transform) now = times(now, matrix(values))
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(now)
      if (values?.[0]) now = times(now, matrix(values[0]))
    } else if (operator === operators.constructPath && values?.[0] !== operators.endPath) {
      const isStroke = [operators.stroke, operators.closeStroke].includes(values[0])
      for (const path of subpaths(values[1]?.[0], now))
        rulings.push(...(isStroke ? strokeLines(path) : fillLines(path)))
    }
  }
  return rulings
}

type Point = readonly [x: number, y: number]

/** pdf.js packs a path as numbers: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
function subpaths(packed: ArrayLike<number> | undefined, now: Matrix): Point[][] {
  const paths: Point[][] = []
  const numbersOf = [2, 2, 6, 4, 0]
  for (let at = 0; packed && at < packed.length; ) {
    const step = packed[at] ?? 4
    const count = numbersOf[step]
    if (count === undefined) break
    if (step === 0) paths.push([])
    const path = paths.at(-1)
    const first = path?.[0]
    if (step === 4 && first) path.push(first)
    else if (step !== 4) path?.push(apply(now, packed[at + count - 1] ?? 0, packed[at + count] ?? 0))
    at += count + 1
  }
  return paths
}

function strokeLines(path: readonly Point[]): Ruling[] {
  return path.slice(1).flatMap((end, at) => {
    const start = path[at] ?? end
    return lineBetween(start, end)
  })
}

/** Many writers draw a line as a thin filled box; a thick filled box is shading. */
function fillLines(path: readonly Point[]): Ruling[] {
  const xs = path.map(([x]) => x)
  const ys = path.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thinnest) return lineBetween([left, (top + bottom) / 2], [right, (top + bottom) / 2])
  if (right - left <= thinnest) return lineBetween([(left + right) / 2, top], [(left + right) / 2, bottom])
  return []
}

function lineBetween([x0, y0]: Point, [x1, y1]: Point): Ruling[] {
  if (Math.abs(y1 - y0) <= slack && Math.abs(x1 - x0) > slack) {
    return [{ isLevel: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }]
  }
  if (Math.abs(x1 - x0) <= slack && Math.abs(y1 - y0) > slack) {
    return [{ isLevel: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }]
  }
  return []
}

const matrix = (values: ArrayLike<number>): Matrix => [
  values[0] ?? 1,
  values[1] ?? 0,
  values[2] ?? 0,
  values[3] ?? 1,
  values[4] ?? 0,
  values[5] ?? 0,
]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const apply = (m: Matrix, x: number, y: number): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
