/** The state machine of an import: read, looked through by a person, then used or put away; open again when its draft is dropped. */
import { Refusal } from '#platform/kernel'

export const moves = {
  reading: { read: 'to-confirm' },
  'to-confirm': { confirm: 'confirmed', discard: 'discarded' },
  confirmed: { reopen: 'to-confirm' },
  discarded: {},
} as const

export type State = keyof typeof moves
export type Move = 'read' | 'confirm' | 'discard' | 'reopen'

export const states = Object.keys(moves) as [State, ...State[]]

const table: Readonly<Record<State, Readonly<Partial<Record<Move, State>>>>> = moves

export const canMove = (state: State, move: Move): boolean => table[state][move] !== undefined

/** @throws Refusal when the move does not start from this state. */
export function moved(state: State, move: Move): State {
  const next = table[state][move]
  if (!next) throw new Refusal('conflict', 'documents.wrong-state', { state, move })
  return next
}
