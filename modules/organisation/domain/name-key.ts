/** One key for all spellings of a unit's name: marks, case, punctuation, filler words and usual abbreviations do not matter. */
import { fold } from '#platform/kernel'

/** Longer phrases first: each is replaced by the abbreviation offices write. All folded. */
const abbreviations: readonly (readonly [string, string])[] = [
  ['tong lien doan lao dong viet nam', 'tld'],
  ['tong ldld viet nam', 'tld'],
  ['tong lien doan lao dong', 'tld'],
  ['tong lien doan', 'tld'],
  ['tldld viet nam', 'tld'],
  ['tldld vn', 'tld'],
  ['tldldvn', 'tld'],
  ['lien doan lao dong', 'ldld'],
  ['cong doan co so', 'cdcs'],
  ['cd co so', 'cdcs'],
  ['cong doan cac nganh', 'cdn'],
  ['cd cac nganh', 'cdn'],
  ['cong doan nganh', 'cdn'],
  ['cd nganh', 'cdn'],
  ['cong doan', 'cd'],
  ['cdvc', 'cd vien chuc'],
  ['thanh pho', 'tp'],
  ['thi xa', 'tx'],
  ['thi dua khen thuong', 'tdkt'],
  ['td kt', 'tdkt'],
  ['hdtdkt', 'hd tdkt'],
  ['hoi dong', 'hd'],
  ['khoi td', 'khoi thi dua'],
  ['cum td', 'cum thi dua'],
  ['bien gioi', 'bg'],
  ['khu cong nghiep', 'kcn'],
  ['quan he lao dong', 'qhld'],
  ['chinh sach phap luat', 'cspl'],
  ['uy ban nhan dan', 'ubnd'],
  ['uy ban kiem tra', 'ubkt'],
  ['ban thuong vu', 'btv'],
  ['ban chap hanh', 'bch'],
  ['van phong', 'vp'],
  ['truc tiep co so', 'ttcs'],
  ['trung hoc co so', 'thcs'],
  ['trung hoc pho thong', 'thpt'],
  ['tieu hoc', 'th'],
  ['mam non', 'mn'],
]

const fillers = new Set(['cac', 'nhung', 'va', 'cua', 'toan', 'the', 'gom'])

export const isFiller = (word: string): boolean => fillers.has(words(word).join(''))

/** Letters that scanners read for each other inside a word of letters. */
const unscan = (word: string): string => (/[a-z]/.test(word) ? word.replaceAll('0', 'o').replaceAll('1', 'l') : word)

const words = (text: string): string[] => (fold(text).match(/[a-z0-9]+/g) ?? []).map(unscan)

export function nameKey(text: string): string {
  let key = ` ${words(text).join(' ')} `
  for (const [phrase, short] of abbreviations) key = key.replaceAll(` ${phrase} `, ` ${short} `)
  return key
    .split(' ')
    .filter((word) => word && !fillers.has(word))
    .join(' ')
}

const tails = [/ (thuoc|truc thuoc)? ?ldld tinh( [a-z ]+)?$/, / tinh$/]

/** The key, then the key without "thuộc LĐLĐ tỉnh" or "tỉnh" at its end: papers add and drop them freely. */
export function keyForms(text: string): string[] {
  const key = nameKey(text)
  const shorter = tails.map((tail) => key.replace(tail, '')).filter((form) => form && form !== key)
  return [...new Set([key, ...shorter])]
}

/** Further short forms of a unit's own name: "LĐLĐ Tam Đường", "Tam Đường", "CĐ Giáo dục", "CĐGD". */
export function shortForms(unitName: string): string[] {
  const [key = '', ...others] = keyForms(unitName)
  const district = /^ldld (huyen|tp|tx) (.+)$/.exec(key)
  if (district) return [`ldld ${district[2]}`, `${district[1]} ${district[2]}`, `${district[2]}`]
  const sector = /^cdn (.+)$/.exec(others.at(-1) ?? key)
  if (!sector?.[1]) return others
  const initials = sector[1]
    .split(' ')
    .map((word) => word[0])
    .join('')
  return [...others, `cd ${sector[1]}`, `cd${initials}`, `cd ${initials}`, `cdn ${initials}`]
}
