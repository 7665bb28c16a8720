import { expect, it } from 'vitest'
import { readPlainText } from './plain-text.ts'

const sentence = 'Kế hoạch số 142: Đại hội thi đua, khen thưởng; “điển hình tiên tiến” ở ngữ nghĩa cũ.'

it('reads UTF-8 with and without a byte order mark', () => {
  expect(readPlainText(Buffer.from(sentence))).toBe(sentence)
  expect(readPlainText(Buffer.from(`\ufeff${sentence}`))).toBe(sentence)
})

it('composes letters that came apart', () => {
  expect(readPlainText(Buffer.from(sentence.normalize('NFD')))).toBe(sentence)
})

it('reads UTF-16 in both byte orders', () => {
  const little = Buffer.from(`\ufeff${sentence}`, 'utf16le')
  expect(readPlainText(little)).toBe(sentence)
  expect(readPlainText(Buffer.from(little).swap16())).toBe(sentence)
})

it('refuses UTF-16 that ends in the middle of a letter', () => {
  const cut = Buffer.from(`\ufeff${sentence}`, 'utf16le').subarray(0, -1)
  expect(() => readPlainText(cut)).toThrow(expect.objectContaining({ code: 'files.damaged' }))
})

it('knows Windows-1258 by its tone marks', () => {
  // "Kế hoạch thi đua, Đại hội" with tones as bytes of their own
  const bytes = Buffer.from('K\u00ea\u00ec hoa\u00f2ch thi \u00f0ua, \u00d0a\u00f2i h\u00f4\u00f2i', 'latin1')
  expect(readPlainText(bytes)).toBe('Kế hoạch thi đua, Đại hội')
})

it('leaves TCVN3 and VNI bytes as Latin letters', () => {
  const tcvn3 = 'KÕ ho¹ch tæng kÕt c«ng t¸c thi ®ua, khen th­ëng n¨m 2020; nhiÒu ®iÓn h×nh'
  const vni = 'Keá hoaïch toång keát coâng taùc thi ñua, khen thöôûng naêm 2020'
  expect(readPlainText(Buffer.from(tcvn3, 'latin1'))).toBe(tcvn3)
  expect(readPlainText(Buffer.from(vni, 'latin1'))).toBe(vni)
})

it('keeps tabs, unifies line ends and drops control characters', () => {
  expect(readPlainText(Buffer.from('a\tb\r\nc\rd\u0000\u0007e\u000cf'))).toBe('a\tb\nc\nde\nf')
})
