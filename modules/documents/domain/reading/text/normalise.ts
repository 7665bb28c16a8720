/** From the extracted text to the text shown on screen: Unicode, decoded, without tags and markdown marks. */
import { decodeLegacyFont } from './legacy-fonts.ts'

const named: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  bull: '•',
  middot: '·',
  deg: '°',
  laquo: '«',
  raquo: '»',
  ensp: ' ',
  emsp: ' ',
  le: '≤',
  ge: '≥',
  Agrave: 'À',
  Aacute: 'Á',
  Acirc: 'Â',
  Atilde: 'Ã',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Igrave: 'Ì',
  Iacute: 'Í',
  Ograve: 'Ò',
  Oacute: 'Ó',
  Ocirc: 'Ô',
  Otilde: 'Õ',
  Ugrave: 'Ù',
  Uacute: 'Ú',
  Yacute: 'Ý',
  ETH: 'Đ',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  igrave: 'ì',
  iacute: 'í',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ugrave: 'ù',
  uacute: 'ú',
  yacute: 'ý',
  eth: 'đ',
}

function entityDecoded(whole: string, body: string): string {
  if (!body.startsWith('#')) return named[body] ?? whole
  const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10)
  return code > 8 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
}

const decodedEntities = (text: string) => text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, entityDecoded)

const layoutWords = /CỘNG H(?:ÒA|OÀ)|Độc lập|Nơi nhận|(?:TM|KT|TL|TUQ)\.|CHỦ TỊCH/u

/** A table that only places the letterhead or the signature: its cells are columns of lines, not rows of data. */
const layoutTableOpened = (table: string) =>
  layoutWords.test(table.normalize('NFC')) ? table.replace(/<\/?t[dhr]\b[^>]*>/gi, '\n') : table

/** A markdown table whose cells hold several lines: a letterhead is opened into lines, data stay on one. */
const pipeRowsOpened = (text: string) =>
  text.replace(/^[ \t]*\|.*<br\s*\/?>.*$/gim, (row) =>
    layoutWords.test(row.normalize('NFC')) ? row.replace(/\||<br\s*\/?>/gi, '\n') : row.replace(/<br\s*\/?>/gi, ' '),
  )

function withoutTags(text: string): string {
  if (!/<\/?[a-z!]/i.test(text)) return text
  return pipeRowsOpened(text)
    .replace(/<!--[\s\S]{0,2000}?-->/g, '')
    .replace(/<(style|script)\b[^>]*>[\s\S]{0,20000}?<\/\1>/gi, '')
    .replace(/<table\b[\s\S]{0,20000}?<\/table>/gi, layoutTableOpened)
    .replace(/<\/t[dh]>\s*<t[dh][^>]*>/gi, '\t')
    .replace(/<(t[dh])\b[^>]*>([^<]{0,4000}(?:<(?!\/t[dh])[^<]{0,4000})*)/gi, (_, __, cell: string) =>
      cell.replace(/<br\s*\/?>|<\/p>\s*<p[^>]*>/gi, ' ').replace(/\s*\n\s*/g, ' '),
    )
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(p|div|tr|table|thead|tbody|h[1-6]|li|ul|ol|section|article|header|footer|center)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*\b[^<>]{0,500}>/gi, '')
}

const tableRule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/
const drawnRule = /^[\s_*=~.•·-]{3,}$/

function markdownLine(line: string): string {
  let out = line.replace(/^\s*>\s?/, '').replace(/^(\s*)#{1,6}\s+/, '$1')
  out = out.replace(/\*\*|__|~~/g, '').replace(/\\([\\*_#`|~[\](){}.!+-])/g, '$1')
  out = out.replace(/(^|[^\w*])\*(?=\S)([^*\n]{1,600}?\S|\S)\*(?![\w*])/g, '$1$2')
  out = out
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,400}\)/g, '')
    .replace(/\[([^\]]{1,300})\]\((?:https?:|#|\/|mailto:)[^)]{0,400}\)/g, '$1')
  if (/^\s*\|.*\|\s*$/.test(out) || /\S\s+\|\s+\S.*\|/.test(out)) out = pipesToTabs(out)
  return out
}

const pipesToTabs = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
    .join('\t')

const withoutMath = (text: string) =>
  text.replace(/\$([^$\n]{1,80})\$/g, (_, body: string) =>
    body
      .replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
      .replace(/\\(leq?|geq?)\b/g, (_m, op: string) => (op.startsWith('l') ? '≤' : '≥'))
      .replace(/\\(text|mathrm)\{([^{}]*)\}/g, '$2')
      .replace(/\\([%&#_])/g, '$1')
      .replace(/[{}]/g, ''),
  )

/** Letters that look like đ or belong to another alphabet but stand in a Vietnamese word. */
const homoglyphsRepaired = (text: string) =>
  text
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u2007\u202f\u2009\u3000]/g, ' ')

function linesCleaned(text: string): string {
  const kept: string[] = []
  for (const line of text.split('\n')) {
    if (tableRule.test(line) && line.includes('|')) continue
    if (/^\s*```/.test(line)) continue
    kept.push(
      drawnRule.test(line) && line.trim().length > 2 && !/^[\s.…]+$/.test(line) ? '' : markdownLine(line).trimEnd(),
    )
  }
  return kept.join('\n')
}

const isOneColumn = (line: string) => !/\S {3,}\S|\t|\|/.test(line)

/** A page printed with a margin: lines that go on a sentence lose their indent, so that one blank parts their words. */
function continuationsDedented(text: string): string {
  let previous = ''
  return text
    .split('\n')
    .map((line) => {
      const goesOn =
        /^ +[\p{Ll}\d(]/u.test(line) &&
        !/^ +\d{1,3}(?:[.)]|\/\D|\s|$)/.test(line) &&
        !/^ +\p{L}[.)/]/u.test(line) &&
        previous.trim().length >= 50 &&
        isOneColumn(previous) &&
        isOneColumn(line)
      previous = line
      return goesOn ? line.trimStart() : line
    })
    .join('\n')
}

type Normalised = { readonly text: string; readonly legacyFont: 'tcvn3' | 'vni' | null }

/** Long runs of leaders and blanks say nothing, and cost the patterns after them much time. */
const shortRuns = (text: string) => text.replace(/([ \t.…_*=~$#|-])\1{120,}/g, (run) => run.slice(0, 120))

export function normalise(raw: string): Normalised {
  const unix = shortRuns(raw)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\f\v]/g, '\n')
  const plain = withoutTags(decodedEntities(decodedEntities(unix)))
  const { text, font } = decodeLegacyFont(plain.normalize('NFC'))
  const clean = linesCleaned(withoutMath(homoglyphsRepaired(text.normalize('NFC'))))
  return {
    text: continuationsDedented(clean)
      .replace(/\n{4,}/g, '\n\n\n')
      .replace(/^\n+/, '')
      .trimEnd()
      .normalize('NFC'),
    legacyFont: font,
  }
}
