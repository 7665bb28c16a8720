import { describe, expect, it } from 'vitest'
import { fileKind } from './file-kind.ts'

const text = Buffer.from('Kế hoạch')
const zip = Buffer.from('PK\x03\x04....', 'latin1')
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const refusal = (code: string, details: object = {}) => expect.objectContaining({ code, details })

describe('the kind of a file', () => {
  it.each([
    ['ke-hoach.txt', text, 'text'],
    ['KẾ HOẠCH.TXT', text, 'text'],
    ['ghi-chú.md', text, 'markdown'],
    ['a.b.docx', zip, 'docx'],
    ['x.pdf', Buffer.from('%PDF-1.7'), 'pdf'],
    ['x.pdf', Buffer.from('\ufeff\r\n%PDF-1.7'), 'pdf'],
    ['utf16.txt', Buffer.from('\ufeffKế hoạch', 'utf16le'), 'text'],
  ])('takes %s', (name, bytes, kind) => {
    expect(fileKind(bytes, name)).toBe(kind)
  })

  it.each(['anh.png', 'cu.doc', 'bang.xlsx', 'khong-duoi', 'trang.html', 'x.constructor', 'docx'])(
    'does not accept %s',
    (name) => {
      expect(() => fileKind(compound, name)).toThrow(expect.objectContaining({ code: 'files.kind-not-accepted' }))
    },
  )

  it('names the extension and the accepted ones for an old Word file', () => {
    const details = { extension: 'doc', accepted: ['txt', 'md', 'docx', 'pdf'] }
    expect(() => fileKind(compound, 'cu.doc')).toThrow(refusal('files.kind-not-accepted', details))
  })

  it.each([
    ['anh.docx', png, 'png'],
    ['cu.docx', compound, 'compound'],
    ['word.pdf', zip, 'zip'],
    ['word.txt', zip, 'zip'],
    ['bytes.txt', Buffer.from([65, 0, 66, 67]), 'binary'],
    ['sau-rac.pdf', Buffer.from('<html>%PDF-1.7'), 'text'],
    ['pdf.docx', Buffer.from('%PDF-1.7 PK\x03\x04'), 'pdf'],
  ])('refuses %s, whose bytes say otherwise', (name, bytes, content) => {
    const extension = name.slice(name.indexOf('.') + 1)
    expect(() => fileKind(bytes, name)).toThrow(refusal('files.content-disagrees', { extension, content }))
  })

  it('refuses the extension of a Word file with macros', () => {
    expect(() => fileKind(zip, 'x.docm')).toThrow(refusal('files.macro', { extension: 'docm' }))
  })

  it('tells an encrypted Word file from an old one', () => {
    const encrypted = Buffer.concat([compound, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(() => fileKind(encrypted, 'mat.docx')).toThrow(refusal('files.encrypted'))
  })
})
