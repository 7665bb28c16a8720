/** What may be chosen for a doubtful line: the options of its list, or to write it all the same; and to leave it out. */
import { accept, leaveOut } from '../../domain/decision.ts'

type Choice = { readonly code: string; readonly label: string }

const out = 'Bỏ qua dòng này'

export function choicesOf(options: readonly Choice[]): readonly Choice[] {
  const given = options.length > 0 ? options : [{ code: accept, label: 'Vẫn ghi dòng này' }]
  // A list may offer leaving a line out by itself; twice would only puzzle.
  return given.some(({ code }) => code === leaveOut) ? given : [...given, { code: leaveOut, label: out }]
}
