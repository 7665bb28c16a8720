/** The two things a Word style can change about text as it is read: list numbers, and whether a table shows lines. */
import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

type ListPlace = { readonly listId: string; readonly level: number | undefined }
export type Styles = {
  listPlace(styleId: string): ListPlace | undefined
  hasTableLines(styleId: string): boolean
}

type Style = { basedOn?: string; listId?: string; level?: number; hasLines?: boolean }

const edges = new Set(['top', 'left', 'start', 'bottom', 'right', 'end', 'insideH', 'insideV'])

/** Whether this is the edge of a table or cell and drawn. */
export const isDrawnEdge = (name: string, value: string | undefined) =>
  edges.has(name) && value !== undefined && value !== 'none' && value !== 'nil'

export async function readStyles(archive: Archive, part: string): Promise<Styles> {
  const styles = new Map<string, Style>()
  if (archive.has(part)) await readXml(archive.read(part), styleEvents(styles))

  /** A style inherits along `basedOn`; broken files may have that run in a circle. */
  const inherited = <T>(styleId: string, pick: (style: Style) => T | undefined): T | undefined => {
    let id: string | undefined = styleId
    for (let step = 0; id !== undefined && step < 20; step++) {
      const style = styles.get(id)
      const value = style && pick(style)
      if (value !== undefined) return value
      id = style?.basedOn
    }
    return undefined
  }

  return {
    listPlace: (styleId) => {
      const listId = inherited(styleId, (style) => style.listId)
      return listId === undefined ? undefined : { listId, level: inherited(styleId, (style) => style.level) }
    },
    hasTableLines: (styleId) => inherited(styleId, (style) => style.hasLines) ?? false,
  }
}

function styleEvents(styles: Map<string, Style>) {
  let style: Style = {}
  let inBorders = false
  return {
    open(name: string, { styleId, val }: Readonly<Record<string, string>>) {
      if (name === 'style') {
        style = {}
        styles.set(styleId ?? '', style)
      } else if (name === 'basedOn' && val !== undefined) style.basedOn = val
      else if (name === 'numId' && val !== undefined) style.listId = val
      else if (name === 'ilvl') style.level = Number(val)
      else if (name === 'tblBorders') inBorders = true
      else if (inBorders && isDrawnEdge(name, val)) style.hasLines = true
    },
    close(name: string) {
      if (name === 'tblBorders') inBorders = false
    },
  }
}
