/** Tasks under the headings of the year: quarter by quarter, then the year, then those without a time. */
import { type LocalDate, quarterOf } from '#platform/kernel'
import { showPrinted } from '../../domain/due.ts'
import type { Task } from '../../domain/plan.ts'

export type Part<T> = { readonly key: string; readonly title: string; readonly tasks: readonly T[] }

type Timed = Pick<Task, 'period'>
type Read = Timed & Pick<Task, 'section'> & { readonly duties: readonly Pick<Task['duties'][number], 'due'>[] }

/** `2020-Q1` for a quarter and for each of its months; `2020` for the year; empty without a time. */
export function partKeyOf({ period }: Timed): string {
  if (period === null || /^\d{4}(-Q[1-4])?$/.test(period)) return period ?? ''
  return `${period.slice(0, 4)}-Q${quarterOf(`${period}-01` as Parameters<typeof quarterOf>[0])}`
}

export function partTitle(key: string): string {
  if (key === '') return 'Không ghi thời gian'
  const words = showPrinted(key)
  return key.length === 4 ? `Cả ${words}` : words.charAt(0).toUpperCase() + words.slice(1)
}

const rank = (key: string) => (key === '' ? 'z' : key.length === 4 ? `${key}-Z` : key)

/** Within a part the order of the document is kept. */
export function partsOf<T extends Timed>(tasks: readonly T[], always: readonly string[] = []): Part<T>[] {
  const keys = [...new Set([...always, ...tasks.map(partKeyOf)])].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return keys.map((key) => ({ key, title: partTitle(key), tasks: tasks.filter((task) => partKeyOf(task) === key) }))
}

/** The first day by which a task must be handed in; a quarter or a month is no such day. */
const firstDayOf = ({ duties }: Read): LocalDate | undefined =>
  duties.flatMap(({ due }) => (due.dueOn !== null && due.op !== 'within' ? due.dueOn : [])).sort()[0]

/** For reading: first what has a day of its own, by day; what has no time at all stands under its section. */
export function headingsOf<T extends Read>(tasks: readonly T[]): Part<T>[] {
  const dated = tasks.filter((task) => firstDayOf(task) !== undefined)
  dated.sort((a, b) => ((firstDayOf(a) ?? '') < (firstDayOf(b) ?? '') ? -1 : 1))
  const rest = tasks.filter((task) => firstDayOf(task) === undefined)
  const timed = partsOf(rest.filter((task) => task.period !== null))
  const sections = Map.groupBy(
    rest.filter((task) => task.period === null),
    (task) => task.section ?? '',
  )
  const untimed = [...sections].map(([section, of]) => ({
    key: `section ${section}`,
    title: section ? `Mục ${section}` : partTitle(''),
    tasks: of,
  }))
  const first = dated.length > 0 ? [{ key: 'dated', title: 'Có hạn nộp', tasks: dated }] : []
  return [...first, ...timed, ...untimed]
}

export const quartersOf = (year: number): string[] => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
