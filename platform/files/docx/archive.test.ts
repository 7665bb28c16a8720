import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { packedZeros, type ZipPart, zipOf } from '../testing.ts'
import { openArchive } from './archive.ts'

const limit = 20 * 1024 * 1024
const refusal = (code: string, details: object = {}) => ({ code, details: expect.objectContaining(details) })
const open = (...parts: ZipPart[]) => openArchive(zipOf(parts), limit)

let zeros: Awaited<ReturnType<typeof packedZeros>>
beforeAll(async () => {
  zeros = await packedZeros(300)
})
const bomb = (more: Partial<ZipPart>): ZipPart => ({
  name: 'word/document.xml',
  content: zeros.packed,
  isPacked: true,
  checksum: zeros.checksum,
  ...more,
})

describe('opening an archive', () => {
  it('gives the bytes of its parts', async () => {
    const archive = await open({ name: 'a.xml', content: 'một' }, { name: 'b/c.xml', content: 'hai' })
    expect(archive.has('a.xml')).toBe(true)
    expect(archive.has('c.xml')).toBe(false)
    expect(await text(archive.read('b/c.xml'))).toBe('hai')
  })

  it('refuses 300 MB of zeros by the declared size', async () => {
    await expect(open(bomb({ declaredSize: zeros.size }))).rejects.toMatchObject(
      refusal('files.unpacked-too-large', { unpackedBytes: zeros.size, limitBytes: limit }),
    )
  })

  it('refuses 300 MB of zeros that claim to be small, by counting', async () => {
    await expect(open(bomb({ declaredSize: 1000 }))).rejects.toMatchObject(refusal('files.unpacked-too-large'))
  })

  it('refuses many parts that are small one by one', async () => {
    const parts = Array.from({ length: 30 }, (_, at) => ({ name: `${at}.xml`, content: Buffer.alloc(1024 * 1024) }))
    await expect(open(...parts)).rejects.toMatchObject(refusal('files.unpacked-too-large', { limitBytes: limit }))
  })

  it('refuses a part that unpacks beyond all proportion', async () => {
    await expect(open({ name: 'a.xml', content: Buffer.alloc(8 * 1024 * 1024) })).rejects.toMatchObject(
      refusal('files.unpacked-too-large', { highestRatio: 150 }),
    )
  })

  it('refuses ten thousand parts', async () => {
    const parts = Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}.xml`, content: '' }))
    await expect(open(...parts)).rejects.toMatchObject(refusal('files.unpacked-too-large', { parts: 10_000 }))
  })

  it('refuses an archive inside the archive', async () => {
    await expect(open({ name: 'word/media/x.ZIP', content: 'PK' })).rejects.toMatchObject(
      refusal('files.unpacked-too-large', { archiveInside: 'word/media/x.ZIP' }),
    )
  })

  it('refuses macros', async () => {
    await expect(open({ name: 'word/vbaProject.bin', content: 'x' })).rejects.toMatchObject(refusal('files.macro'))
  })

  it('refuses an encrypted part', async () => {
    await expect(open({ name: 'a.xml', content: 'x', isEncrypted: true })).rejects.toMatchObject(
      refusal('files.encrypted'),
    )
  })

  it.each([
    ['a link', { name: 'a', content: '/etc/passwd', unixMode: 0o120777 }, 'link'],
    ['a path outside', { name: '../a.xml', content: 'x' }, 'directory'],
    ['a wrong checksum', { name: 'a.xml', content: 'x', checksum: 1 }, 'checksum'],
    ['a size that is too large', { name: 'a.xml', content: 'x', declaredSize: 1000 }, 'checksum'],
    ['bytes that do not unpack', { name: 'a.xml', content: '\xff\xff\xff', isPacked: true }, 'part'],
  ])('refuses %s', async (_, part, reason) => {
    await expect(open(part)).rejects.toMatchObject(refusal('files.damaged', { reason }))
  })

  it('refuses two parts of one name', async () => {
    const part = { name: 'a.xml', content: 'x' }
    await expect(open(part, part)).rejects.toMatchObject(refusal('files.damaged', { reason: 'two-parts-of-one-name' }))
  })

  it('refuses an archive cut off anywhere', async () => {
    const whole = zipOf([{ name: 'a.xml', content: 'x'.repeat(500) }])
    for (let length = 4; length < whole.length; length += 7) {
      await expect(openArchive(whole.subarray(0, length), limit)).rejects.toMatchObject({ code: 'files.damaged' })
    }
  })
})
