import { describe, expect, it } from 'vitest'
import type { Reading, RemarkCode } from '../../../domain/reading/types.ts'
import { remarkGroups } from '../../../domain/remark-groups.ts'
import { aReading, aTask } from '../../../testing.ts'
import { remarkLine } from './remark-words.ts'

const text = 'Mở đầu CDN\nI. NỘI DUNG\n7 CDN\n32 CDN\n2. Chung 2021gửi về CDN\nNơi nhận:\n- CDN'
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const slip = (start: number) => ({
  code: 'probable-slip' as const,
  span: { start, end: start + 3 },
  params: { printed: 'CDN', right: 'CĐN' },
})
const everyPlace = [...text.matchAll(/CDN/g)].map((match) => match.index)
const found = (value: string, words: string) => ({ value, span: at(words), confidence: 'sure' as const })
const base = aReading({
  text,
  outline: [
    { level: 1, label: 'I', title: 'NỘI DUNG', span: at('I. NỘI') },
    { level: 2, label: '2', title: 'Chung', span: at('2. Chung') },
  ],
  tasks: [aTask({ row: 7, span: at('7 CDN') }), aTask({ row: 32, span: at('32 CDN') })],
  recipients: [found('CDN', '- CDN')],
})
const linesOf = (remarks: Reading['remarks']) => {
  const reading = { ...base, remarks }
  return remarkGroups(reading).map((group) => remarkLine(group, reading))
}

describe('a remark', () => {
  it('is said once for equal slips and names every place', () => {
    expect(linesOf(everyPlace.map(slip))).toEqual([
      'Nhiệm vụ 7, 32, phần đầu văn bản, mục I.2, phần nơi nhận, ký tên: in “CDN”, có thể là “CĐN”.',
    ])
  })

  it('quotes the words that run together', () => {
    const span = { start: text.indexOf('gửi'), end: text.indexOf('gửi') }
    expect(linesOf([{ code: 'probable-slip', span, params: { printed: '', right: ' ' } }])).toEqual([
      'Mục I.2: thiếu dấu cách ở “2021gửi”.',
    ])
  })

  it.each([
    ['sequence-gap', { from: 2, to: 4, label: 'III.4' }, 'Mục III: sau mục 2 là mục 4, thiếu mục 3.'],
    ['sequence-gap', { from: 2, to: 4, label: 'IV' }, 'Các mục của văn bản: sau mục II là mục IV, thiếu mục III.'],
    ['sequence-gap', { from: 9, to: 12, label: 'TT' }, 'Bảng nhiệm vụ: sau số 9 là số 12, thiếu số 10, 11.'],
    ['task-without-unit', { row: 26 }, 'Nhiệm vụ 26 chưa có đơn vị thực hiện.'],
  ] as const)('%s says where', (code: RemarkCode, params, expected) => {
    expect(linesOf([{ code, span: { start: 0, end: 1 }, params }])[0]).toContain(expected)
  })
})
