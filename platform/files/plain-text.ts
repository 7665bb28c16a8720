/** Turns the bytes of a text file into text, whatever encoding the office that made it used. */
import { fileRefusal } from './errors.ts'

export function readPlainText(bytes: Uint8Array): string {
  return tidyText(decodeText(bytes))
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return isWindows1258(bytes) ? decode1258(bytes) : new TextDecoder('windows-1252').decode(bytes)
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  if (bytes.length % 2 !== 0) throw fileRefusal('files.damaged', { encoding })
  return new TextDecoder(encoding).decode(bytes)
}

const decode1258 = (bytes: Uint8Array) => new TextDecoder('windows-1258').decode(bytes).normalize('NFC')

const vietnameseLetter = /^[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]$/i
const quoteOrDash = /[\u00a0«»\u2010-\u203a…]/

/**
 * Windows-1258 writes tones as marks of their own, so nearly all its letters compose to Vietnamese ones.
 * TCVN3 and VNI bytes read this way give symbols instead; they are left as Latin letters for the reader to decode.
 */
function isWindows1258(bytes: Uint8Array): boolean {
  const letters = [...decode1258(bytes)].filter((letter) => letter > '\u007f' && !quoteOrDash.test(letter))
  const vietnamese = letters.filter((letter) => vietnameseLetter.test(letter)).length
  const withTone = letters.some((letter) => /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỵỷỹ]/i.test(letter))
  return withTone && vietnamese >= letters.length * 0.95
}

/** One normal form, one kind of line end, no control characters. */
export function tidyText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\f\v\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g, '')
  )
}
