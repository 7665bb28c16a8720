/** The table of texts that cells name by number. */
import { sheetRefusal } from '../errors.ts'
import { blocksOf, prefixOf } from './blocks.ts'
import { cellText, nameNumber, type TagVisitor, walkTags } from './tags.ts'

const mostStrings = 3_000_000
const [itemTag, textTag, phoneticTag] = ['si', 't', 'rPh'].map(nameNumber)

export async function readSharedStrings(pieces: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = []
  let block: Buffer = Buffer.alloc(0)
  let text = ''
  let isPhonetic = false
  const visitor: TagVisitor = {
    wantsText: false,
    open(name, _from, _to, isAlone) {
      if (name === textTag) visitor.wantsText = !isAlone && !isPhonetic
      else if (name === phoneticTag) isPhonetic = !isAlone
      else if (name === itemTag) {
        text = ''
        if (isAlone) strings.push('')
      }
    },
    close(name) {
      visitor.wantsText = false
      if (name === phoneticTag) isPhonetic = false
      else if (name === itemTag) strings.push(text)
    },
    text(from, to) {
      text += cellText(block, from, to)
    },
  }
  let prefix: string | undefined
  for await (const next of blocksOf(pieces, 'si')) {
    block = next
    prefix ??= prefixOf(next)
    walkTags(next, prefix, visitor)
    if (strings.length > mostStrings) throw sheetRefusal('sheets.damaged', { reason: 'strings' })
  }
  return strings
}
