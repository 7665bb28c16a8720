/** How an obligation stands on a day: what the board, the desk and the calendar show. */
import type { LocalDate } from '#platform/kernel'
import type { ObligationState } from './states.ts'

/** `missing`: past its last valid day and not done. From the one that needs attention most to the one that needs none. */
export const standings = ['missing', 'open', 'late', 'on-time', 'waived', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

export type Standable = {
  readonly state: ObligationState
  readonly dueOn: LocalDate | null
  readonly onTime: boolean | null
}

/** The last valid day itself is still on time; the day after is not. Without a date nothing is ever missing. */
export function standingOf(obligation: Standable, today: LocalDate): Standing {
  switch (obligation.state) {
    case 'reported':
      return obligation.onTime === false ? 'late' : 'on-time'
    case 'waived':
      return 'waived'
    case 'withdrawn':
      return 'withdrawn'
    case 'missed':
      return 'missing'
    case 'open':
      return obligation.dueOn !== null && obligation.dueOn < today ? 'missing' : 'open'
  }
}

/** On time when received on the last valid day or before. */
export const isOnTime = (dueOn: LocalDate | null, receivedOn: LocalDate): boolean =>
  dueOn === null || receivedOn <= dueOn

/** Of several obligations in one cell, the one that needs attention most speaks for the cell. */
export const worstOf = (all: readonly Standing[]): Standing =>
  standings.find((standing) => all.includes(standing)) ?? 'withdrawn'
