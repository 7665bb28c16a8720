/** Names of responsible units: recognising them at the beginning of a sentence, and parting lists of them. */
import { organisationStart } from './dictionaries.ts'
import { fold } from './fold.ts'
import type { Piece } from './source.ts'
import type { UnitMention } from './types.ts'

const plural =
  '(?:cac|moi|tung|nhung|thuong truc|lanh dao|dai dien|thu truong|nguoi dung dau|de nghi|yeu cau|giao(?: cho)?|doi voi|rieng|chu tich|dong chi|truong|pho|thuong truc)'
const leadWords = new RegExp(`^(?:${plural}\\s+)+(?=\\S)`)
const unitNouns =
  /^(?:don vi|cap cong doan|ban\b|phong\b|khoi\b|cum\b|cong doan|cdcs|dia phuong|nganh|to chuc|co quan|doanh nghiep|ldld|lien doan|to cong doan|uy vien|thanh vien|dong chi|d\/c|bo phan|chi doan|truong|doan vien|can bo|hoi dong|van phong|uy ban|huyen|thanh pho|quan|0?\d+ (?:khoi|cum|don vi)|ban chap hanh|ban thuong vu|thuong truc|khoi thi dua|cbcc|bch|btv|to\b|ubkt|xa|phuong|giam doc|nguoi lao dong)/

/** A phrase that begins with a unit: an organisation of the dictionary, or "các đơn vị", "các cấp công đoàn". */
export function startsWithUnit(folded: string): boolean {
  const text = folded.replace(/^["'\s(]+/, '')
  const rest = text.replace(leadWords, '')
  return organisationStart.test(`${rest} `) || (rest !== text && unitNouns.test(rest)) || unitNouns.test(text)
}

const verbList =
  'xay dung|to chuc|chi dao|trien khai|phoi hop|chu tri|chu dong|tham muu|can cu|tong hop|theo doi|don doc|kiem tra|huong dan|bao cao|chuan bi|ban hanh|thuc hien|dang ky|gui|nop|lap|co trach nhiem|chiu trach nhiem|tien hanh|phat dong|tham dinh|quan triet|tuyen truyen|bo tri|dam bao|bao dam|xet|binh xet|lua chon|ra soat|danh gia|cu |de xuat|hoan thien|cong bo|hop |co ke hoach|day manh|tang cuong|phat huy|van dong|du toan|don |tiep nhan|cap nhat|quan ly|giup|phan cong|la co quan|la don vi|la dau moi|dau moi|trinh|tao dieu kien|ho tro|dang tai|phan anh|nghiem tuc|kip thoi|khan truong|tap trung|tiep tuc|thuong xuyen|dinh ky|hang nam|hang thang|hang quy|cong nhan|ky ket|ky |tham gia|trang tri|phat hanh|thong bao|niem yet|khao sat|thanh lap|cham |nghien cuu|du |thanh toan|chi |lua|giam sat|bieu duong|so ket|tong ket|khen thuong|ghi nhan|phat hien|boi duong|nhan rong|co van ban|chap hanh|tra loi|khac phuc|hoan thanh|rut kinh nghiem|khong |phai |can |gioi thieu|in an|mua|soan|viet|de nghi|lam|thu|xac nhan|cung cap|luu|duy tri|dieu chinh|sua doi|phan bo|giao |trich|cap |ke khai|ra |de ra|suy ton|ban giao|ap dung|duoc|can doi|tap hop|nhap|khai thac|vien|ket hop|truc tiep|noi dung'
const firstVerb = new RegExp(
  `\\s(?:(?:co the|se|can|phai|nghiem tuc|kip thoi|khan truong|chu dong)\\s+)?(?:${verbList})(?=[\\s,.;:]|$)`,
  'g',
)

export type Subject = { readonly end: number; readonly verb: string }

const insideNames =
  /(?:ban|phong|nganh|cac ban|hoi dong|quan|cong doan|doan|bo phan|trung tam|uy ban|van phong|khoi|ban thi dua,?|thi dua,?|tuyen)\s*$/
const nameWords =
  /^\s(?:to chuc|kiem tra|tuyen truyen|khen thuong|tong hop|xay dung|quan ly|chi dao|tham dinh|huong dan|kiem tra giam sat|phat thanh|thong tin|giam sat|thu)\b/

/** The unit that is the subject of a sentence and the place where its verb begins. */
export function subjectOf(folded: string): Subject | null {
  if (!startsWithUnit(folded)) return null
  for (const match of folded.matchAll(firstVerb)) {
    if (match.index > 260) return null
    const head = folded.slice(0, match.index)
    if (nameWords.test(match[0]) && insideNames.test(head)) continue
    if (/[.;:]/.test(head.replace(/\btp\./g, ''))) return null
    return { end: match.index, verb: match[0].trim() }
  }
  return null
}

const levelOnly =
  /^(?:tp|thanh pho|thi xa|tx|huyen|quan|xa|phuong|thi tran|dac khu|huyen|nganh|cac huyen|cac xa|cac nganh|tinh|y te|giao duc|vien chuc|cong thuong|cong nghiep|va thi xa|thi dua|khen thuong|nu cong|kiem tra)\b[^,]{0,26}$/
const joinedNames =
  /(?:tuyen giao|chinh sach|thi dua|phat thanh|to chuc|xay dung|nganh|ban|van hoa|khoa hoc|huyen|thi xa|quan|tong hop|kinh te|ke hoach|y te|lao dong|nong nghiep)\s*$/

/** "LĐLĐ tỉnh, LĐLĐ các huyện, TP, CĐN" → three units; a bare level ("TP") belongs to the one before it. */
export function unitsIn(part: Piece, role: UnitMention['role'] = 'lead'): UnitMention[] {
  const found: { start: number; end: number }[] = []
  let from = 0
  const cut = (to: number) => {
    const raw = part.text.slice(from, to)
    const lead =
      /^[\s,;:+\-–*.]*(?:(?:và|va|cùng với|cùng|phối hợp với|phối hợp|phối hợp:|chủ trì:|giao cho|giao|đối với|đề nghị|yêu cầu)\s+)*/i.exec(
        raw,
      )?.[0].length ?? 0
    const trail = /[\s,;:.–-]*$/.exec(raw)?.[0].length ?? 0
    const start = from + lead
    const end = to - trail
    from = to
    if (end <= start) return
    const folded = part.fold.slice(start, end)
    const previous = found.at(-1)
    if (
      previous &&
      levelOnly.test(folded) &&
      !organisationStart.test(`${folded} `.replace(/^(?:tp|xa|nganh)\b.*/, 'x '))
    )
      previous.end = end
    else found.push({ start, end })
  }
  const breaks =
    /[,;\n]\s*|\s+(?=(?:và|va)\s+(?:các\s+)?\S)|(?<=\p{Ll})\s+(?=(?:LĐLĐ|Liên đoàn|Các |Công đoàn|CĐCS|CĐN|Ban |Văn phòng)\S*)/gu
  for (const match of part.text.matchAll(breaks)) {
    const before = part.fold.slice(from, match.index)
    const after = part.fold.slice(match.index + match[0].length).replace(/^va\s+/, '')
    if (openBracket(part.text.slice(from, match.index))) continue
    const isAnd = /^\s+$/.test(match[0]) && /^(?:va)\s/.test(part.fold.slice(match.index + match[0].length))
    const isGap = /^\s+$/.test(match[0]) && !isAnd
    if (isAnd && (!startsWithUnit(after) || (joinedNames.test(before) && !organisationStart.test(after)))) continue
    if (
      isGap &&
      /(?:cac|cua|thuoc|doi voi|lanh dao|uy vien|giao|voi|theo|truong|pho|chu tich|cho|do|la|dai dien|va)\s*$/.test(
        before,
      )
    )
      continue
    if (isGap && !/(?:tinh|huyen|thanh pho|tp|xa|phuong|doan|nganh|co so|vi|phong|dua)\s*$/.test(before)) continue
    cut(match.index)
  }
  cut(part.text.length)
  return found
    .filter(({ start, end }) => end - start > 1 && end - start < 200)
    .map(({ start, end }) => ({
      name: part.text.slice(start, end).replace(/\s+/g, ' '),
      span: { start: part.start + start, end: part.start + end },
      role,
    }))
}

const openBracket = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')')

/** A short text that is nothing but a list of units, as in the last column of a task table. */
export function isUnitList(text: string): boolean {
  const folded = fold(text).trim()
  return text.length < 200 && startsWithUnit(folded) && subjectOf(folded) === null && !/[.!?]\s+\p{Lu}/u.test(text)
}
