/** What must hold for any text: the same reading however it is encoded, and no span outside the text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument, toPrediction } from './index.ts'
import { asTcvn3 } from './testing.ts'
import { normalise } from './text/normalise.ts'
import type { Reading, Span } from './types.ts'

const folder = join(import.meta.dirname, '../../../../bench/reading/seeds')
const seeds = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const seed = (name: string) => readFileSync(join(folder, name), 'utf8')
const prediction = (text: string) => toPrediction(readDocument(text))

const withoutTones = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

const cellsOnLines = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => (line.includes('\t') ? line.split('\t').filter((cell) => cell.trim()) : [line]))
    .join('\n')

function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf)
  if (value === null || typeof value !== 'object') return []
  const own = 'start' in value && 'end' in value ? [value as Span] : []
  return [...own, ...Object.values(value).flatMap(spansOf)]
}

const outside = (reading: Reading) =>
  spansOf(reading).filter(({ start, end }) => start < 0 || end < start || end > reading.text.length)
const lower = (text: string) =>
  JSON.parse(
    JSON.stringify(prediction(text))
      .toLowerCase()
      .replace(/[“”]/g, "'")
      .replace(/\\"/g, "'")
      .replace(/[–—]/g, '-')
      .replace(/…/g, '...'),
  )

describe.each(seeds)('the seed %s', (name) => {
  const text = seed(name)

  it('reads the same with decomposed letters', () => {
    expect(prediction(text.normalize('NFD'))).toEqual(prediction(text))
  })

  it('reads the same with carriage returns and đ as ð', () => {
    expect(prediction(text.replace(/\n/g, '\r\n').replace(/đ/g, 'ð').replace(/Đ/g, 'Ð'))).toEqual(prediction(text))
  })

  it('finds the same numbers, dates and terms in the old TCVN3 encoding', () => {
    const [now, old] = [lower(normalise(text).text), lower(asTcvn3(normalise(text).text))]
    expect([old.number, old.date, old.signer?.name]).toEqual([now.number, now.date, now.signer?.name])
    expect(old.deadlines.map((d: { date: string }) => d.date)).toEqual(
      now.deadlines.map((d: { date: string }) => d.date),
    )
    expect(old.citations.map((c: { number: string }) => c.number)).toEqual(
      now.citations.map((c: { number: string }) => c.number),
    )
    expect(old.recipients).toEqual(now.recipients)
    expect(old.tasks.map((t: { text: string }) => t.text)).toEqual(now.tasks.map((t: { text: string }) => t.text))
  })

  it('reads the same tasks when every cell of a table stands on its own line', () => {
    const clean = normalise(text).text
    expect(prediction(cellsOnLines(clean)).tasks).toEqual(prediction(clean).tasks)
  })

  it('reads the same without tones', () => {
    const clean = normalise(text).text
    const found = (source: string) => {
      const { tasks, deadlines, recipients, citations, limits } = prediction(source)
      return withoutTones(
        JSON.stringify([
          tasks.map((t) => [t.text, t.units]),
          deadlines.map((d) => [d.date, d.date_end]),
          recipients,
          citations.map((c) => c.number),
          limits.map((l) => [l.op, l.value]),
        ]),
      ).toLowerCase()
    }
    expect(found(withoutTones(clean))).toEqual(found(clean))
  })

  it('gives no span outside the text, and phrases that occur in it', () => {
    const reading = readDocument(text)
    expect(outside(reading)).toEqual([])
    for (const item of [...reading.tasks, ...reading.recipients, ...reading.citations, ...reading.limits])
      expect(item.span.end).toBeGreaterThan(item.span.start)
  })
})

describe('any text', () => {
  it('is read without failing, even when there is nothing to read', () => {
    for (const text of [
      '',
      ' \n\n',
      '123',
      'KẾ HOẠCH',
      '| | |',
      '\t\t\n\t',
      'Nơi nhận:',
      '<table><tr><td>',
      'TM. BAN THƯỜNG VỤ',
      '&#xFFFFFF;&#0;',
    ]) {
      expect(outside(readDocument(text))).toEqual([])
    }
  })

  it('is read in time that grows with its length, whatever it is made of', () => {
    const nasty = [
      '1. '.repeat(30_000),
      'ngày 1/1 '.repeat(10_000),
      'Quyết định số '.repeat(8_000),
      '((((('.repeat(20_000),
      '*a '.repeat(30_000),
      '\t'.repeat(60_000),
      'A-'.repeat(40_000),
      '1/KH-'.repeat(20_000),
      'không quá 1 '.repeat(8_000),
      '<td>'.repeat(15_000),
      '| a '.repeat(20_000),
      'các đơn vị '.repeat(9_000),
      '- Lưu: VT; '.repeat(8_000),
      'Kính gửi: '.repeat(8_000),
      '& '.repeat(40_000),
      'từ ngày 1 đến '.repeat(6_000),
      `Nơi nhận:\n${'- a;\n'.repeat(15_000)}`,
      `TT\tNội dung\tĐơn vị\n${'1\ta b c\tBan A\n'.repeat(3_000)}`,
      '$'.repeat(60_000),
      'căn cứ '.repeat(12_000),
      'mỗi năm hai lần tháng 6 '.repeat(5_000),
      'TT\nNội dung\nĐơn vị\n1\n'.repeat(6_000),
      'giới thiệu từ 1 đến 2 '.repeat(5_000),
      'OlI/KH'.repeat(20_000),
      `Tháng 3:\n${'- a (Ban A; Ban B).\n'.repeat(6_000)}`,
    ]
    for (const text of nasty) {
      const start = performance.now()
      readDocument(text)
      expect([text.slice(0, 12), performance.now() - start < 4000]).toEqual([text.slice(0, 12), true])
    }
  }, 60_000)
})
