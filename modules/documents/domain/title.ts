import type { Reading } from './reading/types.ts'

const longest = 160

/** What the list calls the document: "Kế hoạch 142/KH-LĐLĐ", else its subject, else the file, else its first words. */
export function titleOf(reading: Reading, fileName: string | undefined): string {
  const number = reading.number?.value ?? reading.symbol?.value
  const title =
    reading.kind && number
      ? `${sentenceCase(reading.kind.value)} ${number}`
      : (reading.subject?.value ?? fileName ?? reading.text)
  const tidy = title.replace(/\s+/g, ' ').trim()
  return tidy.length > longest ? `${tidy.slice(0, longest - 1).trimEnd()}…` : tidy
}

const sentenceCase = (text: string) => {
  const lower = text.toLocaleLowerCase('vi')
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1)
}
