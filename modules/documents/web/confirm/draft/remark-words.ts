/** A remark of the reader as one sentence for the person who confirms, and the proposal it speaks of. */
import { isLocalDate, showDay } from '#platform/kernel'
import type { Reading, Remark } from '../../../domain/reading/types.ts'
import { remarkWords } from '../../../vi.ts'
import type { Ref } from './refs.ts'

const day = (value: unknown) => (typeof value === 'string' && isLocalDate(value) ? showDay(value) : String(value ?? ''))

const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** 9 then 12 → "10, 11"; a long gap only names its ends. */
function missing(from: number, to: number, isRoman: boolean): string {
  const numbers = Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at)
  const all = numbers.map((number) => (isRoman ? (roman[number] ?? number) : number))
  return all.length > 4 ? `${all[0]} đến ${all.at(-1)}` : all.join(', ')
}

export function remarkLine({ code, params, span }: Remark, text: string): string {
  switch (code) {
    case 'sequence-gap': {
      const isRoman = /(^|\.)[IVX]+$/.test(String(params.label))
      const gap = missing(Number(params.from), Number(params.to), isRoman)
      return params.label === 'TT'
        ? `Bảng nhiệm vụ thiếu số ${gap} (từ ${params.from} sang ${params.to}). Có thể bản này mất một đoạn.`
        : `Thiếu mục ${gap} trước mục ${params.label}. Có thể đánh số nhầm hoặc mất một phần.`
    }
    case 'sequence-repeat':
      return `Số ${params.value} được đánh hai lần${params.label === 'TT' ? ' trong bảng' : ` (mục ${params.label})`}.`
    case 'task-repeated':
      return params.row && params.other
        ? `Việc ${params.row} trùng lời với việc ${params.other}. Hãy giữ cả hai nếu làm hai lần trong năm.`
        : 'Việc này trùng lời với một việc ở trên. Hãy giữ cả hai nếu làm hai lần trong năm.'
    case 'task-without-unit':
      return `${params.row ? `Việc ${params.row}` : 'Một việc'} chưa có đơn vị thực hiện. Hãy chọn đơn vị hoặc không lấy việc này.`
    case 'probable-slip':
      return params.right === ' '
        ? 'Thiếu dấu cách giữa hai chữ.'
        : `In “${text.slice(span.start, span.end)}”, có thể là “${params.right}”.`
    case 'issuer-inferred':
      return `Cơ quan ban hành không in rõ, suy ra là “${params.issuer}”. Hãy kiểm tra ở mục Văn bản.`
    case 'heading-year':
      return `Tiêu đề ghi năm ${params.heading} nhưng nội dung nói về năm ${params.text}.`
    case 'citation-near-duplicate':
      return `Viện dẫn “${params.number}” và “${params.other}” gần giống nhau; có thể là một văn bản.`
    case 'citation-dates-disagree':
      return `Văn bản ${params.number} được viện dẫn với hai ngày: ${day(params.first)} và ${day(params.second)}.`
    case 'deadline-before-document':
      return `Hạn ${day(params.deadline)} trước ngày ban hành ${day(params.document)}.`
    default:
      return remarkWords(code, withoutCodes(params))
  }
}

const withoutCodes = (params: Remark['params']) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== '' && value !== 0))

/** The task or deadline a remark was made about, so that one can go there. */
export function subjectOf({ span }: Remark, reading: Reading): Ref | undefined {
  const holds = (other: { readonly span: { readonly start: number; readonly end: number } }) =>
    other.span.start <= span.start && other.span.end >= span.end
  const deadline = reading.deadlines.findIndex(holds)
  if (deadline >= 0) return `deadline.${deadline}`
  const task = reading.tasks.findIndex(holds)
  return task >= 0 ? `task.${task}` : undefined
}
