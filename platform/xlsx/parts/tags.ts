/** Walks the tags of a block of XML byte by byte: a sheet has millions of them, and a string for each would cost more than all else. */
import { sheetRefusal } from '../errors.ts'

export type TagVisitor = {
  /** `from` and `to` bound what stands behind the name; `isAlone` for `<c/>`. */
  open(name: number, from: number, to: number, isAlone: boolean): void
  close(name: number): void
  /** Whether the text before the next tag is wanted. */
  wantsText: boolean
  text(from: number, to: number): void
}

/** A name as a number; `walkTags` makes the same of the bytes it meets. */
export function nameNumber(name: string): number {
  let number = 0
  for (let at = 0; at < name.length; at++) number = (Math.imul(number, 31) + name.charCodeAt(at)) | 0
  return number
}

const less = 0x3c
const more = 0x3e
const slash = 0x2f
const quote = 0x22
const apostrophe = 0x27

export function walkTags(block: Buffer, prefix: string, visitor: TagVisitor): void {
  const skip = prefix.length
  const firstOfPrefix = skip > 0 ? prefix.charCodeAt(0) : -1
  const end = block.length
  let at = 0
  for (;;) {
    const textFrom = at
    while (at < end && block[at] !== less) at++
    if (visitor.wantsText && at > textFrom) visitor.text(textFrom, at)
    if (at >= end) return
    let from = at + 1
    const sign = block[from]
    if (sign === 0x21 || sign === 0x3f) {
      at = afterSpecial(block, at, visitor)
      continue
    }
    const isClosing = sign === slash
    if (isClosing) from++
    if (skip > 0 && block[from] === firstOfPrefix && block.toString('latin1', from, from + skip) === prefix)
      from += skip
    let name = 0
    let nameEnd = from
    for (;;) {
      const byte = block[nameEnd]
      if (byte === undefined) throw cutOff()
      if (byte <= 0x20 || byte === more || byte === slash) break
      name = (Math.imul(name, 31) + byte) | 0
      nameEnd++
    }
    let to = nameEnd
    let inside = 0
    for (;;) {
      const byte = block[to]
      if (byte === undefined) throw cutOff()
      if (inside !== 0) {
        if (byte === inside) inside = 0
      } else if (byte === more) break
      else if (byte === less) throw sheetRefusal('sheets.damaged', { reason: 'tags' })
      else if (byte === quote || byte === apostrophe) inside = byte
      to++
    }
    if (isClosing) visitor.close(name)
    else {
      const isAlone = block[to - 1] === slash
      visitor.open(name, nameEnd, isAlone ? to - 1 : to, isAlone)
    }
    at = to + 1
  }
}

/** Comments and instructions are passed over, CDATA is text. */
function afterSpecial(block: Buffer, at: number, visitor: TagVisitor): number {
  const start = block.toString('latin1', at, at + 9)
  const [closing, length] = start.startsWith('<!--') ? ['-->', 4] : start === '<![CDATA[' ? [']]>', 9] : ['>', 1]
  if (/^<!D/i.test(start)) throw sheetRefusal('sheets.damaged', { reason: 'document-type' })
  const end = block.indexOf(closing, at + length, 'latin1')
  if (end < 0) throw cutOff()
  if (length === 9 && visitor.wantsText) visitor.text(at + 9, end)
  return end + closing.length
}

const cutOff = () => sheetRefusal('sheets.damaged', { reason: 'cut-off' })

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The five entities of XML and numbers; any other is damage, because none can have been declared. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) {
      const letter = Object.hasOwn(entities, name) ? entities[name] : undefined
      if (letter === undefined) throw sheetRefusal('sheets.damaged', { reason: 'entity' })
      return letter
    }
    const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** Text of a cell: entities, and the _x000D_ by which Excel writes what XML cannot hold. */
export function cellText(block: Buffer, from: number, to: number): string {
  const text = decodeEntities(block.toString('utf8', from, to))
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
