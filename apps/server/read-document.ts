/** `npm run --silent read-document -- FILE`: reads one document and prints what was found as JSON. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { extractText, fileRefusalTexts } from '#platform/files'
import { Refusal } from '#platform/kernel'
import { readDocument, toPrediction } from '../../modules/documents/domain/reading/index.ts'

const usage = 'Cách dùng: npm run --silent read-document -- TỆP (.txt, .md, .docx hoặc .pdf có lớp chữ)'

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) {
    const text: unknown = (fileRefusalTexts as Record<string, unknown>)[error.code]
    return typeof text === 'string' ? text : `Không đọc được tệp (${error.code}).`
  }
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'Không tìm thấy tệp.'
  if (code === 'EISDIR') return 'Đây là thư mục, không phải tệp.'
  if (code === 'EACCES') return 'Không có quyền đọc tệp.'
  return `Không đọc được tệp: ${error instanceof Error ? error.message : String(error)}`
}

async function main(path: string | undefined): Promise<number> {
  if (!path) {
    console.error(usage)
    return 1
  }
  try {
    const { text } = await extractText(await readFile(path), basename(path))
    console.log(JSON.stringify(toPrediction(readDocument(text)), null, 1))
    return 0
  } catch (error) {
    console.error(reasonOf(error))
    return 1
  }
}

process.exit(await main(process.argv[2]))
