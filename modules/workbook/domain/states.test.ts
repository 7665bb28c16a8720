import { describe, expect, it } from 'vitest'
import { canMove, type Move, moved, states } from './states.ts'

const moves: readonly Move[] = ['check', 'fail', 'cancel', 'write', 'recheck', 'finish']

describe('the states of a run', () => {
  it('move like this', () => {
    const table = states.map(
      (state) =>
        `${state}: ${moves
          .filter((move) => canMove(state, move))
          .map((move) => `${move} → ${moved(state, move)}`)
          .join(', ')}`,
    )
    expect(table).toMatchInlineSnapshot(`
      [
        "checking: check → checked, fail → failed, cancel → cancelled",
        "checked: cancel → cancelled, write → writing, recheck → checking",
        "writing: fail → failed, cancel → cancelled, recheck → checking, finish → written",
        "written: ",
        "failed: ",
        "cancelled: ",
      ]
    `)
  })
})
