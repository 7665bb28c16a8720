/** Who issues the document: from the letterhead, else inferred from what the text says about itself. */
import { innerBodies, motto, organisationStart, provinces, stateTitle } from '../dictionaries.ts'
import { fold, squash } from '../text/fold.ts'
import { isCapitals, type Piece, piece, type Source } from '../text/source.ts'
import type { Found } from '../types.ts'
import { found } from './header.ts'
import type { Layout } from './layout.ts'

type IssuerReading = { issuer: Found<string> | null; parent: Found<string> | null }

/** "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU" → "Liên đoàn Lao động tỉnh Lai Châu". */
function officeCase(text: string): string {
  const words = squash(text)
    .split(' ')
    .map((word) => (isAbbreviation(word) ? word : lowered(word)))
  let out = words.join(' ')
  for (const [pattern, form] of fixed) out = out.replace(pattern, form)
  return out.charAt(0).toUpperCase() + out.slice(1)
}
const abbreviations =
  /^(?:LĐLĐ|TLĐ|UBND|HĐND|CĐCS|CĐ|CĐN|KCN|KCX|KKT|TĐKT|HĐTĐKT|MTTQ|TNHH|MTV|CP|THPT|THCS|TP|BCH|BTV|TP\.|VN|CĐGD|TW)[.,]?$/
const isAbbreviation = (word: string) => abbreviations.test(word.normalize('NFC'))
const lowered = (word: string) => {
  const small = word.toLowerCase()
  return smallWords.has(small) ? small : word.charAt(0).toUpperCase() + small.slice(1)
}
const smallWords = new Set(
  'tỉnh thành phố huyện quận thị xã phường ngành các và cơ sở trực thuộc trên địa bàn của khu'.split(' '),
)
const fixed: readonly (readonly [RegExp, string])[] = [
  [/liên đoàn lao động/gi, 'Liên đoàn Lao động'],
  [/tổng liên đoàn/gi, 'Tổng Liên đoàn'],
  [/công đoàn/gi, 'Công đoàn'],
  [/viên chức/gi, 'Viên chức'],
  [/hội đồng/gi, 'Hội đồng'],
  [/thi đua/gi, 'Thi đua'],
  [/khen thưởng/gi, 'Khen thưởng'],
  [/ban chấp hành/gi, 'Ban Chấp hành'],
  [/ban thường vụ/gi, 'Ban Thường vụ'],
  [/(?:ủy|uỷ) ban nhân dân/gi, 'Ủy ban nhân dân'],
  [/đoàn chủ tịch/gi, 'Đoàn Chủ tịch'],
  [/khối thi đua/gi, 'Khối thi đua'],
  [/cụm thi đua/gi, 'Cụm thi đua'],
]

const noise =
  /^(?:[/…._]|so\s*[:.]|so\s*[\d./…_-]|v\/v|ve viec|ngay\b|kinh gui|hoa toc|thuong khan|khan\b|du thao|mat\b|tuyet mat|cong van den|den\b|luu hanh|ban sao|sao y|chuyen|ky boi|thoi gian ky|co quan|email|\*+)/

/** Cells of the letterhead that name organisations, in reading order. */
function letterhead(source: Source, layout: Layout): Piece[] {
  const stop = layout.kindLine
  const cells: Piece[] = []
  for (const line of layout.head) {
    if (line === stop || layout.addressLines.includes(line)) break
    if (/^(?:v\/v|ve viec|can cu)/.test(line.fold)) break
    for (const cell of line.cells) cells.push(...withoutState(source, cell))
    if (/^(?:so|s0)\s*[:.]/.test(line.fold) && cells.length > 0) break
  }
  return cells.filter(
    (cell) => cell.text.length > 2 && !noise.test(cell.fold) && !/\d{1,2}\s*thang|\bngay\b.*\bnam\b/.test(cell.fold),
  )
}

/** What is left of a cell when the state title and the motto are cut out. */
function withoutState(source: Source, cell: Piece): Piece[] {
  for (const pattern of [stateTitle, motto]) {
    const match = pattern.exec(cell.fold)
    if (!match) continue
    const parts = [
      piece(source, cell.start, cell.start + match.index),
      piece(source, cell.start + match.index + match[0].length, cell.end),
    ]
    return parts.filter((part) => part.text).flatMap((part) => withoutState(source, part))
  }
  return [cell]
}

/** "LIÊN ĐOÀN LAO ĐỘNG TỈNH" without a name sits where the document was signed. */
const withPlace = (name: string, place: string | null) =>
  place && /(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã)$/i.test(name)
    ? `${name} ${place.replace(/^(?:TP\.?|Thành phố|Tỉnh)\s+/i, '')}`
    : name

/** A council printed above the organisation it belongs to. */
const isCouncil = /^(?:hoi dong|ban to chuc|ban chi dao|uy ban kiem tra|ban chap hanh|ban thuong vu)/

export function readIssuer(source: Source, layout: Layout, place: string | null, symbol: string | null): IssuerReading {
  const groups: Piece[] = []
  for (const cell of letterhead(source, layout)) {
    const opens = organisationStart.test(`${cell.fold} `)
    const previous = groups.at(-1)
    const inTitleCase = !isCapitals(cell.text) && /^\p{Lu}/u.test(cell.text) && cell.text.length < 80
    if (!isCapitals(cell.text) && !(opens && inTitleCase)) continue
    if (opens && !(previous && /^(?:va|cac)\b/.test(cell.fold)) && !isUnfinished(previous)) groups.push(cell)
    else if (previous)
      groups[groups.length - 1] = {
        ...previous,
        end: cell.end,
        text: `${previous.text} ${cell.text}`,
        fold: `${previous.fold} ${cell.fold}`,
      }
  }
  const last = groups.at(-1)
  if (!last) return { issuer: inferred(source, layout, place, symbol), parent: null }
  const parent = groups.at(-2)
  if (parent && isCouncil.test(parent.fold) && /^(?:ldld|lien doan|cong doan|cd )/.test(last.fold)) {
    const whole = { start: parent.start, end: last.end }
    return {
      issuer: found(`${officeCase(parent.text)} ${officeCase(last.text)}`, whole),
      parent: found(officeCase(last.text), last),
    }
  }
  const name =
    innerBodies.test(squash(last.fold)) && parent
      ? `${officeCase(last.text)} ${officeCase(parent.text)}`
      : officeCase(last.text)
  return { issuer: found(withPlace(name, place), last), parent: parent ? found(officeCase(parent.text), parent) : null }
}

/** "BAN CHẤP HÀNH" or "CÔNG ĐOÀN NGÀNH" alone waits for its next line. */
const isUnfinished = (previous: Piece | undefined) => {
  const name = squash(previous?.fold ?? '')
  return /(?:\bnganh|\bva|,|-|\bcac|\bthuoc|\bco so)$/.test(name) || openNames.test(name)
}
const openNames =
  /^(?:cong doan|lien doan lao dong|tong lien doan|cdcs|khoi thi dua|cum thi dua|uy ban nhan dan|ubnd|ban chap hanh cong doan|hoi dong)$/

const provinceList = provinces.map((name) => ({ name, fold: fold(name) })).sort((a, b) => b.fold.length - a.fold.length)
const provinceAlternation = provinceList.map((p) => p.fold).join('|')
const named = new RegExp(
  `(?:ldld|ldld|lien doan lao dong|ldld)\\s+(tinh|thanh pho|tp\\.?)\\s+(${provinceAlternation})\\b`,
  'g',
)
const localNamed = /(ldld|lien doan lao dong)\s+(huyen|quan|thi xa|thanh pho)\s+/g
const anyProvince = new RegExp(`(?:tinh|thanh pho|tp\\.?)\\s+(${provinceAlternation})\\b`, 'g')

const nameOf = (folded: string | undefined) => provinceList.find((p) => p.fold === folded)?.name ?? null
function mostFrequent(text: string, pattern: RegExp, group: number): string | null {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(pattern)) counts.set(match[group] ?? '', (counts.get(match[group] ?? '') ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const selves: readonly { pattern: RegExp; make: (place: string | null) => string | null }[] = [
  {
    pattern:
      /ban thuong vu (?:ldld|lien doan lao dong) tinh|(?:ldld|lien doan lao dong) tinh (?:yeu cau|ban hanh|xay dung|de nghi|thong bao|huong dan|to chuc|xac dinh)/g,
    make: (p) => (p ? `Liên đoàn Lao động tỉnh ${p}` : 'Liên đoàn Lao động tỉnh'),
  },
  {
    pattern:
      /ban thuong vu (?:ldld|lien doan lao dong) (?:thanh pho|tp)|(?:ldld|lien doan lao dong) (?:thanh pho|tp) (?:yeu cau|ban hanh|xay dung|de nghi)/g,
    make: (p) => (p ? `Liên đoàn Lao động thành phố ${p}` : 'Liên đoàn Lao động thành phố'),
  },
  {
    pattern:
      /ban thuong vu (?:ldld|lien doan lao dong) huyen|(?:ldld|lien doan lao dong) huyen (?:yeu cau|ban hanh|xay dung|de nghi)/g,
    make: (p) => (p ? `Liên đoàn Lao động huyện ${p}` : 'Liên đoàn Lao động huyện'),
  },
  {
    pattern: /(?:doan chu tich )?tong lien doan (?:lao dong viet nam )?(?:yeu cau|ban hanh|de nghi|huong dan)/g,
    make: () => 'Tổng Liên đoàn Lao động Việt Nam',
  },
]

/** The letterhead is lost: who speaks in the text ("Ban Thường vụ LĐLĐ tỉnh yêu cầu …"), in which province. */
function inferred(source: Source, layout: Layout, place: string | null, symbol: string | null): Found<string> | null {
  const folded = source.fold
  const withProvince = nameOf(mostFrequent(folded, named, 2) ?? undefined)
  const province =
    withProvince ??
    nameOf(place ? fold(place).replace(/^(?:tp\.?|thanh pho|tinh)\s+/, '') : undefined) ??
    nameOf(mostFrequent(folded, anyProvince, 1) ?? undefined)
  const ranked = selves
    .map((self) => ({ self, hits: [...folded.matchAll(self.pattern)] }))
    .sort((a, b) => b.hits.length - a.hits.length)
  const best = ranked[0]
  const first = best?.hits[0]
  if (best && first) {
    const name = best.self.make(/tỉnh$|thành phố$/.test(best.self.make(null) ?? '') ? province : placeName(place))
    if (name) return found(name, { start: first.index, end: first.index + first[0].length }, 'check')
  }
  return bySymbol(source, layout, province, symbol)
}

const placeName = (place: string | null) => place?.replace(/^(?:TP\.?|Thành phố|Huyện|Thị xã)\s+/i, '') ?? null

function bySymbol(
  source: Source,
  layout: Layout,
  province: string | null,
  symbol: string | null,
): Found<string> | null {
  const at = layout.head[0] ?? source.lines[0]
  if (!at || !symbol) return null
  const parts = symbol.split(/[-/]/).map((part) => fold(part))
  if (parts.includes('tld')) return found('Tổng Liên đoàn Lao động Việt Nam', at, 'check')
  if (parts.includes('ubnd') && province) return found(`Ủy ban nhân dân tỉnh ${province}`, at, 'check')
  if (parts.includes('ldld') || parts.includes('ldld')) {
    const local = [...source.fold.matchAll(localNamed)][0]
    if (local && !province) return null
    return province ? found(`Liên đoàn Lao động tỉnh ${province}`, at, 'check') : null
  }
  return null
}
