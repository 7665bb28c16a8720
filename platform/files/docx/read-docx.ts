/** The text of a Word document: its main part only, without headers, footers and notes. */
import { fileRefusal } from '../errors.ts'
import { type Archive, openArchive } from './archive.ts'
import { readBody } from './body.ts'
import { layOut } from './layout.ts'
import { readListNumbers } from './numbering.ts'
import { readStyles } from './styles.ts'
import { readXml } from './xml.ts'

const contentTypes = '[Content_Types].xml'
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export async function readDocx(bytes: Uint8Array, unpackedBytes: number): Promise<string> {
  const archive = await openArchive(bytes, unpackedBytes)
  const part = await mainPart(archive)
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const styles = await readStyles(archive, `${folder}styles.xml`)
  const numbers = await readListNumbers(archive, `${folder}numbering.xml`)
  return layOut(await readBody(archive, part, styles, numbers))
}

async function mainPart(archive: Archive): Promise<string> {
  if (!archive.has(contentTypes)) throw notWord()
  let main: string | undefined
  let hasMacros = false
  await readXml(archive.read(contentTypes), {
    open(_, { ContentType, PartName }) {
      if (ContentType === documentType) main = PartName?.replace(/^\//, '')
      if (ContentType && /macroEnabled|vbaProject/i.test(ContentType)) hasMacros = true
    },
  })
  if (hasMacros) throw fileRefusal('files.macro')
  if (!main) throw notWord()
  return main
}

const notWord = () => fileRefusal('files.content-disagrees', { extension: 'docx', content: 'zip' })
