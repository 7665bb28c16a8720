/** Names of responsible units: recognising them at the beginning of a sentence, and parting lists of them. */
import { organisationStart } from '../dictionaries.ts'
import { fold } from '../text/fold.ts'
import type { Piece } from '../text/source.ts'
import type { UnitMention } from '../types.ts'

/** Without its tone a word may be another one: "bản" is not "ban", "số" is not "sở". */
const toned: Record<string, readonly string[]> = {
  ban: ['ban'],
  bo: ['bộ'],
  so: ['sở'],
  to: ['tổ'],
  hoi: ['hội'],
  vien: ['viện'],
  truong: ['trường', 'trưởng'],
  phong: ['phòng'],
  quy: ['quỹ'],
  cum: ['cụm'],
  khoi: ['khối'],
  cuc: ['cục'],
  cap: ['cấp'],
  quan: ['quận'],
  xa: ['xã'],
  phuong: ['phường'],
  huyen: ['huyện'],
  nganh: ['ngành'],
  co: ['cơ'],
  don: ['đơn'],
  bao: ['báo'],
  dai: ['đài', 'đại'],
  doan: ['đoàn'],
  cong: ['công'],
  chi: ['chi'],
}
const tonedVerbs: Record<string, readonly string[]> = {
  cu: ['cử'],
  ky: ['ký', 'kí'],
  du: ['dự'],
  don: ['đón', 'đôn'],
  cham: ['chấm'],
  hop: ['họp'],
  trinh: ['trình'],
  lap: ['lập'],
  nop: ['nộp'],
  gui: ['gửi'],
  xet: ['xét'],
  mua: ['mua'],
  lam: ['làm'],
  giao: ['giao'],
  can: ['cần', 'căn', 'cân'],
  phai: ['phải'],
  khong: ['không'],
  duoc: ['được'],
  viet: ['viết'],
  ra: ['ra', 'rà'],
  chi: ['chỉ', 'chi'],
  la: ['là'],
  bo: ['bố', 'bổ'],
  tang: ['tăng', 'tặng'],
  in: ['in'],
  co: ['có'],
}

const isToned = (word: string, table: Record<string, readonly string[]>) => {
  const printed = word.toLowerCase()
  const folded = fold(printed)
  const allowed = table[folded]
  return !allowed || allowed.includes(printed) || (printed === folded && !allowed.some((form) => form === folded))
}
const firstWord = (text: string) => /^[\p{L}]+/u.exec(text)?.[0] ?? ''

const leadWords =
  /^(?:(?:cac|moi|tung|nhung|thuong truc|lanh dao|dai dien|thu truong|nguoi dung dau|(?:kinh )?de nghi|yeu cau|giao(?: cho)?|doi voi|rieng|phan cong)\s+)+(?=\S)/
const unitNouns =
  /^(?:don vi|cap cong doan|chu tich|pho chu tich|chanh van phong|pho chanh van phong|truong ban|truong phong|ong|ba|ban|phong|khoi|cum|cong doan|cdcs|dia phuong|nganh|to chuc cong doan|co quan|doanh nghiep|ldld|lien doan|to cong doan|to truong|uy vien|thanh vien|tieu ban|chi bo|chi uy|dang bo|to dan van|to san xuat|phan xuong|dong chi|d\/c|bo phan|chi doan|truong|hoi dong|van phong|uy ban|huyen|thanh pho|quan|0?\d+ (?:khoi|cum|don vi)|thuong truc|bch|btv|ubkt|xa|phuong|giam doc|cum truong|khoi truong|truong (?:khoi|cum|ban)|pho (?:khoi|cum|truong)|bao|dai)\b/

/** A phrase that begins with a unit: an organisation of the dictionary, or "các đơn vị", "các cấp công đoàn". */
export function startsWithUnit(text: string): boolean {
  const clean = text.replace(/^["“'\s(]+/, '')
  const folded = fold(clean)
  if (
    /^(?:to chuc|bo sung|hoi nghi|cong tac|cong nhan|cong khai|cong bo|bao cao|dai hoi|dai bieu|chi dao|phong trao|don doc|co the|co ke|quan triet|quan tam|khoi cong|cap nhat|cap phat|ban hanh|ban giao|to trinh|bo tri|hoi thi|hoi dap|so ket|so luong|so lieu|so vong|so hoa|phuong huong|phuong an|phuong phap|phuong tien|phuong thuc|ban mem|ban dien tu|ban giay|ban in|ban sao|ban chinh(?! sach)|ban dang ky|ban tom tat)\b/.test(
      folded,
    )
  )
    return false
  const lead = leadWords.exec(folded)?.[0].length ?? 0
  const rest = clean.slice(lead)
  if (
    /^(?:\d|danh hieu|ca nhan|tap the|truong hop|noi dung)/.test(folded.slice(lead)) &&
    !/^0?\d+ (?:khoi|cum|don vi)/.test(folded.slice(lead))
  )
    return false
  if (!isToned(firstWord(rest), toned)) return false
  if (/^to chuc\b/.test(folded.slice(lead)) && lead === 0) return false
  return (
    organisationStart.test(`${folded.slice(lead)} `) ||
    unitNouns.test(folded.slice(lead)) ||
    /^thuong truc (?:hd|hoi dong|cum|khoi|tinh uy)\b/.test(folded)
  )
}

const verbs =
  'xay dung|to chuc|chi dao|trien khai|phoi hop|chu tri|chu dong|tham muu|can cu|tong hop|theo doi|don doc|kiem tra|huong dan|bao cao|chuan bi|ban hanh|thuc hien|dang ky|gui|nop|lap|co trach nhiem|chiu trach nhiem|tien hanh|phat dong|tham dinh|quan triet|tuyen truyen|bo tri|bo sung|dam bao|bao dam|xet|binh xet|lua chon|ra soat|danh gia|cu|de xuat|hoan thien|hoan chinh|cong bo|hop|co ke hoach|day manh|tang cuong|phat huy|van dong|du toan|du tru|don tiep|don|tiep nhan|cap nhat|quan ly|giup|phan cong|la co quan|la don vi|la dau moi|lam dau moi|lam co quan|dau moi|trinh|tao dieu kien|ho tro|dang tai|dua tin|phan anh|nghiem tuc|kip thoi|khan truong|tap trung|tiep tuc|thuong xuyen|dinh ky|hang nam|hang thang|hang quy|cong nhan|ky ket|ky|tham gia|trang tri|phat hanh|thong bao|niem yet|khao sat|thanh lap|cham|nghien cuu|du|thanh toan|giam sat|bieu duong|so ket|tong ket|khen thuong|phat hien|boi duong|nhan rong|co van ban|chap hanh|tra loi|khac phuc|hoan thanh|rut kinh nghiem|khong|phai|can|gioi thieu|in an|mua|soan thao|viet|de nghi|xac nhan|cung cap|duy tri|dieu chinh|sua doi|phan bo|giao|trich|ke khai|suy ton|ban giao|ap dung|can doi|tap hop|ket hop|ren luyen|kien toan|tu danh gia|tu cham|cong khai|lay y kien|lua|cam ket|huong ung|phan dau|phu trach|pho bien|la bo phan|in|chon|binh chon|ra quyet dinh|ra thong bao|ra van ban|xep lich|xep loai|luu tru|luu giu|so hoa|phuc vu|trao tang'
const firstVerb = new RegExp(`\\s(?:${verbs})(?=[\\s,.;:]|$)`, 'g')
const nameVerbs =
  /^(?:to chuc|kiem tra|tuyen truyen|khen thuong|tong hop|giam sat|xay dung|chi dao|tham dinh|kiem phieu|thi dua|don tiep|chap hanh|thu)/
/** Without tones these look like verbs: "don vi" like "đón", "can bo" like "cần". */
const noVerbs =
  /^(?:don vi|don gian|can bo|ky niem|giao duc|giao vien|giao thong|cham lo|du an|du thao|trinh do|cu the|lap thanh tich|bo mon|khong gian|chi bo|chi nhanh)\b/
const isPlain = (word: string) => word === fold(word)
const bodyNames = /(?:\bban|(?<!\bvan )\bphong|\buy ban|\bhoi dong|\bbo phan|\btrung tam|\bto)\s*$/
const adverbs =
  /(?:\s(?:chua|da|se|dang|deu|cung|tu|chu dong|kip thoi|co trach nhiem|co the|chi|khong|nghiem tuc|va))+\s*$/

type Subject = { readonly end: number; readonly verb: string; readonly negated: boolean }

/** The unit that is the subject of a sentence and the place where its verb begins. */
export function subjectOf(text: string): Subject | null {
  if (!startsWithUnit(text)) return null
  const folded = fold(text)
  for (const match of folded.matchAll(firstVerb)) {
    if (match.index > 260) return null
    const printed = text.slice(match.index + 1, match.index + match[0].length)
    const head = folded.slice(0, match.index)
    if (
      /^\p{Lu}/u.test(printed) ||
      !isToned(firstWord(printed), tonedVerbs) ||
      (isPlain(printed) && (noVerbs.test(folded.slice(match.index + 1)) || /(?:tuyen|ton|nha)\s*$/.test(head))) ||
      (bodyNames.test(head) && nameVerbs.test(match[0].trim())) ||
      match.index < 3
    )
      continue
    if (!isOneList(text.slice(0, match.index), head)) return null
    if (
      /(?:lam|cong tac|nhiem vu|ve|duoc|noi dung|viec|(?<!tuyen |ton )giao|quy che|ket qua|ho so|(?<!nu )cong|chuong|tien|qua)\s*$/.test(
        head,
      )
    )
      continue
    const verb = match[0].trim()
    const trail = adverbs.exec(head)?.[0].length ?? 0
    return { end: match.index - trail, verb, negated: verb === 'khong' || /\s(?:khong|chi|co the)\s*$/.test(head) }
  }
  return null
}

/** Units may be parted by semicolons; anything else after one begins another clause. */
const isOneList = (printed: string, folded: string) =>
  !/[.:]/.test(folded.replace(/\btp\./g, '')) &&
  printed
    .split(/;\s*/)
    .slice(1)
    .every((part) => startsWithUnit(part))

const asking = /^(?:kinh )?(?:de nghi|yeu cau|giao(?: cho)?|phan cong|chi dao)\s+/

/** Who is to act: "LĐLĐ tỉnh đề nghị các đơn vị gửi …" names the units after the verb. */
export function actorOf(text: string): { start: number; end: number; verb: string; negated: boolean } | null {
  const subject = subjectOf(text)
  if (!subject) return null
  const rest = text.slice(subject.end)
  const lead = /^\s*/.exec(rest)?.[0].length ?? 0
  const asked = asking.exec(fold(rest.slice(lead)))
  const inner = asked ? subjectOf(rest.slice(lead + asked[0].length)) : null
  if (!asked || !inner) return { start: 0, ...subject }
  const start = subject.end + lead + asked[0].length
  return { start, end: start + inner.end, verb: inner.verb, negated: inner.negated }
}

const levelOnly =
  /^(?:tp|thanh pho|thi xa|tx|huyen|quan|xa|phuong|thi tran|dac khu|nganh|cac huyen|cac xa|cac nganh|tinh|y te|giao duc|cong thuong|cong nghiep|thi dua|khen thuong|nu cong|kiem tra|ban|so|doan the|co quan)\b[^,]{0,26}$/
const joinedNames =
  /(?:tuyen giao|chinh sach|thi dua|phat thanh|to chuc|xay dung|nganh|ban|van hoa|khoa hoc|huyen|thi xa|quan|tong hop|kinh te|ke hoach|y te|lao dong|nong nghiep|phap luat|giao duc)\s*$/
const leadIn =
  /^[\s,;:+\-–*.]*(?:(?:và|va|cùng với|cùng|phối hợp với|phối hợp:|phối hợp|chủ trì:|giao cho|giao|đối với|(?:kính )?đề nghị|yêu cầu|phân công|trách nhiệm của|riêng)\s+)*/i
/** The same where the text has no tones. */
const plainLeadIn =
  /^[\s,;:+\-–*.]*(?:(?:va|cung voi|cung|phoi hop voi|phoi hop:|phoi hop|chu tri:|giao cho|giao|doi voi|(?:kinh )?de nghi|yeu cau|phan cong|trach nhiem cua|rieng)\s+)*/i
const leadOf = (raw: string) => (isPlain(raw.toLowerCase()) ? plainLeadIn : leadIn).exec(raw)?.[0].length ?? 0
const breaks =
  /[,;\n]\s*|\s+(?=(?:và|va|VÀ|VA)\s+(?:các\s+)?\S)|(?<=[\p{L}.])\s+(?=(?:LĐLĐ|LDLD|Liên đoàn|Lien doan|Các |Cac |Công đoàn|Cong doan|CĐCS|CDCS|CĐN|CDN|Ban |Văn phòng|Van phong|Khối |Khoi )\S*)/gu
const openBracket = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')')

/** Whether a blank or "và" really parts two units. */
function parts(part: Piece, from: number, index: number, length: number, mark: string): boolean {
  const before = part.fold.slice(from, index)
  if (openBracket(part.text.slice(from, index))) return false
  if (!/^\s+$/.test(mark)) return true
  const after = part.text.slice(index + length)
  if (/^(?:và|va)\s/i.test(after)) {
    const next = after.replace(/^(?:và|va)\s+/i, '')
    return (
      startsWithUnit(next) &&
      !(joinedNames.test(before) && !/^(?:Ban|Văn phòng|Các|các|Công đoàn|LĐLĐ|Liên|CĐCS)/.test(next))
    )
  }
  return (
    /(?:tinh|huyen|thanh pho|tp|xa|phuong|co so|(?<!van )phong|dua|khoi|nganh|vi)\s*$/.test(before) &&
    /^\S*(?:Các|Cac |Công đoàn|Cong doan|LĐLĐ (?:các|huyện)|LDLD (?:cac|huyen)|Liên đoàn|Lien doan|CĐCS|CDCS|CĐN|CDN|Ban |Văn phòng|Van phong)/.test(
      after,
    ) &&
    !/(?:cac|cua|thuoc|lanh dao|uy vien|voi)\s*\S*\s*$/.test(before.slice(-14))
  )
}

/** "LĐLĐ tỉnh, LĐLĐ các huyện, TP, CĐN" → three units; a bare level ("TP") belongs to the one before it. */
export function unitsIn(part: Piece, role: UnitMention['role'] = 'lead'): UnitMention[] {
  const found: { start: number; end: number }[] = []
  let from = 0
  const cut = (to: number) => {
    const raw = part.text.slice(from, to)
    const start = from + leadOf(raw)
    const end = to - (/[\s,;:.–-]*$/.exec(raw)?.[0].length ?? 0)
    from = to
    if (end <= start) return
    const previous = found.at(-1)
    if (
      previous &&
      levelOnly.test(part.fold.slice(start, end).replace(/\s*\([^)]*\)$/, '')) &&
      !/^(?:Ban|Sở) \S/u.test(part.text.slice(start, end))
    )
      previous.end = end
    else found.push({ start, end })
  }
  for (const match of part.text.matchAll(breaks))
    if (parts(part, from, match.index, match[0].length, match[0])) cut(match.index)
  cut(part.text.length)
  return found
    .filter(({ start, end }) => end - start > 1 && end - start < 200)
    .map(({ start, end }) => ({
      name: part.text.slice(start, end).replace(/\s+/g, ' '),
      span: { start: part.start + start, end: part.start + end },
      role,
    }))
}

const openingVerb = new RegExp(`^(?:${verbs})\\b`)
/** Work begins with a verb; names and places do not. */
export const startsWithVerb = (text: string) =>
  openingVerb.test(fold(text).trim()) || /^(?:dang ky|le |hoi nghi|dai hoi|so ket|cong tac)/.test(fold(text))

/** A short text that is nothing but a list of units, as in the last column of a task table. */
export const isUnitList = (text: string): boolean =>
  text.length < 200 && startsWithUnit(text.trim()) && subjectOf(text.trim()) === null && !/[.!?]\s+\p{Lu}/u.test(text)
