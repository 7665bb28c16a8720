/** Numbers as Vietnamese offices write them: 1.234,5 — and what Excel makes of them. */
import { type Say, words } from './words.ts'

export type NumberReading = { readonly value: number; readonly isDoubtful: boolean }

const plain = /^[-+]?\d+$/
const grouped = /^[-+]?[1-9]\d{0,2}(?:[.\s]\d{3})+(?:,\d+)?$/
const comma = /^[-+]?\d+,\d+$/
const foreign = /^[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/
const point = /^[-+]?\d+\.\d+$/

/**
 * "1.234" is one thousand …, "1,5" is one and a half. "1,234" may be either and is doubtful: read as thousands, because
 * three decimals are rarer than a foreign keyboard. "1.5" can only be a decimal point.
 */
export function readNumber(text: string): NumberReading | undefined {
  if (plain.test(text)) return sure(text)
  if (grouped.test(text)) return sure(text.replace(/[.\s]/g, '').replace(',', '.'))
  if (foreign.test(text)) return { value: Number(text.replaceAll(',', '')), isDoubtful: true }
  if (comma.test(text)) return sure(text.replace(',', '.'))
  return point.test(text) ? { value: Number(text), isDoubtful: true } : undefined
}

const sure = (text: string): NumberReading => ({ value: Number(text), isDoubtful: false })

export type NumberBounds = { readonly least: number; readonly most: number; readonly decimals: number }

/** A year is no amount: it has no point. */
const shownIn = (value: number, { least }: NumberBounds) =>
  least >= 1000 && Number.isInteger(value) ? String(value) : inVietnamese.format(value)
const inVietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 })

export function checkedNumber(reading: NumberReading | undefined, text: string, bounds: NumberBounds, say: Say) {
  if (!reading || !Number.isFinite(reading.value)) return refuse(say, words.notANumber(text))
  const scale = 10 ** bounds.decimals
  // Sums of Excel carry noise in the sixteenth digit; it is no decimal of the sender.
  const value = Math.round(reading.value * scale) / scale
  if (Math.abs(value - reading.value) > 1e-9 * Math.max(1, Math.abs(value))) {
    return refuse(say, bounds.decimals === 0 ? words.notWhole(text) : words.tooManyDecimals(text, bounds.decimals))
  }
  if (value < bounds.least || value > bounds.most) {
    return refuse(say, words.outside(text, shownIn(bounds.least, bounds), shownIn(bounds.most, bounds)))
  }
  if (reading.isDoubtful) say('doubtful', words.twoReadings(text, shownIn(value, bounds)))
  return value
}

function refuse(say: Say, message: string): null {
  say('refused', message)
  return null
}
