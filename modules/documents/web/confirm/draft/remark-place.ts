/** Where in the document something stands, in the words a reader finds it by: the task, the section, the head or the end. */
import type { Reading, Span } from '../../../domain/reading/types.ts'

const mostNamed = 4

/** "Nhiệm vụ 7, 32", "Mục III.2, nơi nhận": each place once, in the order of the document. */
export function placesOf(spans: readonly Span[], reading: Reading): string {
  const rows = spans.map((span) => rowOf(span, reading))
  const numbers = [...new Set(rows.filter((row) => row !== null))]
  const others = [...new Set(spans.flatMap((span, at) => (rows[at] === null ? [partOf(span, reading)] : [])))]
  const places = [...(numbers.length > 0 ? [`nhiệm vụ ${shortened(numbers.map(String))}`] : []), ...others]
  return capitalised(shortened(places))
}

const shortened = (words: readonly string[]): string =>
  words.length > mostNamed
    ? `${words.slice(0, mostNamed).join(', ')} và ${words.length - mostNamed} chỗ nữa`
    : words.join(', ')

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const rowOf = (span: Span, reading: Reading): number | null =>
  reading.tasks.find((task) => task.row !== null && task.span.start <= span.start && task.span.end >= span.end)?.row ??
  null

function partOf({ start }: Span, reading: Reading): string {
  const closing = Math.min(
    reading.recipients[0]?.span.start ?? Number.POSITIVE_INFINITY,
    reading.signer?.span.start ?? Number.POSITIVE_INFINITY,
  )
  if (start >= closing) return 'phần nơi nhận, ký tên'
  const path: string[] = []
  for (const { level, label, span } of reading.outline) {
    if (span.start > start) break
    path.length = Math.max(0, level - 1)
    // "2.1" under "2" already says the whole way.
    path[level - 1] = label ?? ''
  }
  const labels = path.filter(Boolean)
  const own = labels.filter((label, at) => !labels.slice(at + 1).some((below) => below.startsWith(`${label}.`)))
  return own.length > 0 ? `mục ${own.join('.')}` : 'phần đầu văn bản'
}
