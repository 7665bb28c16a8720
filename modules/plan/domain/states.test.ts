import { expect, test } from 'vitest'
import { obligationAfter, obligationMoves, obligationStates, planAfter, planMoves, planStates } from './states.ts'

const diagram = (
  states: readonly string[],
  moves: Record<string, object>,
  after: (state: string, move: string) => string | undefined,
) => {
  const names = [...new Set(Object.values(moves).flatMap((one) => Object.keys(one)))]
  return states.map((state) => `${state}: ${names.map((move) => `${move} → ${after(state, move) ?? '–'}`).join(', ')}`)
}

test('every state of a plan and what each move makes of it', () => {
  expect(diagram(planStates, planMoves, planAfter as never)).toMatchInlineSnapshot(`
    [
      "draft: issue → issued, amend → –, close → –",
      "issued: issue → –, amend → amended, close → closed",
      "amended: issue → –, amend → amended, close → closed",
      "closed: issue → –, amend → –, close → –",
    ]
  `)
})

test('every state of an obligation and what each move makes of it', () => {
  expect(diagram(obligationStates, obligationMoves, obligationAfter as never)).toMatchInlineSnapshot(`
    [
      "open: report → reported, waive → waived, withdraw → withdrawn, miss → missed, takeBack → –, restore → –",
      "reported: report → –, waive → –, withdraw → –, miss → –, takeBack → open, restore → –",
      "waived: report → –, waive → –, withdraw → –, miss → –, takeBack → –, restore → –",
      "withdrawn: report → –, waive → –, withdraw → –, miss → –, takeBack → –, restore → open",
      "missed: report → –, waive → –, withdraw → –, miss → –, takeBack → –, restore → –",
    ]
  `)
})
