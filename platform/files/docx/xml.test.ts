import { describe, expect, it } from 'vitest'
import { readXml } from './xml.ts'

async function eventsOf(xml: string | Buffer, pieceLength = 1000): Promise<string[]> {
  const bytes = Buffer.from(xml as string)
  const events: string[] = []
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength)
  }
  await readXml(pieces(), {
    open: (name, attributes) => events.push([name, ...Object.entries(attributes).flat()].join(' ')),
    close: (name) => events.push(`/${name}`),
    text: (text) => events.push(`"${text}"`),
  })
  return events
}

const damaged = (reason: string) => ({ code: 'files.damaged', details: { reason } })

describe('reading XML', () => {
  const xml = `<?xml version="1.0"?><!-- <x> --><w:a xmlns:w="u"><w:b w:val='1 &gt; "0"' o:c="d>e"/><m:t>Đ&#7841;&#x69; &amp; h<![CDATA[<ội>]]></m:t></w:a>\n`
  const events = ['a w u', 'b val 1 > "0" c d>e', '/b', 'm:t', '"Đại & h"', '"<ội>"', '/m:t', '/a']

  it('gives names, attributes and text', async () => {
    expect(await eventsOf(xml)).toEqual(events)
  })

  it('gives the same however the bytes are cut', async () => {
    for (let length = 1; length < 40; length++) expect(await eventsOf(xml, length)).toEqual(events)
  })

  it('reads UTF-16', async () => {
    expect(await eventsOf(Buffer.from('\ufeff<a>ội</a>', 'utf16le'))).toEqual(['a', '"ội"', '/a'])
  })

  it.each([
    ['document-type', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['entity', '<a>&x;</a>'],
    ['tags', '<a><b></a>'],
    ['tags', '</a>'],
    ['cut-off', '<a>'],
    ['cut-off', '<a/><b'],
    ['cut-off', ''],
    ['depth', '<a>'.repeat(501)],
    ['token', `<a b="${'x'.repeat(4_000_001)}`],
    ['encoding', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c])],
  ])('refuses, naming the reason: %s', async (reason, xml) => {
    await expect(eventsOf(xml, 65_536)).rejects.toMatchObject(damaged(reason))
  })
})
