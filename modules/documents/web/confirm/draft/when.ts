/** Days and periods of a document as people write them: a day, "tháng 5/2020", "quý I/2020", "năm 2020". */
import {
  addDays,
  fold,
  isLocalDate,
  type LocalDate,
  lastDayOfMonth,
  lastDayOfQuarter,
  localDate,
  readTypedDay,
  showDay,
} from '#platform/kernel'
import type { DateOp } from '../../../domain/reading/types.ts'

const roman = ['I', 'II', 'III', 'IV'] as const
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

export function showWhen(when: string): string {
  if (isLocalDate(when)) return showDay(when)
  const yearly = /^--(\d{2})(?:-(\d{2}))?$/.exec(when)
  if (yearly) return yearly[2] ? `ngày ${yearly[2]}/${yearly[1]} hằng năm` : `tháng ${Number(yearly[1])} hằng năm`
  const monthly = /^---(\d{2})$/.exec(when)
  if (monthly) return `ngày ${monthly[1]} hằng tháng`
  const [year = '', part] = when.split('-')
  if (!part) return `năm ${year}`
  return part.startsWith('Q') ? `quý ${roman[Number(part[1]) - 1]}/${year}` : `tháng ${Number(part)}/${year}`
}

/** What a person typed, as the reader writes it; undefined while it is no day and no period. */
export function readWhen(typed: string): string | undefined {
  const day = readTypedDay(typed)
  if (day) return day
  const words = fold(typed)
  const quarter = /^(?:quy )?(iv|i{1,3}|[1-4])\s*[/ ]\s*(\d{4})$/.exec(words)
  if (quarter && words.startsWith('quy')) return `${quarter[2]}-Q${quarters[quarter[1] ?? '']}`
  const month = /^(?:thang )?(\d{1,2})\s*\/\s*(\d{4})$/.exec(words)
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return `${month[2]}-${(month[1] ?? '').padStart(2, '0')}`
  return /^(?:nam )?(\d{4})$/.exec(words)?.[1]
}

/** The last day on which it is still on time; undefined where the words name none. */
export function lastValidDay(date: string | null, dateEnd: string | null, op: DateOp): LocalDate | undefined {
  const named = op === 'before' ? date : (dateEnd ?? date)
  if (named === null || op === 'from' || named.startsWith('-')) return undefined
  return op === 'before' ? addDays(firstDay(named), -1) : lastDay(named)
}

function lastDay(named: string): LocalDate {
  if (isLocalDate(named)) return named
  const [year = '', part = '12'] = named.split('-')
  return part.startsWith('Q')
    ? lastDayOfQuarter(Number(year), Number(part.slice(1)))
    : lastDayOfMonth(Number(year), Number(part))
}

function firstDay(named: string): LocalDate {
  if (isLocalDate(named)) return named
  const [year = '', part] = named.split('-')
  if (!part) return localDate(`${year}-01-01`)
  return localDate(`${year}-${part.startsWith('Q') ? String(Number(part[1]) * 3 - 2).padStart(2, '0') : part}-01`)
}

/** What the printed words mean, said in full: "trước ngày: hạn cuối là 19/12/2020". */
export function meaningOf(date: string | null, dateEnd: string | null, op: DateOp): string {
  const last = lastValidDay(date, dateEnd, op)
  if (!last) return op === 'from' ? 'từ ngày này trở đi, không có hạn cuối' : 'chưa thành ngày cụ thể'
  const isDay = date !== null && isLocalDate(date)
  if (op === 'before') return `trước ${isDay ? 'ngày' : 'kỳ'} này: hạn cuối là ${showDay(last)}`
  if (isDay && (op === 'by' || op === 'on')) return op === 'by' ? 'chậm nhất: tính cả ngày' : 'đúng ngày'
  return `hạn cuối là ${showDay(last)}`
}
