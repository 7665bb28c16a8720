import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '#platform/kernel'
import { type DeskEntry, dueWords, groupDesk, groupOf, groups, nearestDay, toneOf } from './desk.ts'

const today = localDate('2020-06-11') // a Thursday
const entry = (given: Partial<DeskEntry> = {}): DeskEntry => ({
  id: 'a',
  dueOn: today,
  duePhrase: 'by',
  title: 'Báo cáo sơ kết 6 tháng',
  source: 'Kế hoạch 142/KH-LĐLĐ',
  state: 'Chưa làm',
  verb: { label: 'Báo cáo', href: '/viec/a' },
  ...given,
})
const due = (day: string | null) => entry({ dueOn: day === null ? null : localDate(day) })

describe('the group of a duty', () => {
  it.each([
    ['2018-01-01', 'overdue'],
    ['2020-06-10', 'overdue'],
    ['2020-06-11', 'this-week'],
    ['2020-06-15', 'this-week'],
    ['2020-06-17', 'this-week'],
    ['2020-06-18', 'later'],
    [null, 'later'],
  ])('due on %s is %s', (day, group) => {
    expect(groupOf(due(day), today)).toBe(group)
  })

  it('is waiting once it lies with somebody else, even past its day', () => {
    expect(groupOf(entry({ dueOn: localDate('2020-05-30'), waitingSince: localDate('2020-05-29') }), today)).toBe(
      'waiting',
    )
  })

  const days = fc.integer({ min: -4000, max: 4000 }).map((count) => addDays(today, count))
  const entries = fc.array(
    fc.record({
      id: fc.uuid(),
      dueOn: fc.option(days),
      waitingSince: fc.option(days, { freq: 4, nil: undefined }),
    }),
  )
  it('holds every duty exactly once, and shows every late one of our own as overdue', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const all = given.map(({ waitingSince, ...rest }) =>
          entry({ ...rest, ...(waitingSince ? { waitingSince } : {}) }),
        )
        const grouped = groupDesk(all, today)
        const shown = groups.flatMap((group) => grouped[group].map((one) => one.id))
        expect(shown.toSorted()).toEqual(all.map((one) => one.id).toSorted())
        const late = all.filter((one) => !one.waitingSince && one.dueOn && one.dueOn < today)
        expect(grouped.overdue.map((one) => one.id).toSorted()).toEqual(late.map((one) => one.id).toSorted())
      }),
    )
  })
})

describe('the order inside a group', () => {
  it('is the earliest day first, no day last, then the title', () => {
    const later = [
      entry({ id: '1', dueOn: null, title: 'B' }),
      entry({ id: '2', dueOn: localDate('2020-07-01'), title: 'B' }),
      entry({ id: '3', dueOn: localDate('2020-06-30') }),
      entry({ id: '4', dueOn: localDate('2020-07-01'), title: 'A' }),
    ]
    expect(groupDesk(later, today).later.map((one) => one.id)).toEqual(['3', '4', '2', '1'])
  })

  it('puts first what has waited longest', () => {
    const waiting = ['2020-06-05', '2020-06-01'].map((day) => entry({ id: day, waitingSince: localDate(day) }))
    expect(groupDesk(waiting, today).waiting.map((one) => one.id)).toEqual(['2020-06-01', '2020-06-05'])
  })
})

describe('the words for the day', () => {
  it.each<[string, Partial<DeskEntry>, string]>([
    ['a last day', { dueOn: localDate('2020-06-15') }, 'chậm nhất 15/06 · còn 4 ngày'],
    ['today', {}, 'chậm nhất 11/06 · hết hôm nay'],
    ['late', { dueOn: localDate('2020-05-30') }, 'quá 12 ngày'],
    ['another year', { dueOn: localDate('2021-01-15') }, 'chậm nhất 15/01/2021 · còn 218 ngày'],
    [
      'printed "trước ngày 15/06"',
      { dueOn: localDate('2020-06-14'), duePhrase: 'before' },
      'hết ngày 14/06 · còn 3 ngày',
    ],
    [
      'a quarter',
      { dueOn: localDate('2020-06-30'), duePhrase: 'within', period: 'Quý II' },
      'trong Quý II · còn 19 ngày',
    ],
    ['no day', { dueOn: null, duePhrase: 'none' }, 'không ấn định ngày'],
    ['waiting', { waitingSince: localDate('2020-06-05') }, 'gửi 6 ngày trước'],
    ['sent today', { waitingSince: today }, 'gửi hôm nay'],
  ])('%s', (_, given, words) => {
    expect(dueWords(entry(given), today)).toBe(words)
  })
})

it.each<[string | null, string]>([
  ['2020-06-10', 'late'],
  ['2020-06-11', 'soon'],
  ['2020-06-17', 'soon'],
  ['2020-06-18', 'calm'],
  [null, 'calm'],
])('due on %s has the tone %s', (day, tone) => {
  expect(toneOf(due(day), today)).toBe(tone)
})

it('names the nearest day still to come, not a late one and not one that lies with others', () => {
  const entries = [
    due('2020-05-01'),
    due('2020-07-01'),
    due('2020-06-20'),
    entry({ waitingSince: '2020-06-01' as LocalDate }),
  ]
  expect(nearestDay(entries, today)).toBe('2020-06-20')
  expect(nearestDay([], today)).toBeUndefined()
})
