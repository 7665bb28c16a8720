/** The thread that reads files. The libraries are loaded only when a file needs them. */
import { parentPort } from 'node:worker_threads'
import { Refusal } from '#platform/kernel'
import { fileRefusal } from './errors.ts'
import type { ExtractedText, ExtractionAnswer, ExtractionJob } from './extract-text.ts'
import { mostCharacters } from './limits.ts'
import { readPlainText, tidyText } from './plain-text.ts'

parentPort?.on('message', (job: ExtractionJob) => {
  void answer(job).then((message) => parentPort?.postMessage(message))
})

async function answer(job: ExtractionJob): Promise<ExtractionAnswer> {
  try {
    return { extracted: await extract(job) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: { kind: error.kind, code: error.code, details: error.details } }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function extract({ bytes, kind, limits }: ExtractionJob): Promise<ExtractedText> {
  switch (kind) {
    case 'text':
    case 'markdown':
      return { kind, text: withinBounds(readPlainText(bytes)) }
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts')
      return { kind, text: withinBounds(await readDocx(bytes, limits.unpackedBytes)) }
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts')
      const { text, pages } = await readPdf(bytes)
      return { kind, text: withinBounds(text), pages }
    }
  }
}

function withinBounds(text: string): string {
  if (text.length > mostCharacters) {
    throw fileRefusal('files.unpacked-too-large', { characters: text.length, mostCharacters })
  }
  const tidy = tidyText(text)
  if (tidy.trim() === '') throw fileRefusal('files.empty')
  return tidy
}
