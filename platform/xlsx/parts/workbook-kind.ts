/** Refuses what is no .xlsx, by name and by first bytes, in words that say what to do about it. */
import { fileRefusal } from '#platform/files'
import { sheetRefusal } from '../errors.ts'

const withMacros = ['xlsm', 'xltm', 'xlam']
const oldFormats = ['xls', 'xlsb', 'xlt', 'et']
const encryptedMark = Buffer.from('EncryptedPackage', 'utf16le')

export function refuseOtherFiles(bytes: Buffer, fileName: string, uploadBytes: number): void {
  if (bytes.length === 0) throw fileRefusal('files.empty')
  if (bytes.length > uploadBytes) {
    throw fileRefusal('files.too-large', { sizeBytes: bytes.length, limitBytes: uploadBytes })
  }
  const extension = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
  if (withMacros.includes(extension)) throw fileRefusal('files.macro', { extension })
  if (oldFormats.includes(extension)) throw sheetRefusal('sheets.old-format', { extension })
  if (extension !== 'xlsx') throw sheetRefusal('sheets.not-a-workbook', { extension })
  if (startsWith(bytes, 'PK\x03\x04')) return
  if (!startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    throw fileRefusal('files.content-disagrees', { extension, content: 'other' })
  }
  if (bytes.includes(encryptedMark)) throw fileRefusal('files.encrypted')
  throw sheetRefusal('sheets.old-format', { extension: 'xls' })
}

const startsWith = (bytes: Buffer, start: string) => bytes.toString('latin1', 0, start.length) === start
