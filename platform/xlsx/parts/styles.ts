/** What the styles of cells tell about their values: days by their number format, old scripts by their font. */
import { readXml, type XmlAttributes } from '#platform/files'
import { type LegacyScript, scriptOfFont } from '../cells/legacy-text.ts'

export type CellStyle = { readonly isDay: boolean; readonly font: LegacyScript | undefined }

const builtInDays = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49)

/** "d/m/yyyy" and "[$-42A]dd mmmm" show days; quoted words, colours and General do not count. */
export function showsDay(code: string): boolean {
  const bare = code
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
  return bare !== undefined && !/general|[#0?]/i.test(bare.replace(/\.0+/g, '')) && /[dmyhs]/i.test(bare)
}

export async function readStyles(pieces: AsyncIterable<Buffer>): Promise<CellStyle[]> {
  const codes = new Map<number, string>()
  const fonts: (LegacyScript | undefined)[] = []
  const styles: CellStyle[] = []
  const path: string[] = []
  const isDay = (id: number) => {
    const code = codes.get(id)
    return code === undefined ? builtInDays(id) : showsDay(code)
  }
  const open = (name: string, given: XmlAttributes) => {
    const parent = path.at(-1)
    path.push(name)
    if (name === 'numFmt' && parent === 'numFmts') codes.set(Number(given.numFmtId), given.formatCode ?? '')
    else if (name === 'font' && parent === 'fonts') fonts.push(undefined)
    else if (name === 'name' && parent === 'font') fonts[fonts.length - 1] = scriptOfFont(given.val ?? '')
    else if (name === 'xf' && parent === 'cellXfs') {
      styles.push({ isDay: isDay(Number(given.numFmtId ?? 0)), font: fonts[Number(given.fontId ?? 0)] })
    }
  }
  await readXml(pieces, { open, close: () => path.pop() })
  return styles
}
