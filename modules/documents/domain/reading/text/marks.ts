/** The printed numbering at the beginning of a paragraph: "II.", "1.2.", "Điều 3.", "a)", "-". */

type MarkKind = 'part' | 'capital' | 'roman' | 'article' | 'arabic' | 'decimal' | 'point' | 'bullet'
export type Mark = { readonly kind: MarkKind; readonly label: string; readonly length: number; readonly depth: number }

const romans = /^(X{0,3}(?:IX|IV|V?I{0,3}))$/

type Rule = { kind: MarkKind; pattern: RegExp; onFold?: boolean; accept?: (label: string, rest: string) => boolean }

const rules: readonly Rule[] = [
  {
    kind: 'part',
    pattern: /^((?:phan|chuong|muc|tieu muc)\s+(?:thu\s+[a-z]+|[ivxl]+|\d{1,2}|[a-d]))\s*(?:[.:-]\s*|$)/,
    onFold: true,
  },
  {
    kind: 'part',
    pattern: /^((?:phan|chuong)\s+(?:thu\s+[a-z]+|[ivxl]+|\d{1,2}))\s+/,
    onFold: true,
    accept: (_, rest) => /^\p{Lu}{2}/u.test(rest),
  },
  { kind: 'article', pattern: /^(dieu\s+\d{1,3})\s*(?:[.:]\s*|-\s+|$)/, onFold: true },
  {
    kind: 'roman',
    pattern: /^([IVX]{1,6})\s*(?:\/\s*\.|[.:)/]|[-–])\s*/,
    accept: (label, rest) => romans.test(label) && !/^\d/.test(rest) && !(label === 'V' && /^v\b/.test(rest)),
  },
  {
    kind: 'capital',
    pattern: /^([A-HĐ])\s*[.)-]\s*/,
    accept: (_, rest) => /^\p{Lu}{2}/u.test(rest) || /^\p{Lu}\p{Ll}/u.test(rest),
  },
  {
    kind: 'decimal',
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.):/-]?\s*/,
    accept: (_, rest) => !/^[\d/%]/.test(rest) && rest !== '',
  },
  {
    kind: 'arabic',
    pattern: /^(\d{1,2})\s*(?:[.):]\s*|\/\s*\.?\s*(?!\d)|-\s+|\.\s*-\s*)/,
    accept: (_, rest) => !/^\d/.test(rest) && !/^[A-ZĐ]{2,6}\s?[-–/]/.test(rest),
  },
  { kind: 'point', pattern: /^(buoc\s+\d{1,2})\s*[:.]\s*/, onFold: true },
  { kind: 'point', pattern: /^([a-zđ]\d?)\s*(?:\)|\.(?=\s)|\/(?=\s))\s*/ },
  { kind: 'bullet', pattern: /^((?:[-–—+*•·●○▪■◆►✓➢❖\uf000-\uf0ff]\s*){1,3})(?=[^\d\s]|\d{1,3}[^\d]|$)/ },
]

export function markOf(text: string, folded: string): Mark | null {
  for (const { kind, pattern, onFold, accept } of rules) {
    const match = pattern.exec(onFold ? folded : text)
    if (!match?.[1]) continue
    const label = onFold ? text.slice(0, match[1].length) : match[1]
    if (accept && !accept(label, text.slice(match[0].length))) continue
    const depth = kind === 'decimal' ? label.split('.').length : kind === 'bullet' && /[+*]/.test(label) ? 2 : 1
    return { kind, label: label.trim(), length: match[0].length, depth }
  }
  return null
}

const rank: Record<MarkKind, number> = {
  part: 0,
  capital: 1,
  roman: 2,
  article: 3,
  arabic: 4,
  decimal: 5,
  point: 9,
  bullet: 10,
}

/** Smaller stands higher in the document. */
export const rankOf = (mark: Mark) =>
  rank[mark.kind] + (mark.kind === 'decimal' || mark.kind === 'bullet' ? mark.depth - 1 : 0)

export function romanValue(label: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  const digits = [...label.toUpperCase()].map((c) => values[c] ?? 0)
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0)
}
