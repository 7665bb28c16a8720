/** Password rules of NIST SP 800-63B: length and a block list, no composition rules, no forced change. */
import { fold } from '#platform/kernel'

/** The beginnings of what is tried first; a password made only of these and digits is refused. */
const guessedFirst = [
  'password',
  'matkhau',
  'congdoan',
  'thidua',
  'khenthuong',
  'liendoanlaodong',
  'vietnam',
  'iloveyou',
  'qwertyuiop',
  'qwerty',
  'admin',
  'abcdef',
  'abc',
  'asdfghjkl',
  'anhyeuem',
  'emyeuanh',
  'quantri',
  'tongliendoan',
  'laichau',
] as const

const easyRun = /^(.)\1+$|^(0?123456789)+0?(123456789)*$/

export function isEasyToGuess(password: string, userName: string): boolean {
  const plain = fold(password).replace(/[^a-z0-9]/g, '')
  if (plain.length < 6 || easyRun.test(plain)) return true
  const letters = plain.replace(/\d/g, '')
  const owner = fold(userName).replace(/[^a-z]/g, '')
  return letters === '' || letters === owner || guessedFirst.some((word) => letters === word || letters === word + word)
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A one-time password that can be read from paper: groups without letters that look alike. `random` gives bytes. */
export function oneTimePassword(random: Uint8Array): string {
  const letters = [...random].map((byte) => alphabet[byte % alphabet.length]).join('')
  return letters.match(/.{1,4}/g)?.join('-') ?? ''
}
