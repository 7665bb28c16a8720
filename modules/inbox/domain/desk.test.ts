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
    ['2020-07-11', 'later'],
    ['2020-07-12', 'rest-of-year'],
    [null, 'rest-of-year'],
  ])('due on %s is %s', (day, group) => {
    expect(groupOf(due(day), today)).toBe(group)
  })

  it('is waiting once it lies with somebody else, even past its day', () => {
    expect(groupOf(entry({ dueOn: localDate('2020-05-30'), waitingSince: localDate('2020-05-29') }), today)).toBe(
      'waiting',
    )
  })

  it('is late elsewhere when others have let its day pass, and done once it is reported', () => {
    const theirs = { dueOn: localDate('2020-05-30'), waitingSince: localDate('2020-05-01'), isLateElsewhere: true }
    expect(groupOf(entry(theirs), today)).toBe('overdue-elsewhere')
    expect(toneOf(entry(theirs), today)).toBe('late')
    expect(groupOf(entry({ dueOn: localDate('2020-05-30'), doneOn: today }), today)).toBe('done')
  })

  it('is this week for work without a day that waits for this person, before everything dated', () => {
    const draft = entry({ id: 'draft', dueOn: null, duePhrase: 'none', nowWords: 'chờ ban hành' })
    expect(groupDesk([due('2020-06-11'), draft], today)['this-week'].map((one) => one.id)).toEqual(['draft', 'a'])
    expect(dueWords(draft, today)).toBe('chờ ban hành')
    expect(toneOf(draft, today)).toBe('soon')
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
  it('is the earliest day first, then the order in the plan, then the title', () => {
    const later = [
      entry({ id: '1', dueOn: localDate('2020-07-01'), title: 'A', order: '7' }),
      entry({ id: '2', dueOn: localDate('2020-07-01'), title: 'B' }),
      entry({ id: '3', dueOn: localDate('2020-06-30') }),
      entry({ id: '4', dueOn: localDate('2020-07-01'), title: 'A' }),
    ]
    expect(groupDesk(later, today).later.map((one) => one.id)).toEqual(['3', '4', '2', '1'])
  })

  it('puts what has no day last', () => {
    const rest = [due(null), entry({ id: 'b', dueOn: localDate('2021-01-14') })]
    expect(groupDesk(rest, today)['rest-of-year'].map((one) => one.id)).toEqual(['b', 'a'])
  })

  it('puts first what is due first among what waits, then what has waited longest', () => {
    const since = (id: string, day: string, dueOn = today) => entry({ id, dueOn, waitingSince: localDate(day) })
    const waiting = [since('1', '2020-06-05'), since('2', '2020-06-01'), since('3', '2020-06-07', addDays(today, -1))]
    expect(groupDesk(waiting, today).waiting.map((one) => one.id)).toEqual(['3', '2', '1'])
  })

  it('puts first what was done last', () => {
    const done = ['2020-06-01', '2020-06-05'].map((day) => entry({ id: day, doneOn: localDate(day) }))
    expect(groupDesk(done, today).done.map((one) => one.id)).toEqual(['2020-06-05', '2020-06-01'])
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
    ['in words of its own', { waitingSince: today, waitingWords: 'ban hành ngày 11/06' }, 'ban hành ngày 11/06'],
    ['done', { doneOn: localDate('2020-06-09') }, 'đã báo 09/06'],
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
    entry({ doneOn: '2020-06-01' as LocalDate }),
  ]
  expect(nearestDay(entries, today)).toBe('2020-06-20')
  expect(nearestDay([], today)).toBeUndefined()
})
