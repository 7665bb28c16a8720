/** Reads XML as a stream of events. No document type, no entities but the five of XML, nothing fetched. */
import { TextDecoder } from 'node:util'
import { fileRefusal } from '../errors.ts'

export type XmlAttributes = Readonly<Record<string, string>>
export type XmlEvents = {
  open(name: string, attributes: XmlAttributes): void
  close?(name: string): void
  text?(text: string): void
}

const deepest = 500
const longestToken = 4_000_000

/** Names with the prefix of the root element come without it, others with theirs; attributes come without prefix. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, events: XmlEvents): Promise<void> {
  const reader = xmlReader(events)
  let decoder: TextDecoder | undefined
  for await (const piece of pieces) {
    decoder ??= decoderFor(piece)
    reader.push(decode(decoder, piece, true))
  }
  reader.push(decoder ? decode(decoder, new Uint8Array(), false) : '')
  reader.end()
}

function decoderFor(start: Uint8Array): TextDecoder {
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  return new TextDecoder(isUtf16 ? (start[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true })
}

function decode(decoder: TextDecoder, piece: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(piece, { stream: more })
  } catch {
    throw damaged('encoding')
  }
}

function xmlReader(events: XmlEvents) {
  const openNames: string[] = []
  let rest = ''
  let prefix: string | undefined

  const shortName = (name: string) => {
    prefix ??= name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : ''
    return prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name
  }

  const readTag = (tag: string) => {
    if (tag.startsWith('/')) {
      const name = tag.slice(1).trim()
      if (openNames.pop() !== name) throw damaged('tags')
      events.close?.(shortName(name))
      return
    }
    const alone = tag.endsWith('/')
    const name = /^[^\s/]+/.exec(tag)?.[0] ?? ''
    if (openNames.length >= deepest) throw damaged('depth')
    const short = shortName(name)
    events.open(short, attributesOf(tag))
    if (alone) events.close?.(short)
    else openNames.push(name)
  }

  const readMarkup = (start: number, end: number) => {
    const markup = rest.slice(start + 1, end)
    if (markup.startsWith('![CDATA[')) events.text?.(markup.slice(8, -2))
    else if (markup.startsWith('!--') || markup.startsWith('?')) return
    else readTag(markup)
  }

  const push = (text: string) => {
    rest += text
    let at = 0
    for (;;) {
      const start = rest.indexOf('<', at)
      const end = start < 0 ? -1 : markupEnd(rest, start)
      if (end < 0) break
      if (start > at && openNames.length > 0) events.text?.(decodeEntities(rest.slice(at, start)))
      readMarkup(start, end)
      at = end + 1
    }
    rest = rest.slice(at)
    if (rest.length > longestToken) throw damaged('token')
  }

  const end = () => {
    if (openNames.length > 0 || prefix === undefined || rest.trim() !== '') throw damaged('cut-off')
  }
  return { push, end }
}

/** Where the markup that begins at `start` ends, or -1 while its end has not arrived. */
function markupEnd(text: string, start: number): number {
  if (text.length - start < 9 && !text.includes('>', start)) return -1
  if (text.startsWith('<!DOCTYPE', start)) throw damaged('document-type')
  const closing = text.startsWith('<!--', start) ? '-->' : text.startsWith('<![CDATA[', start) ? ']]>' : undefined
  if (closing) {
    const at = text.indexOf(closing, start + 4)
    return at < 0 ? -1 : at + 2
  }
  const tag = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/y
  tag.lastIndex = start
  if (tag.test(text)) return tag.lastIndex - 1
  return -1
}

function attributesOf(tag: string): XmlAttributes {
  const attributes: Record<string, string> = Object.create(null)
  for (const [, name, double, single] of tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name) attributes[name.slice(name.indexOf(':') + 1)] = decodeEntities(double ?? single ?? '')
  }
  return attributes
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (_, name: string) => {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    if (name.startsWith('#')) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    const letter = Object.hasOwn(entities, name) ? entities[name] : undefined
    if (letter === undefined) throw damaged('entity')
    return letter
  })
}

const damaged = (reason: string) => fileRefusal('files.damaged', { reason })
