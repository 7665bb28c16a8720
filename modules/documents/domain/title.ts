import type { Reading } from './reading/types.ts'

const longest = 160

/** What the list calls the document: "Kế hoạch 142/KH-LĐLĐ", else kind and subject, else the file, else its first words. */
export function titleOf(reading: Pick<Reading, 'kind' | 'number' | 'subject' | 'text'>, fileName?: string): string {
  const what = reading.number?.value ?? reading.subject?.value
  const said = what && [reading.kind?.value, what].filter(Boolean).join(' ')
  const tidy = (said ?? fileName ?? reading.text).replace(/\s+/g, ' ').trim()
  const shown = tidy.charAt(0).toLocaleUpperCase('vi') + tidy.slice(1)
  return shown.length > longest ? `${shown.slice(0, longest - 1).trimEnd()}…` : shown
}
