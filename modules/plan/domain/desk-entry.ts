/** How obligations and drafts lie on the desk: one's own, those one waits for, what is to be issued, what is done. */
import type { DeskEntry } from '#modules/inbox'
import { daysBetween, isLocalDate, type LocalDate, showDay, yearOf } from '#platform/kernel'
import type { Counts, Obligation } from '../contract.ts'
import {
  consequenceWords,
  deskKindWords,
  obligationKindWords,
  planKindWords,
  reportWords,
  shortKindWords,
} from '../vi.ts'
import { missingAddress, obligationAddress, planAddress } from './addresses.ts'
import { type Due, showPrinted } from './due.ts'
import type { Consequence, ObligationKind, PlanKind } from './plan.ts'
import { isOnTime } from './standing.ts'

const phraseOf = (due: Pick<Due, 'op' | 'dueOn'>): DeskEntry['duePhrase'] => {
  if (due.dueOn === null) return 'none'
  if (due.op === 'before') return 'before'
  return due.op === 'within' ? 'within' : 'by'
}

const threat = (consequence: Consequence): string[] =>
  consequence === 'none' ? [] : [lowerFirst(consequenceWords[consequence])]

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

type Said = { readonly kind: ObligationKind; readonly title: string; readonly seasonYear: number }

/** A deed of the year is called by its name; the words of the line, which several deeds may share, stand under it. */
function namesOf({ kind, title, seasonYear }: Said): { title: string; short?: string; line: string[] } {
  const name = deskKindWords[kind]
  if (!name) return { title, line: [] }
  const prefix = `${obligationKindWords[kind]}: `
  const line = title.startsWith(prefix) ? title.slice(prefix.length) : title
  return { title: `${name} năm ${seasonYear}`, short: shortKindWords[kind] ?? name, line: [line] }
}

/** Where the thing stands in its plan, in words that sort. */
const orderOf = (planNumber: string, positions: readonly number[]): string =>
  [planNumber, ...positions.map((position) => String(position).padStart(10, '0'))].join(' ')

type Own = Said &
  Pick<
    Obligation,
    'id' | 'due' | 'legalGround' | 'planNumber' | 'consequence' | 'onBehalfOf' | 'bodyName' | 'standing' | 'can'
  > & { readonly positions: readonly number[] }

function sharedOf(own: Own) {
  const { line, ...names } = namesOf(own)
  const tag = [own.onBehalfOf && `Thay mặt ${own.onBehalfOf}`, own.bodyName].filter(Boolean).join(' · ')
  const period = periodWords(own.due.date, own.seasonYear)
  return {
    id: `obligation ${own.id}`,
    dueOn: own.due.dueOn,
    duePhrase: phraseOf(own.due),
    ...(period ? { period } : {}),
    ...names,
    ...(tag ? { tag } : {}),
    ground: [...line, own.legalGround ?? `Kế hoạch ${own.planNumber}`],
    order: orderOf(own.planNumber, own.positions),
  }
}

export function ownEntry(own: Own): DeskEntry {
  const { ground, ...shared } = sharedOf(own)
  return {
    ...shared,
    source: [...ground, ...threat(own.consequence)].join(' · '),
    state: own.standing === 'missing' ? 'Quá hạn, chưa báo thực hiện' : 'Chưa báo thực hiện',
    verb: { label: own.can.report ? reportWords[own.kind] : 'Xem', href: obligationAddress(own.id) },
  }
}

export function doneEntry(own: Own & { readonly doneOn: LocalDate }): DeskEntry {
  const { ground, ...shared } = sharedOf(own)
  return {
    ...shared,
    doneOn: own.doneOn,
    source: ground.join(' · '),
    state: own.standing === 'late' ? 'Trễ hạn' : 'Đúng hạn',
    verb: { label: 'Xem', href: obligationAddress(own.id) },
  }
}

/** "Quý II" of the plan's own year; another year is named. */
function periodWords(date: string | null, seasonYear: number): string | undefined {
  if (date === null || isLocalDate(date)) return undefined
  const words = showPrinted(date).replace(/^quý/, 'Quý')
  return words.endsWith(`/${seasonYear}`) ? words.slice(0, -5) : words
}

type Watched = Said & {
  readonly dutyId: string
  readonly issuerId: string
  readonly planNumber: string
  readonly issuedOn: LocalDate
  readonly positions: readonly number[]
  readonly due: Pick<Due, 'op' | 'dueOn'>
  readonly counts: Counts
}

/** What others owe comes onto the desk two weeks before its day, and stays until the last unit has answered. */
export const watchedDaysBefore = 14

export function waitingEntry(watched: Watched, today: LocalDate): DeskEntry {
  const { counts, due, issuedOn } = watched
  const { line, ...names } = namesOf(watched)
  const done = counts.onTime + counts.late
  const asked = counts.owed - counts.waived
  const isLate = !isOnTime(due.dueOn, today)
  return {
    id: `duty ${watched.dutyId}`,
    dueOn: due.dueOn,
    duePhrase: phraseOf(due),
    waitingSince: issuedOn,
    waitingWords: `ban hành ngày ${inYear(issuedOn, today)}`,
    isLateElsewhere: isLate,
    ...names,
    source: [...line, `Kế hoạch ${watched.planNumber}`].join(' · '),
    state: [
      `${done}/${asked} đơn vị đã báo`,
      `${isLate ? 'thiếu' : 'còn'} ${counts.open + counts.missing}`,
      ...leftWords(due.dueOn, today),
    ].join(' · '),
    verb: { label: 'Xem ai còn thiếu', href: missingAddress(watched) },
    progress: asked === 0 ? 100 : Math.floor((done * 100) / asked),
    order: orderOf(watched.planNumber, watched.positions),
  }
}

const inYear = (day: LocalDate, today: LocalDate): string =>
  yearOf(day) === yearOf(today) ? showDay(day).slice(0, 5) : showDay(day)

function leftWords(dueOn: LocalDate | null, today: LocalDate): string[] {
  if (dueOn === null) return []
  const left = daysBetween(today, dueOn)
  if (left === 0) return ['hết hôm nay']
  return [left < 0 ? `quá ${-left} ngày` : `còn ${left} ngày`]
}

type Draft = {
  readonly id: string
  readonly kind: PlanKind
  readonly number: string | null
  readonly title: string
  readonly updatedOn: LocalDate
}

/** A draft waits for who may issue it; who wrote it sees with whom it lies. */
export function draftEntry(draft: Draft, mayIssue: boolean): DeskEntry {
  const name = `${draft.kind === 'guidance' ? 'Văn bản' : 'Kế hoạch'} ${draft.number ?? '(chưa có số)'}`
  const shared = {
    id: `draft ${draft.id}`,
    dueOn: null,
    duePhrase: 'none',
    source: `${planKindWords[draft.kind]} · ${draft.title}`,
    short: name,
  } as const
  const href = planAddress(draft.id)
  if (mayIssue)
    return {
      ...shared,
      nowWords: 'chờ ban hành',
      title: `${name} chờ ban hành`,
      state: 'Dự thảo',
      verb: { label: 'Xem và ban hành', href },
    }
  return {
    ...shared,
    waitingSince: draft.updatedOn,
    waitingWords: 'chờ ban hành',
    title: `${name}: dự thảo đang chờ lãnh đạo ban hành`,
    state: `Sửa lần cuối ${showDay(draft.updatedOn)}`,
    verb: { label: 'Xem dự thảo', href },
  }
}
