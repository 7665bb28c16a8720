/** The table of texts that cells name by number. */
import { sheetRefusal } from '../errors.ts'
import { blocksOf, prefixOf } from './blocks.ts'
import { type StringTable, stringTable } from './string-table.ts'
import { cellText, nameNumber, type TagVisitor, walkTags } from './tags.ts'

const mostStrings = 3_000_000
const [itemTag, textTag, phoneticTag] = ['si', 't', 'rPh'].map(nameNumber)

export async function readSharedStrings(pieces: AsyncIterable<Buffer>): Promise<StringTable> {
  const strings = stringTable()
  let block: Buffer = Buffer.alloc(0)
  let isPhonetic = false
  const visitor: TagVisitor = {
    wantsText: false,
    open(name, _from, _to, isAlone) {
      if (name === textTag) visitor.wantsText = !isAlone && !isPhonetic
      else if (name === phoneticTag) isPhonetic = !isAlone
      else if (name === itemTag && isAlone) strings.endText()
    },
    close(name) {
      visitor.wantsText = false
      if (name === phoneticTag) isPhonetic = false
      else if (name === itemTag) strings.endText()
    },
    text(from, to) {
      if (isPlain(block, from, to)) strings.add(block, from, to)
      else strings.addText(cellText(block, from, to))
    },
  }
  let prefix: string | undefined
  for await (const next of blocksOf(pieces, 'si')) {
    block = next
    prefix ??= prefixOf(next)
    walkTags(next, prefix, visitor)
    if (strings.count > mostStrings) throw sheetRefusal('sheets.damaged', { reason: 'strings' })
  }
  return strings
}

/** Neither an entity nor an _x000D_. */
function isPlain(block: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (block[at] === 0x26 || block[at] === 0x5f) return false
  return true
}
