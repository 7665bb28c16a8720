/** Decides what a file is from its name and its first bytes, and refuses when the two disagree. */
import { fileRefusal } from './errors.ts'

export type FileKind = 'text' | 'markdown' | 'docx' | 'pdf'

const kindOfExtension: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  md: 'markdown',
  docx: 'docx',
  pdf: 'pdf',
}
export const acceptedExtensions: readonly string[] = Object.keys(kindOfExtension)
const macroExtensions = ['docm', 'dotm']

const signatures: readonly (readonly [content: string, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['program', [0x4d, 0x5a, 0x90]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]

/** The kind the name promises, once the bytes are found to keep the promise. */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (macroExtensions.includes(extension)) throw fileRefusal('files.macro', { extension })
  const kind = Object.hasOwn(kindOfExtension, extension) ? kindOfExtension[extension] : undefined
  if (!kind) throw fileRefusal('files.kind-not-accepted', { extension, accepted: acceptedExtensions })

  const content = contentOf(bytes)
  if (content === expectedContent[kind]) return kind
  if (kind === 'docx' && content === 'compound' && hasEncryptedPackage(bytes)) {
    throw fileRefusal('files.encrypted')
  }
  throw fileRefusal('files.content-disagrees', { extension, content })
}

const expectedContent: Readonly<Record<FileKind, string>> = { text: 'text', markdown: 'text', docx: 'zip', pdf: 'pdf' }

function contentOf(bytes: Uint8Array): string {
  const known = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (known) return known[0]
  if (startsAfterSpaces(bytes, '%PDF-')) return 'pdf'
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !utf16 && bytes.includes(0) ? 'binary' : 'text'
}

/** Some PDF writers put a byte order mark or line ends before the header; nothing else may stand there. */
function startsAfterSpaces(bytes: Uint8Array, word: string): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  return start.replace(/^(\u00ef\u00bb\u00bf)?[\s\0]*/, '').startsWith(word)
}

/** Word keeps an encrypted .docx as a stream of this name inside a compound file. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
