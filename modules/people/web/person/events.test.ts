import { describe, expect, it } from 'vitest'
import { localDate, newId } from '#platform/kernel'
import type { MembershipView, PersonPage, PostView } from '../../views.ts'
import { eventsOf } from './events.ts'
import { noteOf } from './history-line.ts'

const day = localDate
const school = { unitId: newId<'unit'>(), unitName: 'CĐCS Trường THCS Bản Bo' }
const office = { unitId: newId<'unit'>(), unitName: 'LĐLĐ huyện Sìn Hồ' }

const member = (given: Partial<MembershipView>): MembershipView => ({
  ...{ id: newId(), ...school, isDirectWorker: null, began: 'joined', ended: null },
  ...{ validFrom: day('2015-09-01'), validTo: null },
  ...given,
})

const post = (given: Partial<PostView>): PostView & { canEnd: boolean } => ({
  ...{ id: newId(), ...school, title: 'Chủ tịch', bodyId: null, bodyName: null, bodyRole: null },
  ...{ isLeader: true, isManager: false, isFullTime: false, canEnd: false },
  ...{ validFrom: day('2017-10-01'), validTo: null },
  ...given,
})

type Parts = Pick<PersonPage, 'memberships' | 'posts' | 'transfers'>
const sentencesOf = (parts: Partial<Parts>) =>
  eventsOf({
    ...{ memberships: [], posts: [], transfers: [], disciplines: [], person: { partyMemberSince: null } },
    ...parts,
  } as unknown as PersonPage).map(({ on, sentence, note }) => [on, sentence, note].filter(Boolean).join(' | '))

describe('the time line of a person', () => {
  it('says a transfer once, with the opinion of the former unit, newest first', () => {
    const left = member({ validTo: day('2020-01-15'), ended: 'transferred' })
    const come = member({ ...office, began: 'transferred', validFrom: day('2020-01-15') })
    const transfer = {
      ...{ state: 'accepted', toUnitId: office.unitId, effectiveOn: day('2020-01-15') },
      ...{ unitName: school.unitName, opinion: 'Hoàn thành tốt nhiệm vụ.' },
    } as Parts['transfers'][number]
    expect(sentencesOf({ memberships: [left, come], transfers: [transfer] })).toEqual([
      '2020-01-15 | Chuyển đến LĐLĐ huyện Sìn Hồ | Nhận xét của CĐCS Trường THCS Bản Bo: Hoàn thành tốt nhiệm vụ.',
      '2015-09-01 | Gia nhập công đoàn tại CĐCS Trường THCS Bản Bo',
    ])
  })

  it('says why somebody left when nothing follows', () => {
    expect(sentencesOf({ memberships: [member({ validTo: day('2020-02-01'), ended: 'retired' })] })[0]).toBe(
      '2020-02-01 | Nghỉ hưu, rời CĐCS Trường THCS Bản Bo',
    )
  })

  it('puts the post taken up on a day above the one given up on it', () => {
    const old = post({ title: 'Phó Chủ tịch', validFrom: day('2015-10-01'), validTo: day('2017-10-01') })
    expect(sentencesOf({ posts: [old, post({})] }).slice(0, 2)).toEqual([
      '2017-10-01 | Giữ chức vụ Chủ tịch, CĐCS Trường THCS Bản Bo',
      '2017-10-01 | Thôi giữ chức vụ Phó Chủ tịch, CĐCS Trường THCS Bản Bo',
    ])
  })
})

describe('a line of the history', () => {
  it.each([
    [{ changes: ['họ và tên: Lò A → Lò An', 'dân tộc: đã sửa'] }, 'họ và tên: Lò A → Lò An; dân tộc: đã sửa'],
    [{ from: 'CĐCS A', to: 'CĐCS B', on: '2020-01-15' }, 'CĐCS A → CĐCS B, từ ngày 15/01/2020'],
    [{ to: 'CĐCS A', on: '2018-01-01', until: '2019-01-01' }, 'CĐCS A, từ 01/01/2018 đến hết 31/12/2018'],
    [
      { title: 'Khiển trách', decision: '25/QĐ', on: '2020-01-02' },
      'Khiển trách, quyết định 25/QĐ, từ ngày 02/01/2020',
    ],
    [{}, ''],
  ])('says %j in words', (details, words) => {
    expect(noteOf(details)).toBe(words)
  })
})
