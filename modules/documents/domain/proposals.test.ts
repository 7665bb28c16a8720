/** Decisions laid over a reading: names, standings, counts, and what is left to become a plan. */
import { describe, expect, it } from 'vitest'
import { aDeadline, aReading, aTask, decisions } from '../testing.ts'
import { confirmedReading } from './confirmed.ts'
import { changedDecisions, type Decisions, type Target } from './decisions.ts'
import { type NameMatch, namesIn, openNames, resolveNames } from './names.ts'
import type { Reading } from './reading/types.ts'
import { countsOf, fitsReading, standingsOf } from './standings.ts'

const federation: Target = { kind: 'set', id: '01940000-0000-7000-8000-000000000001', name: 'LĐLĐ tỉnh' }
const sectors: Target = { kind: 'set', id: '01940000-0000-7000-8000-000000000002', name: 'CĐN' }

const matches: Record<string, NameMatch> = {
  'LĐLĐ tỉnh': { target: federation, confidence: 'sure', alternatives: [] },
  CDN: { target: sectors, confidence: 'ask', alternatives: [sectors], reason: '«CDN» hiểu là CĐN' },
}
const matchOf = (printed: string): NameMatch => matches[printed] ?? { confidence: 'ask', alternatives: [] }

function laidOver(reading: Reading, decided: Decisions) {
  const names = resolveNames(namesIn(reading, decided), decided, matchOf)
  const standings = standingsOf(reading, decided, openNames(names))
  return {
    names,
    standings,
    counts: countsOf(reading, decided, standings),
    confirmed: confirmedReading(reading, decided, standings, names),
  }
}

describe('printed names', () => {
  const reading = aReading({
    tasks: [aTask({ who: ['LĐLĐ tỉnh', 'CDN'] }), aTask({ who: ['LĐLĐ tỉnh'] })],
    deadlines: [aDeadline({ who: ['CDN'], to: 'LĐLĐ tỉnh' })],
  })

  it('are listed once, with the number of places that use them', () => {
    expect([...namesIn(reading, decisions())]).toEqual([
      ['LĐLĐ tỉnh', 3],
      ['CDN', 2],
    ])
  })

  it('mean nothing while the match is only a guess', () => {
    const { names } = laidOver(reading, decisions())
    expect(names.map((name) => [name.printed, name.target?.name ?? null])).toEqual([
      ['LĐLĐ tỉnh', 'LĐLĐ tỉnh'],
      ['CDN', null],
    ])
  })

  it('mean what a person chose, also when that is none of our units', () => {
    expect(laidOver(reading, decisions({ names: { CDN: sectors } })).names[1]?.target).toEqual(sectors)
    const none = laidOver(reading, decisions({ names: { 'LĐLĐ tỉnh': null } }))
    expect(none.names[0]?.target).toBeNull()
    expect(openNames(none.names).has('LĐLĐ tỉnh')).toBe(false)
  })

  it('follow a corrected task', () => {
    const value = { row: 1, text: 'Việc', period: null, units: [{ name: 'Văn phòng', role: 'lead' as const }] }
    const decided = decisions({ tasks: { 0: { verdict: 'corrected', value } } })
    expect([...namesIn(reading, decided).keys()]).toEqual(['Văn phòng', 'LĐLĐ tỉnh', 'CDN'])
  })
})

describe('standings', () => {
  const reading = aReading({
    tasks: [aTask(), aTask({ confidence: 'check' }), aTask({ who: [] }), aTask({ who: ['CDN'] })],
    deadlines: [aDeadline({ who: ['LĐLĐ tỉnh'] }), aDeadline({ date: null, who: ['LĐLĐ tỉnh'] })],
    conditions: [{ phrase: 'không xem xét khen thưởng', span: { start: 0, end: 1 } }],
    remarks: [{ code: 'task-without-unit', span: { start: 0, end: 1 }, params: { row: 3 } }],
  })

  it('ask a person wherever the reader doubts, nobody is named, a name is open or a day is missing', () => {
    expect(laidOver(reading, decisions()).standings).toEqual({
      tasks: ['accepted', 'to-look-at', 'to-look-at', 'to-look-at'],
      deadlines: ['accepted', 'to-look-at'],
      conditions: ['accepted'],
    })
  })

  it('ask a person who owes a deadline that names nobody, unless its task does', () => {
    const nobody = aReading({
      tasks: [aTask({ who: ['LĐLĐ tỉnh'], deadline: 1 }), aTask({ who: [], deadline: 2 })],
      deadlines: [aDeadline({ who: [] }), aDeadline({ who: [] }), aDeadline({ who: [] })],
    })
    expect(laidOver(nobody, decisions()).standings.deadlines).toEqual(['to-look-at', 'accepted', 'to-look-at'])
    const units = [{ name: 'LĐLĐ tỉnh', role: 'lead' as const }]
    const value = { row: 2, text: 'Việc', period: null, units }
    const named = decisions({ tasks: { 1: { verdict: 'corrected', value } } })
    expect(laidOver(nobody, named).standings.deadlines[2]).toBe('accepted')
  })

  it('follow a decision, and a chosen name settles every proposal that prints it', () => {
    const decided = decisions({
      tasks: { 1: { verdict: 'accepted' }, 2: { verdict: 'rejected' } },
      names: { CDN: sectors },
    })
    expect(laidOver(reading, decided).standings.tasks).toEqual(['accepted', 'accepted', 'rejected', 'accepted'])
  })

  it('add up to everything that was proposed', () => {
    const decided = decisions({ tasks: { 2: { verdict: 'rejected' } }, remarksSeen: [0] })
    expect(laidOver(reading, decided).counts).toEqual({
      tasks: 4,
      deadlines: 2,
      conditions: 1,
      remarks: 0,
      accepted: 3,
      rejected: 1,
      toLookAt: 3,
    })
  })

  it('know when a decision names something that the reading does not have', () => {
    expect(fitsReading(decisions({ tasks: { 3: { verdict: 'accepted' } } }), reading)).toBe(true)
    expect(fitsReading(decisions({ tasks: { 4: { verdict: 'accepted' } } }), reading)).toBe(false)
    expect(fitsReading(decisions({ remarksSeen: [1] }), reading)).toBe(false)
  })
})

describe('what is confirmed', () => {
  const reading = aReading({
    number: { value: '142/KH-LĐLĐ', span: { start: 0, end: 1 }, confidence: 'sure' },
    signer: { authority: null, position: 'PHÓ CHỦ TỊCH', name: 'A', span: { start: 0, end: 1 }, confidence: 'sure' },
    tasks: [aTask({ row: 1, deadline: 0 }), aTask({ row: 2, confidence: 'check' }), aTask({ row: 3 })],
    deadlines: [aDeadline({ who: ['CDN'], to: 'LĐLĐ tỉnh' })],
  })

  it('leaves out what was rejected and what nobody has looked at', () => {
    const decided = decisions({ tasks: { 2: { verdict: 'rejected' } } })
    const { confirmed } = laidOver(reading, decided)
    expect(confirmed.tasks.map((task) => task.row)).toEqual([1])
    expect(confirmed.deadlines).toEqual([])
  })

  it('carries corrected values and resolved names', () => {
    const decided = decisions({
      fields: { number: { verdict: 'corrected', value: '143/KH-LĐLĐ' }, signerName: { verdict: 'rejected' } },
      tasks: {
        1: {
          verdict: 'corrected',
          value: { row: 2, text: 'Việc đã sửa', period: '2020-Q2', units: [{ name: 'CDN', role: 'with' }] },
        },
      },
      names: { CDN: sectors },
    })
    const { confirmed } = laidOver(reading, decided)
    expect(confirmed.fields).toMatchObject({ number: '143/KH-LĐLĐ', signerPosition: 'PHÓ CHỦ TỊCH', signerName: null })
    expect(confirmed.tasks[1]).toMatchObject({
      index: 1,
      text: 'Việc đã sửa',
      parties: [{ name: 'CDN', role: 'with', target: sectors }],
    })
    expect(confirmed.deadlines[0]).toMatchObject({
      who: [{ name: 'CDN', target: sectors }],
      to: { target: federation },
    })
  })
})

it('names each entry that was changed between two saves', () => {
  const before = decisions({ tasks: { 0: { verdict: 'accepted' }, 1: { verdict: 'accepted' } } })
  const after = decisions({ tasks: { 0: { verdict: 'rejected' } }, names: { CDN: null }, remarksSeen: [2] })
  expect(changedDecisions(before, after)).toEqual(['tasks.0', 'tasks.1', 'names.CDN', 'remarksSeen'])
  expect(changedDecisions(after, after)).toEqual([])
})
