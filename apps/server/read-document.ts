/** `npm run --silent read-document -- FILE`: reads one document and prints what was found as JSON. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDocument, toPrediction } from '#modules/documents'
import { extractText, type FileRefusal } from '#platform/files'
import { Refusal } from '#platform/kernel'

const usage = 'Cách dùng: npm run --silent read-document -- TỆP (.txt, .md, .docx hoặc .pdf có lớp chữ)'

const reasons: Record<FileRefusal, string> = {
  'files.too-large': 'Tệp quá lớn.',
  'files.empty': 'Tệp rỗng.',
  'files.kind-not-accepted': 'Loại tệp này không đọc được; hãy dùng .txt, .md, .docx hoặc .pdf.',
  'files.content-disagrees': 'Nội dung tệp không đúng với phần mở rộng của tên tệp.',
  'files.macro': 'Tệp có chứa macro nên không được nhận.',
  'files.encrypted': 'Tệp được bảo vệ bằng mật khẩu.',
  'files.damaged': 'Tệp bị hỏng hoặc không đúng định dạng.',
  'files.unpacked-too-large': 'Nội dung giải nén của tệp quá lớn.',
  'files.no-text-layer': 'Tệp PDF không có lớp chữ (bản quét); hãy nhận dạng chữ trước.',
  'files.too-slow': 'Đọc tệp quá lâu nên đã dừng.',
  'files.wrong-key': 'Không mở được tệp.',
  'files.missing': 'Không tìm thấy tệp.',
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return reasons[error.code as FileRefusal] ?? `Không đọc được tệp (${error.code}).`
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
