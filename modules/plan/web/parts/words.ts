/** How states look: tone, symbol and short word together, so that colour never speaks alone. */
import type { Tone } from '#platform/ui'
import type { Counts } from '../../contract.ts'
import type { Standing } from '../../domain/standing.ts'
import type { PlanState } from '../../domain/states.ts'

export const planTones: Record<PlanState, Tone> = { draft: 'soon', issued: 'fulfilled', amended: 'act', closed: 'calm' }

type Look = {
  readonly tone: Tone
  readonly symbol: string
  readonly short: string
  /** Fits a cell of the board; the whole is spoken and stands in the key below it. */
  readonly cell: string
  readonly count: keyof Counts
}

export const standingLooks: Record<Standing, Look> = {
  'on-time': { tone: 'fulfilled', symbol: '✓', short: 'đúng hạn', cell: 'đúng hạn', count: 'onTime' },
  late: { tone: 'soon', symbol: '!', short: 'trễ hạn', cell: 'trễ', count: 'late' },
  missing: { tone: 'late', symbol: '✕', short: 'quá hạn, chưa làm', cell: 'quá hạn', count: 'missing' },
  open: { tone: 'calm', symbol: '○', short: 'chưa đến hạn', cell: 'chưa', count: 'open' },
  waived: { tone: 'calm', symbol: '⊘', short: 'được miễn', cell: 'miễn', count: 'waived' },
  withdrawn: { tone: 'calm', symbol: '⊘', short: 'đã rút', cell: 'rút', count: 'withdrawn' },
}

/** The order of a bar: what is done first, what is missing in the middle, what may still come last. */
export const barOrder = ['on-time', 'late', 'missing', 'open', 'waived'] as const satisfies readonly Standing[]

/** Done, on time or late, of what is owed at all. */
export const doneOf = (counts: Counts): number => counts.onTime + counts.late
