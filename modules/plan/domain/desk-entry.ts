/** How obligations lie on the desk: one's own, and those one waits for. */
import type { DeskEntry } from '#modules/inbox'
import { isLocalDate, type LocalDate, showDay } from '#platform/kernel'
import type { Counts, Obligation } from '../contract.ts'
import { consequenceWords, reportWords } from '../vi.ts'
import { missingAddress, obligationAddress } from './addresses.ts'
import { type Due, showPrinted } from './due.ts'
import type { Consequence } from './plan.ts'

const phraseOf = (due: Pick<Due, 'op' | 'dueOn'>): DeskEntry['duePhrase'] => {
  if (due.dueOn === null) return 'none'
  if (due.op === 'before') return 'before'
  return due.op === 'within' ? 'within' : 'by'
}

const threat = (consequence: Consequence): string[] =>
  consequence === 'none' ? [] : [lowerFirst(consequenceWords[consequence])]

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

type Own = Pick<
  Obligation,
  | 'id'
  | 'title'
  | 'kind'
  | 'due'
  | 'legalGround'
  | 'planNumber'
  | 'consequence'
  | 'onBehalfOf'
  | 'bodyName'
  | 'standing'
  | 'can'
>

export function ownEntry(own: Own): DeskEntry {
  const capacity = [own.onBehalfOf, own.bodyName].filter((name) => name !== null)
  const period = own.due.date !== null && !isLocalDate(own.due.date) ? showPrinted(own.due.date) : undefined
  return {
    id: `obligation ${own.id}`,
    dueOn: own.due.dueOn,
    duePhrase: phraseOf(own.due),
    ...(period ? { period } : {}),
    title: capacity.length > 0 ? `${own.title} (${capacity.join(', ')})` : own.title,
    source: [own.legalGround ?? `Kế hoạch ${own.planNumber}`, ...threat(own.consequence)].join(' · '),
    state: own.standing === 'missing' ? 'Quá hạn, chưa báo thực hiện' : 'Chưa báo thực hiện',
    verb: { label: own.can.report ? reportWords[own.kind] : 'Xem', href: obligationAddress(own.id) },
  }
}

type Watched = {
  readonly dutyId: string
  readonly issuerId: string
  readonly title: string
  readonly planNumber: string
  readonly issuedOn: LocalDate
  readonly due: Pick<Due, 'op' | 'dueOn'>
  readonly counts: Counts
}

/** What others owe comes onto the desk two weeks before its day, and stays until the last unit has answered. */
export const watchedDaysBefore = 14

export function waitingEntry(watched: Watched): DeskEntry {
  const { counts, due } = watched
  const done = counts.onTime + counts.late + counts.waived
  const left = counts.open + counts.missing
  const day = due.dueOn === null ? '' : `, hạn ${showDay(due.dueOn)}`
  return {
    id: `duty ${watched.dutyId}`,
    dueOn: due.dueOn,
    duePhrase: phraseOf(due),
    waitingSince: watched.issuedOn,
    title: watched.title,
    source: `Kế hoạch ${watched.planNumber}`,
    state:
      counts.missing > 0
        ? `Quá hạn${day}: còn thiếu ${counts.missing}/${counts.owed}`
        : `Còn ${left}/${counts.owed} chưa báo${day}`,
    verb: { label: 'Xem ai còn thiếu', href: missingAddress(watched) },
    progress: counts.owed === 0 ? 100 : Math.floor((done * 100) / counts.owed),
  }
}
