/** File names as people gave them, made safe to show, to keep and to send. */

const longestName = 180
const nameless = 'tep-khong-ten'
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
const forbiddenOnWindows = /[<>:"|?*]/g
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** The last part of a path, without marks that hide or turn its letters; the extension survives shortening. */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').replace(invisible, '').split(/[/\\]/).at(-1) ?? ''
  const tidy = last
    .replace(forbiddenOnWindows, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const named = tidy === '' ? nameless : reservedOnWindows.test(tidy) ? `_${tidy}` : tidy
  return shortened(named)
}

function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= longestName) return name
  const extension = /\.[^. ]{1,10}$/.exec(name)?.[0] ?? ''
  return (
    letters
      .slice(0, longestName - [...extension].length)
      .join('')
      .trimEnd() + extension
  )
}

/** The header that makes a browser save a file under its Vietnamese name, with a plain name for old programs. */
export function contentDisposition(name: string, type: 'attachment' | 'inline' = 'attachment'): string {
  const safe = safeFileName(name)
  const plain = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${type}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
