/** Numbers of papers, persons and units: digits and letters kept as typed, and what Excel does to them. */
import { type Say, words } from './words.ts'

const scientific = /^(\d+(?:[.,]\d+)?)e\+?(\d+)$/i
/** A double keeps so many decimal digits of a number for certain. */
const sureDigits = 15

export function readCodeText(text: string, say: Say): string | null {
  if (scientific.test(text)) return refuse(say, words.digitsLost(text))
  const code = text.replace(/^['’`]/, '')
  if (!/^\d[\d ]*\d$/.test(code) || !code.includes(' ')) return code
  const joined = code.replaceAll(' ', '')
  say('doubtful', words.spacesInside(text, joined))
  return joined
}

/** `longest` tells how many digits are usual: one or two missing before a code of twelve or ten were zeros. */
export function readCodeNumber(written: string, longest: number, say: Say): string | null {
  const value = Number(written)
  if (!Number.isFinite(value)) return refuse(say, words.notANumber(written))
  if (!Number.isInteger(value)) return written
  const digits = scientific.test(written) ? plainDigits(written) : String(value)
  if (digits === undefined || digits.length > sureDigits) return refuse(say, words.digitsLost(written))
  const missing = longest - digits.length
  if (value < 0 || longest < 10 || longest > 12 || missing < 1 || missing > 2) return digits
  const full = digits.padStart(longest, '0')
  say('doubtful', words.zerosLost(digits, full))
  return full
}

/** 3.0301234567E10 has all its digits, 3.03E+10 has lost some. */
function plainDigits(written: string): string | undefined {
  const [, mantissa = '', exponent = ''] = scientific.exec(written) ?? []
  const kept = mantissa.replace(/[.,]/, '')
  const digits = String(Number(written))
  return Number(exponent) < 6 || kept.length >= digits.length - 2 ? digits : undefined
}

function refuse(say: Say, message: string): null {
  say('refused', message)
  return null
}
