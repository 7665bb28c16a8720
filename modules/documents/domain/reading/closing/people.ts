/** What a person's name and a signer's position look like. */
import { organisationStart, surnames } from '../dictionaries.ts'
import { fold } from '../text/fold.ts'
import { isCapitals } from '../text/source.ts'

const titles =
  /^(?:(?:pgs|gs|ths|thac si|thac sy|tskh|ts|tien si|tien sy|bs|bac si|bscki{1,2}|ds|ks|ky su|cn|cu nhan|luat su|ls|ncs|nghs|nsut|nsnd|ngut|ngnd|ttut|ttnd|ahld|nha giao(?: uu tu| nhan dan)?|thay thuoc(?: uu tu| nhan dan)|anh hung lao dong|luat gia|nha bao|duoc si|nguoi|dong chi|d\/c|ong|ba|thuong ta|dai ta|trung ta|thieu ta|thieu tuong|linh muc)(?:[.,\s]+|$)\s*)+/
const signedMark =
  /[([]?\s*(?:da ky|da ki|ky ten|ky,? (?:ghi ro ho ten|dong dau|ten).{0,30}|chu ky|ky so|signed)\s*(?:va dong dau|, dong dau)?\s*[)\]]?/g

/** The name without titles and "(Đã ký)", where the text has the shape of a Vietnamese name; else null. */
export function personIn(text: string): { name: string; offset: number; known: boolean } | null {
  let folded = fold(text)
  folded = folded.replace(signedMark, (m) => ' '.repeat(m.length))
  const lead = /^[\s\-–.,:/]*/.exec(folded)?.[0].length ?? 0
  const title = titles.exec(folded.slice(lead))?.[0].length ?? 0
  const offset = lead + title
  const end = folded.replace(/[\s.,;\-–]+$/, '').length
  if (end <= offset) return null
  const name = text.slice(offset, end)
  const words = name.split(/\s+/)
  if (words.length > 6 || name.length > 45) return null
  if (words.length < 2) return /^[KHY]['’]\p{Lu}\p{L}+$/u.test(name) ? { name, offset, known: false } : null
  if (!words.every((word, i) => isNameWord(word, i > 0 && i < words.length - 1))) return null
  if (organisationStart.test(`${fold(name)} `) && !surnameFirst(words)) return null
  if (!isCapitals(name) && words.some((word) => word.length > 1 && word === word.toUpperCase())) return null
  if (notNames.test(fold(name))) return null
  const known = surnameFirst(words)
  const printed = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  return isCapitals(name) && !known ? null : { name: printed, offset, known }
}

/** The old fonts had no capitals with tones: "Bế ích Thuận". */
const isNameWord = (word: string, isInner: boolean) =>
  /^\p{Lu}['’]?\p{L}*(?:-\p{L}+)?$/u.test(word) || (isInner && /^[à-ỹ]\p{Ll}+$/u.test(word))

const surnameFirst = (words: readonly string[]) => surnames.has(fold(words[0] ?? ''))
const notNames =
  /\b(?:chu tich|truong ban|pho ban|chanh van|van phong|thu ky|chu tri|chu toa|thuong vu|chap hanh|lao dong|cong doan|noi nhan|phu luc|nguoi lap|dai dien|hoi dong|ke hoach|viet nam|giam doc|bi thu|uy vien|truong khoi|xac nhan|ky ten|nhu tren|nhu dieu|bieu|khen thuong|thi dua|tong hop|quy che|thoi gian|dia diem|noi dung|danh sach|kem theo|phong|ban hanh|duyet|nhu kinh gui|du thao|huyen|tinh|thanh pho)\b/

const positionWords =
  /^(?:q\.?\s*|quyen\s+)?(?:(?:pho|phó)\s+)?(?:chu tich|chu nhiem|chanh van phong|pho chanh van phong|truong ban|truong phong|truong doan|bi thu|giam doc|tong giam doc|hieu truong|truong khoi|khoi truong|cum truong|truong cum|thu ky|chu tri|chu toa|uy vien|uv\b|tong thu ky|nguoi lap|nguoi bao cao|dai dien|cuc truong|vu truong|vien truong|vu pho|bo truong|thu truong|thu tuong|thu truong don vi|to truong|ke toan|chanh thanh tra|truong tieu ban|truong|pho truong|chu toa|doan chu tich|trưởng)/

/** "Trương Ngọc Diễm" is a person, "Trưởng phòng" an office; without tones the next word tells. */
const isNamedTruong = (text: string, folded: string) =>
  /^trương(?!\p{L})/iu.test(text) ||
  (!isCapitals(text) && /^truong (?!ban|phong|doan|khoi|cum|bo phan|tieu ban|so|co quan|don vi|dai dien)/.test(folded))

/** A line of the signature block that states an office held. */
export function isPosition(text: string): boolean {
  const folded = fold(text).trim()
  if (text.length > 80 || /[;]$/.test(folded) || /^[-+*]/.test(folded)) return false
  if (!positionWords.test(folded) || isNamedTruong(text.trim(), folded)) return false
  return isCapitals(text) || (/^\p{Lu}/u.test(text) && text.length < 40 && !/[,:]/.test(text))
}
