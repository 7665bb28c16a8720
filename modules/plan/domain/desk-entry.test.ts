import { describe, expect, it } from 'vitest'
import { aDuty, day } from '../testing.ts'
import { ownEntry, waitingEntry } from './desk-entry.ts'
import { noCounts } from './overview/counts.ts'

const { due } = aDuty('d', { due: { op: 'before', date: '2021-01-15' } })
const own = {
  id: '00000000-0000-4000-8000-000000000001' as never,
  title: 'Đăng ký thi đua',
  kind: 'registration',
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
      source: 'Mục V, Văn bản 5/HD-LĐLĐ · không thực hiện thì không xét khen thưởng',
      verb: { label: 'Báo đã đăng ký', href: `/viec/${own.id}` },
    })
  })

  it('names the period of a quarter, and the block for which it is done', () => {
    const quarter = aDuty('d', { due: { op: 'within', date: '2020-Q2' } }).due
    expect(ownEntry({ ...own, due: quarter, onBehalfOf: 'Khối huyện' })).toMatchObject({
      duePhrase: 'within',
      period: 'quý II/2020',
      title: 'Đăng ký thi đua (Khối huyện)',
    })
  })

  it('offers only to look at what the person may not report', () => {
    expect(ownEntry({ ...own, can: { ...own.can, report: false } }).verb.label).toBe('Xem')
  })
})

describe('what a unit waits for', () => {
  const counts = { ...noCounts, owed: 14, open: 12, onTime: 2 }

  it('says how many are left', () => {
    const watched = {
      dutyId: 'd',
      issuerId: 'u',
      title: 'Đăng ký',
      planNumber: '5/HD',
      issuedOn: day('2020-11-01'),
      due,
    }
    expect(waitingEntry({ ...watched, counts })).toMatchObject({
      state: 'Còn 12/14 chưa báo, hạn 14/01/2021',
      progress: 14,
    })
    const missing = { ...counts, open: 0, missing: 12 }
    expect(waitingEntry({ ...watched, counts: missing }).state).toBe('Quá hạn, hạn 14/01/2021: còn thiếu 12/14')
  })
})
