/** The styles of all written workbooks: one table, named. */
const font = (size: number, more = '') =>
  `<font>${more}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`
const fonts = [
  font(13),
  font(13, '<b/>'),
  font(14, '<b/>'),
  font(13, '<i/>'),
  font(13, '<i/>').replace('<sz', '<color rgb="FF7F7F7F"/><sz'),
  font(12).replace('<sz', '<color rgb="FFC00000"/><sz'),
]
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill('EDEDED'),
  fill('F9D5D3'),
  fill('FFF2CC'),
]
const side = (name: string) => `<${name} style="thin"><color rgb="FF999999"/></${name}>`
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
]

const formats = ['dd/mm/yyyy', '#,##0.0', '#,##0.00', '#,##0.000', '#,##0.0000']
const firstFormat = 164
const formatIds: Readonly<Record<string, number>> = {
  general: 0,
  whole: 3,
  text: 49,
  ...Object.fromEntries(formats.map((code, at) => [code, firstFormat + at])),
}

type Look = {
  readonly font?: number
  readonly fill?: number
  readonly hasBorder?: boolean
  readonly format?: string
  readonly across?: 'left' | 'center' | 'right'
  readonly down?: 'top' | 'center'
  readonly isWrapped?: boolean
  /** Keeps text that begins with a sign of a formula a text when somebody edits it in Excel. */
  readonly isQuoted?: boolean
}

const row = { hasBorder: true, down: 'center' } as const
const refused = { ...row, fill: 3 } as const
const doubtful = { ...row, fill: 4 } as const
const text = { isWrapped: true, across: 'left' } as const
const number = { across: 'right' } as const
const day = { format: 'dd/mm/yyyy', across: 'center' } as const

const looks = {
  plain: {},
  issuer: { across: 'center' },
  issuerBold: { font: 1, across: 'center' },
  title: { font: 2, across: 'center', down: 'center', isWrapped: true },
  note: { font: 3, across: 'center', isWrapped: true },
  heading: { font: 1, fill: 2, hasBorder: true, across: 'center', down: 'center', isWrapped: true },
  text: { ...row, ...text },
  textQuoted: { ...row, ...text, isQuoted: true },
  centre: { ...row, across: 'center' },
  day: { ...row, ...day },
  number0: { ...row, ...number, format: 'whole' },
  number1: { ...row, ...number, format: '#,##0.0' },
  number2: { ...row, ...number, format: '#,##0.00' },
  number3: { ...row, ...number, format: '#,##0.000' },
  number4: { ...row, ...number, format: '#,##0.0000' },
  sum0: { ...row, ...number, font: 1, format: 'whole' },
  sum1: { ...row, ...number, font: 1, format: '#,##0.0' },
  sum2: { ...row, ...number, font: 1, format: '#,##0.00' },
  sum3: { ...row, ...number, font: 1, format: '#,##0.000' },
  sum4: { ...row, ...number, font: 1, format: '#,##0.0000' },
  sumWords: { ...row, font: 1, across: 'center' },
  /** Cells to be filled in: text stays as typed, so that no Excel turns 03/4 into a day of April or takes a zero away. */
  entryText: { format: 'text', across: 'left', down: 'center', isWrapped: true },
  entryNumber: { across: 'right', down: 'center' },
  example: { font: 4, format: 'text', hasBorder: true, down: 'center', isWrapped: true },
  guide: { isWrapped: true, down: 'top' },
  guideBold: { font: 1, isWrapped: true, down: 'top' },
  same: row,
  sameDay: { ...row, format: 'dd/mm/yyyy' },
  sameQuoted: { ...row, isQuoted: true },
  refused,
  refusedDay: { ...refused, format: 'dd/mm/yyyy' },
  refusedQuoted: { ...refused, isQuoted: true },
  doubtful,
  doubtfulDay: { ...doubtful, format: 'dd/mm/yyyy' },
  doubtfulQuoted: { ...doubtful, isQuoted: true },
  faultWords: { ...row, font: 5, isWrapped: true, across: 'left' },
} satisfies Readonly<Record<string, Look>>

export type StyleName = keyof typeof looks
const names = Object.keys(looks) as StyleName[]
export const styleId = Object.fromEntries(names.map((name, at) => [name, at])) as Readonly<Record<StyleName, number>>

function cellFormat(look: Look): string {
  const format = formatIds[look.format ?? 'general'] ?? 0
  const alignment = [
    look.across && `horizontal="${look.across}"`,
    look.down && `vertical="${look.down}"`,
    look.isWrapped && 'wrapText="1"',
  ].filter(Boolean)
  const quoted = look.isQuoted ? ' quotePrefix="1"' : ''
  return `<xf numFmtId="${format}" fontId="${look.font ?? 0}" fillId="${look.fill ?? 0}" borderId="${look.hasBorder ? 1 : 0}" xfId="0"${quoted} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment.join(' ')}/></xf>`
}

const list = (tag: string, items: readonly string[]) => `<${tag} count="${items.length}">${items.join('')}</${tag}>`

export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  list(
    'numFmts',
    formats.map((code, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${code}"/>`),
  ),
  list('fonts', fonts),
  list('fills', fills),
  list('borders', borders),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list(
    'cellXfs',
    names.map((name) => cellFormat(looks[name])),
  ),
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  '</styleSheet>',
].join('')
