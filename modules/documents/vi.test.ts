import { describe, expect, it } from 'vitest'
import type { FileRefusal } from '#platform/files'
import { type RefusalWordings, wordedBy } from '#platform/http'
import { refusals } from './errors.ts'
import { remarkWords, wordings } from './vi.ts'

const details = {
  title: 'Kế hoạch 142/KH-LĐLĐ',
  on: '14/01/2020',
  by: 'Cán bộ mẫu',
  at: '08:30',
  state: 'confirmed',
  extension: 'docx',
  limitBytes: 26_214_400,
  limitSeconds: 10,
  mostCharacters: 1_000_000,
}

describe('refusals of documents', () => {
  it.each(Object.keys(wordings))('%s says how to go on, without raw codes or gaps', (code) => {
    const text = wordedBy(wordings, code, details) ?? ''
    expect(text).toMatch(/[Hh]ãy/)
    expect(text).not.toMatch(/undefined|null|\[object|documents\.|files\./)
    expect(text).toBe(text.normalize('NFC'))
  })

  it('cover every refusal of the slice and of the files it takes', () => {
    const ofFiles: RefusalWordings<FileRefusal> = wordings
    expect(Object.keys(ofFiles)).toEqual(expect.arrayContaining([...refusals]))
  })

  it('names the limit in megabytes', () => {
    expect(wordedBy(wordings, 'files.too-large', details)).toContain('25 MB')
  })
})

describe('remarks of the reader', () => {
  it.each([
    ['sequence-gap', { from: 9, to: 12, label: 'TT' }, 'Thiếu số 10–11: sau 9 là 12.'],
    ['sequence-gap', { from: 2, to: 4, label: 'IV' }, 'Thiếu số 3 ở mục IV: sau 2 là 4.'],
    ['task-repeated', { row: 24, other: 19 }, 'Nhiệm vụ 24 trùng với nhiệm vụ 19.'],
    ['task-without-unit', { row: 26 }, 'Nhiệm vụ 26 chưa có đơn vị thực hiện.'],
    ['probable-slip', { printed: 'CDN', right: 'CĐN' }, '«CDN» có thể là «CĐN».'],
    [
      'citation-dates-disagree',
      { number: '75/KH-TLĐ', first: '2019-09-27', second: '2019-10-27' },
      'Văn bản 75/KH-TLĐ được ghi hai ngày khác nhau: 27/09/2019 và 27/10/2019.',
    ],
  ] as const)('%s', (code, params, expected) => {
    expect(remarkWords(code, params)).toBe(expected)
  })
})
