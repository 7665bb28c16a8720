/** Opens a workbook: which sheets it has, and the parts that all of them lean on. */
import { type Archive, fileRefusal, openArchive, readXml } from '#platform/files'
import type { DayEpoch } from '../cells/read-day.ts'
import { sheetRefusal } from '../errors.ts'
import { type Merge, readMerges } from './merges.ts'
import { type RawRow, type SheetGround, scanRows } from './scan-rows.ts'
import { readSharedStrings } from './shared-strings.ts'
import { stringTable } from './string-table.ts'
import { readStyles } from './styles.ts'

export type SheetEntry = { readonly name: string; readonly isHidden: boolean; readonly part: string }

export type OpenWorkbook = {
  readonly sheets: readonly SheetEntry[]
  readonly epoch: DayEpoch
  rows(sheet: SheetEntry): AsyncGenerator<RawRow[]>
  merges(sheet: SheetEntry): Promise<Merge[]>
}

const mostSheets = 300
const macroType = /macroEnabled/i

export async function openWorkbook(bytes: Uint8Array, unpackedBytes: number): Promise<OpenWorkbook> {
  const archive = await openArchive(bytes, unpackedBytes)
  await refuseOtherKinds(archive)
  const book = await workbookPart(archive)
  const targets = await relations(archive, book)
  const { entries, epoch } = await readBook(archive, book)
  const sheets = entries.flatMap(({ id, ...entry }) => {
    const part = targets.get(id)
    return part && /worksheet$/.test(part.type) && archive.has(part.target) ? [{ ...entry, part: part.target }] : []
  })
  if (sheets.length === 0) throw sheetRefusal('sheets.damaged', { reason: 'no-sheets' })
  const ground = await readGround(archive, targets)
  return {
    sheets,
    epoch,
    rows: (sheet) => scanRows(archive.read(sheet.part) as AsyncIterable<Buffer>, ground),
    merges: (sheet) => readMerges(archive.read(sheet.part)),
  }
}

async function refuseOtherKinds(archive: Archive): Promise<void> {
  if (!archive.has('[Content_Types].xml')) throw sheetRefusal('sheets.damaged', { reason: 'no-workbook' })
  await readXml(archive.read('[Content_Types].xml'), {
    open(_, { ContentType: type = '' }) {
      if (macroType.test(type)) throw fileRefusal('files.macro', { part: '[Content_Types].xml' })
    },
  })
}

async function workbookPart(archive: Archive): Promise<string> {
  const [found] = [...(await relations(archive, '')).values()].filter(({ type }) => type.endsWith('/officeDocument'))
  const part = found?.target ?? 'xl/workbook.xml'
  if (!archive.has(part)) throw sheetRefusal('sheets.not-a-workbook', { extension: 'zip' })
  return part
}

type Relation = { readonly type: string; readonly target: string }

/** The parts a part names, by id; those outside the package are not followed. */
async function relations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found = new Map<string, Relation>()
  if (!archive.has(name)) return found
  await readXml(archive.read(name), {
    open(tag, { Id: id, Type: type = '', Target: target = '', TargetMode: mode }) {
      if (tag !== 'Relationship' || id === undefined || mode === 'External') return
      found.set(id, { type, target: target.startsWith('/') ? target.slice(1) : resolved(folder, target) })
    },
  })
  return found
}

function resolved(folder: string, target: string): string {
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

async function readBook(archive: Archive, part: string) {
  const entries: { id: string; name: string; isHidden: boolean }[] = []
  let epoch: DayEpoch = '1900'
  let isWorkbook = false
  await readXml(archive.read(part), {
    open(tag, given) {
      if (tag === 'workbook') isWorkbook = true
      if (tag === 'workbookPr' && /^(1|true)$/.test(given.date1904 ?? '')) epoch = '1904'
      if (tag === 'sheet' && given.id !== undefined) {
        entries.push({ id: given.id, name: given.name ?? '', isHidden: /hidden$/i.test(given.state ?? '') })
      }
    },
  })
  if (!isWorkbook) throw sheetRefusal('sheets.not-a-workbook', { extension: 'zip' })
  if (entries.length > mostSheets) throw sheetRefusal('sheets.damaged', { reason: 'sheets', sheets: entries.length })
  return { entries, epoch: epoch as DayEpoch }
}

async function readGround(archive: Archive, targets: ReadonlyMap<string, Relation>): Promise<SheetGround> {
  const partOf = (kind: string) =>
    [...targets.values()].find(({ type, target }) => type.endsWith(`/${kind}`) && archive.has(target))?.target
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  return {
    strings: strings ? await readSharedStrings(archive.read(strings)) : stringTable(),
    styles: styles ? await readStyles(archive.read(styles)) : [],
  }
}
