import { describe, expect, it } from 'vitest'
import { type Id, localDate, type TreePath } from '#platform/kernel'
import type { Owed } from './expansion.ts'
import { followNotices } from './follow-notices.ts'
import { followUnits, type OpenObligation, owingKey, type UnitFacts, type WatchedDuty } from './follow-units.ts'

const on = localDate('2025-07-01')
const later = localDate('2025-12-20')
const unit = (name: string) => name as Id<'unit'>
const duty = 'duty' as Id<'duty'>

const debtor = (name: string, block: string | null = null): Owed => ({
  ...{ unitId: unit(name), unitName: name, unitPath: `/r/${name}/` as TreePath, typeRank: 20 },
  block: block ? { id: block as Id<'block'>, name: `khối ${block}` } : null,
  ...{ body: null, dutyId: duty, kind: 'year_report', dueOn: later, consequence: 'late-mark' },
})
const open = (name: string, more: Partial<OpenObligation> = {}): OpenObligation => ({
  ...{ id: `${name}-1` as Id<'obligation'>, dutyId: duty, unitId: unit(name), unitName: name },
  ...{ block: null, body: null, dueOn: later, seasonEndsOn: localDate('2025-12-31'), ...more },
})
const watched = (before: Owed[], after: Owed[], more: Partial<WatchedDuty> = {}): WatchedDuty => ({
  ...{ dutyId: duty, issuerId: unit('r'), kind: 'year_report', consequence: 'late-mark', dueOn: later, before, after },
  ...more,
})
const facts = (living: readonly string[], successors: Record<string, string> = {}, owing: Owed[] = []): UnitFacts => ({
  ...{ on, today: on },
  units: new Map([
    [unit('r'), { name: 'r', path: '/r/' as TreePath, typeRank: 10 }],
    ...living.map((name) => [unit(name), { name, path: `/r/${name}/` as TreePath, typeRank: 20 }] as const),
  ]),
  successorOf: new Map(Object.entries(successors).map(([from, to]) => [unit(from), unit(to)])),
  owing: new Set(owing.map((one) => owingKey(duty, one))),
})

describe('a unit that ended', () => {
  it('hands its open work to the successor', () => {
    const { passed, lapsed } = followUnits([open('a')], [watched([debtor('a')], [])], facts(['b'], { a: 'b' }))
    expect(passed).toMatchObject([{ to: { unitId: 'b', dueOn: later, kind: 'year_report', consequence: 'late-mark' } }])
    expect(lapsed).toEqual([])
  })

  it('leaves behind as not done what was due before the day', () => {
    const past = open('a', { dueOn: localDate('2025-06-30') })
    const result = followUnits([past], [watched([debtor('a')], [])], facts(['b'], { a: 'b' }))
    expect(result).toMatchObject({ lapsed: [], passed: [], missed: [{ obligation: { unitId: 'a' } }], added: [] })
  })

  it('leaves what a living unit owes late where it is', () => {
    const past = open('a', { dueOn: localDate('2025-06-30') })
    const result = followUnits([past], [watched([debtor('a')], [debtor('a')])], facts(['a']))
    expect(result).toEqual({ lapsed: [], passed: [], missed: [], left: [], added: [] })
  })

  it('changes nothing in a year that is over', () => {
    const past = open('a', { dueOn: localDate('2024-06-30'), seasonEndsOn: localDate('2024-12-31') })
    const result = followUnits([past], [watched([debtor('a')], [])], facts(['b'], { a: 'b' }))
    expect(result).toEqual({ lapsed: [], passed: [], missed: [], left: [past], added: [] })
  })

  it.each([
    ['nobody took over', facts(['b']), 'không có đơn vị kế thừa'],
    ['the successor owes the same', facts(['b'], { a: 'b' }, [debtor('b')]), 'đã có cùng việc này'],
    [
      'the successor stands elsewhere',
      {
        ...facts([], { a: 'b' }),
        units: new Map([...facts([]).units, [unit('b'), { name: 'b', path: '/x/b/' as TreePath, typeRank: 20 }]]),
      },
      'không trực thuộc đơn vị ban hành',
    ],
    ['the issuer ended too', { ...facts(['b'], { a: 'b' }), units: new Map() }, 'đơn vị ban hành kế hoạch đã kết thúc'],
  ])('is let off when %s', (_, given, words) => {
    const { lapsed, passed } = followUnits([open('a')], [watched([debtor('a')], [])], given)
    expect(passed).toEqual([])
    expect(lapsed[0]?.reason).toContain(words)
  })

  it('with another to one successor: the first hands over, the second is let off', () => {
    const both = watched([debtor('a'), debtor('c')], [])
    const { passed, lapsed } = followUnits([open('a'), open('c')], [both], facts(['b'], { a: 'b', c: 'b' }))
    expect([passed.length, lapsed.length]).toEqual([1, 1])
  })

  it('that stood for a block leaves the block to whoever stands for it now', () => {
    const given = watched([debtor('a', 'k')], [debtor('d', 'k')])
    const asBlock = open('a', { block: { id: 'k', name: 'khối k' } })
    const { lapsed, added } = followUnits([asBlock], [given], facts(['b', 'd'], { a: 'b' }))
    expect(lapsed[0]?.reason).toContain('khối k đã có đơn vị thường trực khác')
    expect(added.map((one) => one.unitId)).toEqual(['d'])
  })
})

describe('a living unit', () => {
  it('that newly belongs to a set owes what is still to come, once', () => {
    const given = watched([], [debtor('a')])
    expect(followUnits([], [given], facts(['a'])).added).toHaveLength(1)
    expect(followUnits([], [given], facts(['a'], {}, [debtor('a')])).added).toEqual([])
    const past = watched([], [debtor('a')], { dueOn: localDate('2025-06-30') })
    expect(followUnits([], [past], facts(['a'])).added).toEqual([])
  })

  it('that left the set, or its issuer’s line, is let off; one that stayed is left alone', () => {
    const left = followUnits([open('a')], [watched([debtor('a')], [])], facts(['a']))
    expect(left.lapsed[0]?.reason).toContain('không còn thuộc diện thực hiện')
    const moved = {
      ...facts([]),
      units: new Map([...facts([]).units, [unit('a'), { name: 'a', path: '/x/a/' as TreePath, typeRank: 20 }]]),
    }
    const beside = followUnits([open('a')], [watched([debtor('a')], [debtor('a')])], moved)
    expect(beside.lapsed[0]?.reason).toContain('không còn trực thuộc')
    const stays = followUnits([open('a')], [watched([debtor('a')], [debtor('a')])], facts(['a']))
    expect(stays).toEqual({ lapsed: [], passed: [], missed: [], left: [], added: [] })
  })
})

describe('notices', () => {
  it('tell each unit once: what was added, taken over and let off, and why', () => {
    const followed = followUnits(
      [open('a'), open('c')],
      [watched([debtor('a'), debtor('c')], [debtor('d')])],
      facts(['b', 'c', 'd'], { a: 'b' }),
    )
    const notices = followNotices(followed, () => '1/KH', 'Giải thể «a»')
    expect(notices.map((one) => [one.unitId, one.title])).toEqual([
      ['d', 'Sắp xếp tổ chức: 1 việc giao thêm'],
      ['b', 'Sắp xếp tổ chức: 1 việc nhận từ đơn vị đã kết thúc'],
      ['c', 'Sắp xếp tổ chức: 1 việc thôi thực hiện'],
    ])
    expect(notices[0]?.body).toBe('Giải thể «a». Kế hoạch 1/KH. Xem ở Việc của tôi.')
  })
})
