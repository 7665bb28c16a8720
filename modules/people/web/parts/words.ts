/** How people, their days and their periods are written. */
import { addDays, type LocalDate, showDay } from '#platform/kernel'
import type { MembershipView, PostView } from '../../views.ts'

type Birth = { readonly birthOn: LocalDate | null; readonly birthYear: number | null }
type Period = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

/** "15/06/1980", "1980" where only the year is known, nothing where neither is. */
export const birthOf = ({ birthOn, birthYear }: Birth): string =>
  birthOn ? showDay(birthOn) : birthYear === null ? '' : String(birthYear)

/** The end of a period is the first day without it; people write the last day with it. */
export const periodOf = ({ validFrom, validTo }: Period): string =>
  validTo ? `từ ${showDay(validFrom)} đến hết ${showDay(addDays(validTo, -1))}` : `từ ${showDay(validFrom)}`

export const isHeld = ({ validFrom, validTo }: Period, on: LocalDate): boolean =>
  validFrom <= on && (validTo === null || validTo > on)

/** "Ủy viên, Hội đồng thi đua" */
export const postName = ({ title, bodyName }: Pick<PostView, 'title' | 'bodyName'>): string =>
  [title, bodyName].filter(Boolean).join(', ')

export const postMarks = (post: Pick<PostView, 'isLeader' | 'isManager' | 'isFullTime'>): string[] => [
  ...(post.isLeader ? ['lãnh đạo công đoàn'] : []),
  ...(post.isManager ? ['quản lý nơi làm việc'] : []),
  ...(post.isFullTime ? ['chuyên trách'] : []),
]

/** Three answers, never two: yes, no, and nobody said. */
export const directWorkWords = (isDirectWorker: MembershipView['isDirectWorker']): string =>
  isDirectWorker === null ? '' : isDirectWorker ? 'Có' : 'Không'

/** Whole years of age on a day. */
export function ageOn(birthOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4))
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years
}
