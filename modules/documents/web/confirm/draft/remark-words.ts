/** A remark of the reader as one sentence that names its place, and the proposal it speaks of. */
import { isLocalDate, showDay } from '#platform/kernel'
import type { Reading, Remark, Span } from '../../../domain/reading/types.ts'
import type { RemarkGroup } from '../../../domain/remark-groups.ts'
import { remarkWords } from '../../../vi.ts'
import type { Ref } from './refs.ts'
import { placesOf } from './remark-place.ts'

const day = (value: unknown) => (typeof value === 'string' && isLocalDate(value) ? showDay(value) : String(value ?? ''))

export function remarkLine(group: RemarkGroup, reading: Reading): string {
  const remark = reading.remarks[group.at]
  if (!remark) return ''
  const { code, params, span } = remark
  const places = placesOf(
    group.all.flatMap((at) => reading.remarks[at]?.span ?? []),
    reading,
  )
  switch (code) {
    case 'sequence-gap':
      return gapLine(params)
    case 'sequence-repeat':
      return `${sequenceOf(params.label).name}: số ${params.value} được đánh hai lần.`
    case 'task-repeated':
      return params.row && params.other
        ? `Nhiệm vụ ${params.row} trùng lời với nhiệm vụ ${params.other}. Hãy giữ cả hai nếu làm hai lần trong năm.`
        : `${places}: nhiệm vụ ${quoted(reading.text, span)} trùng lời với một nhiệm vụ ở trên. Hãy giữ cả hai nếu làm hai lần trong năm.`
    case 'task-without-unit':
      return params.row
        ? `Nhiệm vụ ${params.row} chưa có đơn vị thực hiện. Hãy chọn đơn vị hoặc không lấy nhiệm vụ này.`
        : `${places}: nhiệm vụ ${quoted(reading.text, span)} chưa có đơn vị thực hiện. Hãy chọn đơn vị hoặc không lấy.`
    case 'probable-slip':
      return params.right === ' '
        ? `${places}: thiếu dấu cách ở “${wordsAround(reading.text, span)}”.`
        : `${places}: in “${reading.text.slice(span.start, span.end)}”, có thể là “${params.right}”.`
    case 'issuer-inferred':
      return `Cơ quan ban hành không in rõ, suy ra là “${params.issuer}”. Hãy kiểm tra ở thẻ Văn bản.`
    case 'heading-year':
      return `${places}: tiêu đề ghi năm ${params.heading} nhưng nội dung nói về năm ${params.text}.`
    case 'citation-near-duplicate':
      return `${places}: viện dẫn “${params.number}” và “${params.other}” gần giống nhau; có thể là một văn bản.`
    case 'citation-dates-disagree':
      return `${places}: văn bản ${params.number} được viện dẫn với hai ngày: ${day(params.first)} và ${day(params.second)}.`
    case 'deadline-before-document':
      return `${places}: hạn ${day(params.deadline)} trước ngày ban hành ${day(params.document)}.`
    default:
      return remarkWords(code, withoutCodes(params))
  }
}

const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** Rows of a table are counted by "TT"; "III.4" counts inside "Mục III", "IV" among the parts of the document. */
function sequenceOf(label: unknown): { name: string; isRoman: boolean; isTable: boolean } {
  const text = String(label ?? '')
  const parent = text.split('.').slice(0, -1).join('.')
  const isTable = text === 'TT'
  const name = isTable ? 'Bảng nhiệm vụ' : parent ? `Mục ${parent}` : 'Các mục của văn bản'
  return { name, isRoman: /(^|\.)[IVX]+$/.test(text), isTable }
}

/** 2 then 4 → "Mục III: sau mục 2 là mục 4, thiếu mục 3."; a long gap only names its ends. */
function gapLine({ from, to, label }: Remark['params']): string {
  const { name, isRoman, isTable } = sequenceOf(label)
  const shown = (number: number): string => (isRoman ? (roman[number] ?? String(number)) : String(number))
  const [first, next] = [Number(from), Number(to)]
  const lost = Array.from({ length: Math.max(0, next - first - 1) }, (_, at) => shown(first + 1 + at))
  const missing = lost.length > 4 ? `${lost[0]} đến ${lost.at(-1)}` : lost.join(', ')
  const word = isTable ? 'số' : 'mục'
  return `${name}: sau ${word} ${shown(first)} là ${word} ${shown(next)}, thiếu ${word} ${missing}. Có thể đánh số nhầm hoặc mất một đoạn.`
}

const mostQuoted = 60

function quoted(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return `“${words.length > mostQuoted ? `${words.slice(0, mostQuoted).trimEnd()}…` : words}”`
}

/** The two words that run together, with what belongs to them: "2021gửi". */
function wordsAround(text: string, { start, end }: Span): string {
  const before = /\S*$/.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(end))?.[0] ?? ''
  return `${before}${text.slice(start, end)}${after}`.replace(/[,.;:]+$/, '')
}

const withoutCodes = (params: Remark['params']) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== '' && value !== 0))

/** The task or deadline a remark was made about, so that one can go there. */
export function subjectOf({ span }: Remark, reading: Reading): Ref | undefined {
  const holds = (other: { readonly span: Span }) => other.span.start <= span.start && other.span.end >= span.end
  const deadline = reading.deadlines.findIndex(holds)
  if (deadline >= 0) return `deadline.${deadline}`
  const task = reading.tasks.findIndex(holds)
  return task >= 0 ? `task.${task}` : undefined
}
