import { describe, expect, it } from 'vitest'
import { aDuty, day } from '../testing.ts'
import { doneEntry, draftEntry, ownEntry, waitingEntry } from './desk-entry.ts'
import { noCounts } from './overview/counts.ts'

const { due } = aDuty('d', { due: { op: 'before', date: '2021-01-15' } })
const own = {
  id: '00000000-0000-4000-8000-000000000001' as never,
  title: 'Đăng ký thi đua: Phát động, đăng ký và ký giao ước',
  kind: 'registration',
  seasonYear: 2020,
  positions: [2048, 1],
  due,
  legalGround: 'Mục V, Văn bản 5/HD-LĐLĐ',
  planNumber: '5/HD-LĐLĐ',
  consequence: 'not-considered',
  onBehalfOf: null,
  bodyName: null,
  standing: 'open',
  can: { report: true, takeBack: false, waive: false },
} as const

describe('what lies on the desk', () => {
  it('says the last valid day, the ground and the threat, with one button', () => {
    expect(ownEntry(own)).toMatchObject({
      dueOn: '2021-01-14',
      duePhrase: 'before',
      title: 'Đăng ký thi đua năm 2020',
      source:
        'Phát động, đăng ký và ký giao ước · Mục V, Văn bản 5/HD-LĐLĐ · không thực hiện thì không xét khen thưởng',
      verb: { label: 'Báo đã đăng ký', href: `/viec/${own.id}` },
    })
  })

  it('names the period of a quarter, and the block for which it is done', () => {
    const quarter = aDuty('d', { due: { op: 'within', date: '2020-Q2' } }).due
    expect(ownEntry({ ...own, due: quarter, onBehalfOf: 'Khối huyện' })).toMatchObject({
      duePhrase: 'within',
      period: 'Quý II',
      title: 'Đăng ký thi đua năm 2020',
      tag: 'Thay mặt Khối huyện',
    })
    expect(ownEntry({ ...own, due: quarter, seasonYear: 2019 }).period).toBe('Quý II/2020')
  })

  it('leaves a task that is no deed of the year its own words', () => {
    const task = ownEntry({ ...own, kind: 'free_task', title: 'Tham mưu chuyên đề' })
    expect(task).toMatchObject({ title: 'Tham mưu chuyên đề', source: expect.stringMatching(/^Mục V,/) })
    expect(task.short).toBeUndefined()
  })

  it('stands in the order of the plan, also from its ninth line to its tenth', () => {
    const [ninth, tenth] = [9, 10].map((line) => ownEntry({ ...own, positions: [line * 1024, 0] }).order ?? '')
    expect((ninth ?? '') < (tenth ?? '')).toBe(true)
  })

  it('is kept with its link once it is reported, on time or not', () => {
    const done = { ...own, standing: 'late', doneOn: day('2021-01-20') } as const
    expect(doneEntry(done)).toMatchObject({ doneOn: '2021-01-20', state: 'Trễ hạn', verb: { href: `/viec/${own.id}` } })
    expect(doneEntry({ ...done, standing: 'on-time' }).state).toBe('Đúng hạn')
  })

  it('offers only to look at what the person may not report', () => {
    expect(ownEntry({ ...own, can: { ...own.can, report: false } }).verb.label).toBe('Xem')
  })
})

describe('what a unit waits for', () => {
  const counts = { ...noCounts, owed: 16, open: 14, onTime: 1, waived: 1 }
  const watched = {
    dutyId: 'd',
    issuerId: 'u',
    kind: 'registration',
    title: 'Đăng ký',
    seasonYear: 2021,
    planNumber: '5/HD',
    issuedOn: day('2020-11-01'),
    positions: [1024, 0],
    due,
    counts,
  } as const

  it('says how many have reported and how many are left, of those who still owe it', () => {
    expect(waitingEntry(watched, day('2021-01-10'))).toMatchObject({
      title: 'Đăng ký thi đua năm 2021',
      state: '1/15 đơn vị đã báo · còn 14 · còn 4 ngày',
      waitingWords: 'ban hành ngày 01/11/2020',
      isLateElsewhere: false,
      progress: 6,
    })
  })

  it('says who is missing once the day has passed', () => {
    const late = { ...watched, counts: { ...counts, open: 0, missing: 14 } }
    expect(waitingEntry(late, day('2021-01-15'))).toMatchObject({
      state: '1/15 đơn vị đã báo · thiếu 14 · quá 1 ngày',
      isLateElsewhere: true,
    })
  })
})

describe('a draft', () => {
  const draft = {
    id: 'p',
    kind: 'annual',
    number: '142/KH-LĐLĐ',
    title: 'Công tác thi đua',
    updatedOn: day('2020-01-13'),
  } as const

  it('waits for who may issue it, and lies with them for who wrote it', () => {
    expect(draftEntry(draft, true)).toMatchObject({
      title: 'Kế hoạch 142/KH-LĐLĐ chờ ban hành',
      nowWords: 'chờ ban hành',
      verb: { label: 'Xem và ban hành', href: '/ke-hoach/p' },
    })
    const written = draftEntry({ ...draft, kind: 'guidance', number: null }, false)
    expect(written).toMatchObject({
      title: 'Văn bản (chưa có số): dự thảo đang chờ lãnh đạo ban hành',
      waitingSince: '2020-01-13',
    })
    expect(written.nowWords).toBeUndefined()
  })
})
