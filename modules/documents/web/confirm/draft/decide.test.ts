import { describe, expect, it } from 'vitest'
import { type Decisions, noDecisions } from '../../../domain/decisions.ts'
import { readDocument } from '../../../domain/reading/index.ts'
import { standingsOf } from '../../../domain/standings.ts'
import { decide, tallyOf, taskOf } from './decide.ts'

const reading = readDocument(
  [
    'LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU',
    'Số: 142/KH-LĐLĐ',
    'Lai Châu, ngày 14 tháng 01 năm 2020',
    'KẾ HOẠCH',
    'Công tác thi đua, khen thưởng năm 2020',
    'IV. TỔ CHỨC THỰC HIỆN',
    '1. Đối với Liên đoàn Lao động các huyện, thành phố',
    '- Căn cứ kế hoạch của LĐLĐ tỉnh chủ động xây dựng kế hoạch công tác thi đua, khen thưởng năm 2020;',
    '- Đăng ký các danh hiệu thi đua năm 2020 gửi về LĐLĐ tỉnh chậm nhất ngày 30/01/2020;',
    '- Báo cáo sơ kết thi đua 6 tháng đầu năm gửi về LĐLĐ tỉnh chậm nhất ngày 15/6/2020;',
  ].join('\n'),
)
const dated = taskOf(reading, 0) as number
const standing = (decisions: Decisions) => standingsOf(reading, decisions, new Set())

describe('deciding on proposals', () => {
  it('counts a deadline inside a task once', () => {
    let decisions = noDecisions
    reading.tasks.forEach((_, at) => {
      decisions = decide(reading, decisions, `task.${at}`, 'accepted')
    })
    expect(reading.deadlines).toHaveLength(2)
    expect(tallyOf(reading, standing(decisions)).taken).toBe(reading.tasks.length)
  })

  it('takes the deadline along with its task, and the task along with its deadline', () => {
    expect(standing(decide(reading, noDecisions, `task.${dated}`, 'accepted')).deadlines[0]).toBe('accepted')
    expect(standing(decide(reading, noDecisions, 'deadline.0', 'accepted')).tasks[dated]).toBe('accepted')
  })

  it('leaves the task when only its day is refused, and refuses the day with the task', () => {
    const accepted = decide(reading, noDecisions, `task.${dated}`, 'accepted')
    const dayless = standing(decide(reading, accepted, 'deadline.0', 'rejected'))
    expect([dayless.tasks[dated], dayless.deadlines[0]]).toEqual(['accepted', 'rejected'])
    expect(standing(decide(reading, accepted, `task.${dated}`, 'rejected')).deadlines[0]).toBe('rejected')
  })

  it('keeps a correction when the proposal is accepted afterwards', () => {
    const value = { row: null, text: 'Đăng ký danh hiệu', period: null, units: [] }
    const corrected: Decisions = { ...noDecisions, tasks: { [dated]: { verdict: 'corrected', value } } }
    expect(decide(reading, corrected, `task.${dated}`, 'accepted').tasks[dated]).toEqual({
      verdict: 'corrected',
      value,
    })
  })
})
