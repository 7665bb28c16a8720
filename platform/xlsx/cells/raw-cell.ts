/** A cell as the workbook keeps it, before anyone asks what it means. */
import { nfc } from '#platform/kernel'
import { type LegacyScript, readLegacy } from './legacy-text.ts'

export type RawCell = {
  /** From 0. */
  readonly at: number
  readonly kind: RawKind
  /** Numbers as they are written in the file. */
  readonly text: string
  /** Shown as a day or a time by its number format. */
  readonly isDay: boolean
  readonly font: LegacyScript | undefined
}

/** `no-result`: a formula whose result the file does not keep. */
export type RawKind = 'text' | 'number' | 'boolean' | 'day' | 'error' | 'no-result'

export type CleanText = { readonly text: string; readonly legacy: LegacyScript | undefined }

/** Nothing to mend: letters of English and Vietnamese in their usual form, single spaces between words. */
const tidy = /^(?:[\x21-\x7e\u0102-\u01b0\u1ea0-\u1ef9]| (?=[^ ]))*$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are taken out
const unseen = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200d\u2060\ufeff]/g

/** NFC, single plain spaces, nothing unseen, old fonts read. */
export function cleanText(raw: string, font?: LegacyScript): CleanText {
  if (raw.charCodeAt(0) !== 0x20 && tidy.test(raw)) return { text: raw, legacy: undefined }
  const text = nfc(raw.replace(unseen, '')).replace(/\s+/g, ' ').trim()
  const legacy = readLegacy(text, font)
  return legacy ? { text: legacy.text, legacy: legacy.script } : { text, legacy: undefined }
}
