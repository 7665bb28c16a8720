import { expect, it } from 'vitest'
import { canMove, moved, moves, type State, states } from './states.ts'

const everyMove = ['read', 'confirm', 'discard', 'reopen'] as const

it('moves an import along these ways only', () => {
  const diagram = states.flatMap((from) =>
    everyMove.map((move) => `${from} + ${move} → ${canMove(from, move) ? moved(from, move) : '×'}`),
  )
  expect(diagram).toMatchInlineSnapshot(`
    [
      "reading + read → to-confirm",
      "reading + confirm → ×",
      "reading + discard → ×",
      "reading + reopen → ×",
      "to-confirm + read → ×",
      "to-confirm + confirm → confirmed",
      "to-confirm + discard → discarded",
      "to-confirm + reopen → ×",
      "confirmed + read → ×",
      "confirmed + confirm → ×",
      "confirmed + discard → ×",
      "confirmed + reopen → to-confirm",
      "discarded + read → ×",
      "discarded + confirm → ×",
      "discarded + discard → ×",
      "discarded + reopen → ×",
    ]
  `)
})

it('refuses a move that does not start here, naming the state', () => {
  expect(() => moved('confirmed', 'discard')).toThrowError(
    expect.objectContaining({ code: 'documents.wrong-state', details: { state: 'confirmed', move: 'discard' } }),
  )
})

it('leads every way into a known state', () => {
  const targets = Object.values(moves).flatMap((one): State[] => Object.values(one))
  expect(targets.every((state) => states.includes(state))).toBe(true)
})
