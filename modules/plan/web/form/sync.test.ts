import { describe, expect, it } from 'vitest'
import type { Plan } from '../../contract.ts'
import { merged, moved, nextWrite, type Row, rowsOfPlan, type Saved, savedAfter, savedOf } from './sync.ts'
import { emptyTask, inputOf } from './task/task-form.ts'

const row = (key: string, id: string | null, text = key): Row => ({
  key,
  id: id as Row['id'],
  form: { ...emptyTask('2020-Q1'), text },
})
const planOf = (...tasks: [id: string, text: string][]) =>
  ({ tasks: tasks.map(([id, text]) => ({ ...inputOf({ ...emptyTask('2020-Q1'), text }), id })) }) as unknown as Plan

/** A server that keeps tasks in order, to which writes are sent until nothing is left to write. */
function settle(start: readonly Row[], plan: Plan) {
  let rows = [...start]
  let saved: Saved[] = savedOf(rowsOfPlan(plan))
  let onServer = plan.tasks.map((task) => [task.id as string, task.text] as [string, string])
  for (let step = 0; step < 20; step++) {
    const write = nextWrite(rows, saved)
    if (!write) return { texts: onServer.map(([, text]) => text), steps: step }
    if (write.op === 'remove') onServer = onServer.filter(([id]) => id !== write.id)
    else if (write.op === 'update')
      onServer = onServer.map(([id, text]) => [id, id === write.row.id ? write.row.form.text : text])
    else onServer.splice(write.position, 0, [`new-${step}`, write.row.form.text])
    const after = savedAfter(write, saved, planOf(...onServer))
    saved = after.saved
    if (write.op === 'add') rows = rows.map((one) => (one.key === write.row.key ? { ...one, id: after.addedId } : one))
  }
  throw new Error('never settles')
}

describe('keeping a draft', () => {
  const plan = planOf(['a', 'A'], ['b', 'B'], ['c', 'C'])
  const rows = rowsOfPlan(plan)

  it('writes nothing when nothing changed', () => {
    expect(settle(rows, plan)).toEqual({ texts: ['A', 'B', 'C'], steps: 0 })
  })

  it('brings the server to what stands on the screen: changed, added, removed', () => {
    const [a, , c] = rows as [Row, Row, Row]
    const screen = [row('n', null, 'mới'), { ...a, form: { ...a.form, text: 'A2' } }, c, row('m', null, 'cuối')]
    expect(settle(screen, plan).texts).toEqual(['mới', 'A2', 'C', 'cuối'])
  })

  it.each([
    ['up', 2, 1, ['A', 'C', 'B']],
    ['down', 0, 1, ['B', 'A', 'C']],
  ])('moves a task %s', (_, at, beside, texts) => {
    expect(settle(moved(rows, rows[at] as Row, rows[beside] as Row), plan).texts).toEqual(texts)
  })

  it('adds before it removes', () => {
    const first = nextWrite(moved(rows, rows[2] as Row, rows[0] as Row), savedOf(rows))
    expect(first).toMatchObject({ op: 'add', position: 0 })
  })

  it('waits with a task that says nothing yet', () => {
    expect(nextWrite([...rows, row('n', null, ' ')], savedOf(rows))).toBeUndefined()
  })
})

describe('somebody else changed the draft', () => {
  const before = rowsOfPlan(planOf(['a', 'A'], ['b', 'B'], ['c', 'C']))
  const texts = (rows: readonly Row[]) => rows.map((one) => one.form.text)

  it('takes their texts and keeps what is unsaved here', () => {
    const [a, b, c] = before as [Row, Row, Row]
    const mine = [a, { ...b, form: { ...b.form, text: 'của tôi' } }, c, row('n', null, 'mới')]
    const result = merged(mine, savedOf(before), planOf(['a', 'A2'], ['b', 'B2'], ['d', 'D']))
    expect(texts(result.rows)).toEqual(['A2', 'của tôi', 'D', 'mới'])
    expect(nextWrite(result.rows, result.saved)).toMatchObject({ op: 'add' })
  })

  it('keeps a text typed here whose task they removed, and does not bring back what was removed here', () => {
    const [a, b] = before as [Row, Row, Row]
    const mine = [{ ...a, form: { ...a.form, text: 'đang gõ' } }, b]
    const result = merged(mine, savedOf(before), planOf(['b', 'B'], ['c', 'C']))
    expect(texts(result.rows)).toEqual(['B', 'đang gõ'])
  })
})
