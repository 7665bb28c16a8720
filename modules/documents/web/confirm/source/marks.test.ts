import { describe, expect, it } from 'vitest'
import { noDecisions } from '../../../domain/decisions.ts'
import { namesIn, resolveNames } from '../../../domain/names.ts'
import { readDocument } from '../../../domain/reading/index.ts'
import { standingsOf } from '../../../domain/standings.ts'
import { marksOf, piecesOf } from './marks.ts'

const reading = readDocument(
  [
    'Số: 142/KH-LĐLĐ',
    'Lai Châu, ngày 14 tháng 01 năm 2020',
    'KẾ HOẠCH',
    'Công tác thi đua, khen thưởng năm 2020',
    'TT\tNội dung\tĐơn vị thực hiện',
    'QUÝ I\t\t',
    '7\tĐăng ký các chỉ tiêu thi đua\tLĐLĐ tỉnh, CDN',
    '8\tSửa đổi hướng dẫn chấm điểm\tLĐLĐ tỉnh',
  ].join('\n'),
)
const names = resolveNames(namesIn(reading, noDecisions), noDecisions, (printed) => ({
  confidence: printed === 'CDN' ? 'ask' : 'sure',
  alternatives: [],
}))
const marks = marksOf({ reading, names, standings: standingsOf(reading, noDecisions, new Set()) })
const pieceAt = (words: string) => {
  const start = reading.text.indexOf(words)
  return piecesOf({ start, end: start + words.length }, marks)
}

describe('highlights of the source', () => {
  it('lead from the words of a task to its proposal', () => {
    expect(pieceAt('Đăng ký các chỉ tiêu').map((piece) => piece.marks.at(-1)?.ref)).toEqual(['task.0'])
  })

  it('lead from a doubtful name to the question about it', () => {
    const innermost = pieceAt('CDN')[0]
      ?.marks.filter((mark) => mark.kind !== 'slip')
      .at(-1)
    expect(innermost).toMatchObject({ kind: 'doubt', ref: `name.${names.findIndex((one) => one.printed === 'CDN')}` })
  })

  it('show the number as a fact of the document', () => {
    const refs = pieceAt('142/KH-LĐLĐ')[0]?.marks.map(({ kind, ref }) => `${kind} ${ref}`)
    expect(refs).toContain('fact field.number')
  })

  it('cut the text without losing or doubling a letter', () => {
    const whole = { start: 0, end: reading.text.length }
    const pieces = piecesOf(whole, marks)
    expect(pieces.map((piece) => reading.text.slice(piece.start, piece.end)).join('')).toBe(reading.text)
  })
})
