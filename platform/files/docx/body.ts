/** Reads the main part of a .docx into paragraphs and tables, with what a reader of the page would see. */
import type { Archive } from './archive.ts'
import type { ListNumbers } from './numbering.ts'
import { isDrawnEdge, type Styles } from './styles.ts'
import { readXml, type XmlAttributes } from './xml.ts'

export type Block = string | Table
export type Cell = { blocks: Block[]; columns: number; isContinued: boolean }
export type Table = { rows: Cell[][]; hasLines: boolean }

type Paragraph = { text: string; listId?: string; level?: number; styleId?: string; after: Block[] }
type OpenTable = Table & { styleId?: string; drawn?: boolean }

/** Deleted text, old formatting, field codes, and the second form of a drawing for programs that know no better. */
const unseen = new Set([
  'mc:Fallback',
  'del',
  'moveFrom',
  'instrText',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'sectPrChange',
])
const runCharacters: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

export async function readBody(archive: Archive, part: string, styles: Styles, numbers: ListNumbers): Promise<Block[]> {
  const reader = bodyReader(styles, numbers)
  await readXml(archive.read(part), reader)
  return reader.blocks
}

function bodyReader(styles: Styles, numbers: ListNumbers) {
  const blocks: Block[] = []
  const containers: Block[][] = [blocks]
  const paragraphs: Paragraph[] = []
  const tables: OpenTable[] = []
  let unseenDepth = 0
  let run: { isHidden: boolean; isCapitals: boolean } | undefined
  let isText = false
  let borders: 'table' | 'cell' | undefined

  const write = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || !run || run.isHidden) return
    paragraph.text += run.isCapitals ? text.toLocaleUpperCase('vi') : text
  }
  const row = () => tables.at(-1)?.rows.at(-1)
  const cell = () => row()?.at(-1)

  const opened: Record<string, (attributes: XmlAttributes) => void> = {
    p: () => paragraphs.push({ text: '', after: [] }),
    r: () => (run = { isHidden: false, isCapitals: false }),
    t: () => (isText = true),
    pStyle: ({ val }) => setIn(paragraphs.at(-1), 'styleId', val),
    numId: ({ val }) => setIn(paragraphs.at(-1), 'listId', val),
    ilvl: ({ val }) => setIn(paragraphs.at(-1), 'level', Number(val)),
    vanish: ({ val }) => setIn(run, 'isHidden', isOn(val)),
    caps: ({ val }) => setIn(run, 'isCapitals', isOn(val)),
    txbxContent: () => containers.push([]),
    tbl: () => tables.push({ rows: [], hasLines: false }),
    tr: () => tables.at(-1)?.rows.push([]),
    gridBefore: ({ val }) => row()?.push({ blocks: [], columns: columnsOf(val), isContinued: false }),
    tc: () => {
      const opening: Cell = { blocks: [], columns: 1, isContinued: false }
      row()?.push(opening)
      containers.push(opening.blocks)
    },
    gridSpan: ({ val }) => setIn(cell(), 'columns', columnsOf(val)),
    vMerge: ({ val }) => setIn(cell(), 'isContinued', val !== 'restart'),
    tblStyle: ({ val }) => setIn(tables.at(-1), 'styleId', val),
    tblBorders: () => {
      borders = 'table'
      setIn(tables.at(-1), 'drawn', false)
    },
    tcBorders: () => (borders = 'cell'),
  }

  const closed: Record<string, () => void> = {
    p: () => {
      const paragraph = paragraphs.pop()
      if (paragraph) containers.at(-1)?.push(labelOf(paragraph) + paragraph.text, ...paragraph.after)
    },
    r: () => (run = undefined),
    t: () => (isText = false),
    txbxContent: () => {
      const inBox = containers.pop() ?? []
      paragraphs.at(-1)?.after.push(...inBox)
    },
    tc: () => containers.pop(),
    tbl: () => {
      const table = tables.pop()
      if (!table) return
      const byStyle = table.styleId !== undefined && styles.hasTableLines(table.styleId)
      containers.at(-1)?.push({ rows: table.rows, hasLines: table.hasLines || (table.drawn ?? byStyle) })
    },
    tblBorders: () => (borders = undefined),
    tcBorders: () => (borders = undefined),
  }

  const labelOf = ({ listId, level, styleId }: Paragraph): string => {
    const byStyle = styleId === undefined ? undefined : styles.listPlace(styleId)
    const list = listId ?? byStyle?.listId
    // List 0 takes a paragraph out of the list of its style.
    if (list === undefined || list === '0') return ''
    const styleLevel = styleId === undefined ? undefined : numbers.levelOfStyle(list, styleId)
    return numbers.next(list, level ?? byStyle?.level ?? styleLevel ?? 0)
  }

  return {
    blocks,
    open(name: string, attributes: XmlAttributes) {
      if (unseenDepth > 0 || unseen.has(name)) unseenDepth++
      else if (borders && isDrawnEdge(name, attributes.val)) {
        setIn(tables.at(-1), borders === 'table' ? 'drawn' : 'hasLines', true)
      } else if (run && Object.hasOwn(runCharacters, name)) write(runCharacters[name] ?? '')
      else if (Object.hasOwn(opened, name)) opened[name]?.(attributes)
    },
    close(name: string) {
      if (unseenDepth > 0) unseenDepth--
      else if (Object.hasOwn(closed, name)) closed[name]?.()
    },
    text(text: string) {
      if (isText && unseenDepth === 0) write(text)
    },
  }
}

const isOn = (val: string | undefined) => val === undefined || !['0', 'false', 'off'].includes(val)
const columnsOf = (val: string | undefined) => Math.min(63, Math.max(1, Number(val) || 1))

function setIn<T extends object, K extends keyof T>(target: T | undefined, key: K, value: T[K] | undefined): void {
  if (target && value !== undefined) target[key] = value
}
