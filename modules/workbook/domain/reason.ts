/** Faults of one reason: the same words about the same column, whatever the values of the row are. */
import type { CellFault } from './verdict.ts'

const values: readonly [RegExp, string][] = [
  [/«[^»]*»/g, '«…»'],
  [/“[^”]*”/g, '“…”'],
  [/\d+(?:[./,-]\d+)*/g, '…'],
]

/** The words of a fault without the values that differ from row to row. */
export const reasonWords = (message: string): string =>
  values.reduce((words, [value, dots]) => words.replace(value, dots), message)

/** Under which a row is grouped: its first fault, a refused one before a doubtful one. */
export function reasonOf(faults: readonly CellFault[]): string {
  const first = faults.find((fault) => fault.severity === 'refused') ?? faults[0]
  return first ? `${first.column ?? ''}|${reasonWords(first.message)}` : ''
}

/** What to call a reason: the very message where all its lines have the same, else without their values. */
export function wordsOfReason(reason: string, sameFaults: readonly CellFault[] | null): string {
  const words = reason.slice(reason.indexOf('|') + 1)
  return sameFaults?.find(({ message }) => reasonWords(message) === words)?.message ?? words
}
