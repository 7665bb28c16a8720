import { searchWords } from '#platform/kernel'

/** A code for a new line of a list: the words of its name, told apart by a number where another has them. */
export function codeFor(name: string, list: readonly { readonly code: string }[]): string {
  const plain = searchWords(name).join('_').slice(0, 40) || 'muc'
  const taken = new Set(list.map((one) => one.code))
  let code = plain
  for (let number = 2; taken.has(code); number++) code = `${plain}_${number}`
  return code
}
