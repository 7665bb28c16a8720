/** The state machine of a run. Only `checking` and `writing` are worked on by a job. */
import { Refusal } from '#platform/kernel'

export const moves = {
  checking: { check: 'checked', fail: 'failed', cancel: 'cancelled' },
  checked: { write: 'writing', cancel: 'cancelled', recheck: 'checking' },
  writing: { finish: 'written', fail: 'failed', cancel: 'cancelled', recheck: 'checking' },
  written: {},
  failed: {},
  cancelled: {},
} as const

export type State = keyof typeof moves
export type Move = 'check' | 'fail' | 'cancel' | 'write' | 'recheck' | 'finish'

export const states = Object.keys(moves) as [State, ...State[]]

const table: Readonly<Record<State, Readonly<Partial<Record<Move, State>>>>> = moves

export const canMove = (state: State, move: Move): boolean => table[state][move] !== undefined

/** @throws Refusal when the move does not start from this state. */
export function moved(state: State, move: Move): State {
  const next = table[state][move]
  if (!next) throw new Refusal('conflict', 'workbook.wrong-state', { state })
  return next
}

/** Somebody still has to do something about it: these count against a person's quota. */
export const openStates: readonly State[] = ['checking', 'checked', 'writing']
