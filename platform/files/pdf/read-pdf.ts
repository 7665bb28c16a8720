/** The text of a PDF in reading order: paragraphs as lines, table rows as lines with tabs. */
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { Refusal } from '#platform/kernel'
import { fileRefusal } from '../errors.ts'
import { findColumns, type TwoColumns } from './columns.ts'
import { gridsOf } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import { type PageContent, type Run, readPage } from './page-content.ts'
import { joinInColumn, joinParagraphs, type Setting, settingOf } from './paragraphs.ts'
import { continueTable, fillTable, type Table } from './table.ts'

export type PdfText = { text: string; pages: number }
type Part = Line | TwoColumns | Table

const mostPages = 2_000
/** Fewer letters than this on a page are stray marks over a scan. */
const fewestLettersPerPage = 8

export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const { OPS, getDocument } = await import('unpdf/pdfjs')
  const loading = getDocument({
    data: bytes,
    // Text only: images and fonts are not decoded, and nothing is fetched.
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    const pages = await readPages(document, OPS)
    return { text: textOf(pages), pages: pages.length }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error ? error.name : 'unknown'
    throw fileRefusal(reason === 'PasswordException' ? 'files.encrypted' : 'files.damaged', { reason })
  } finally {
    await loading.destroy()
  }
}

async function readPages(document: PDFDocumentProxy, operators: Readonly<Record<string, number>>) {
  if (document.numPages > mostPages) {
    throw fileRefusal('files.unpacked-too-large', { pages: document.numPages, mostPages })
  }
  const pages: PageContent[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, operators))
    page.cleanup()
  }
  const letters = pages.reduce((sum, page) => sum + lettersOn(page), 0)
  if (letters < fewestLettersPerPage * Math.min(pages.length, 5)) {
    throw fileRefusal('files.no-text-layer', { pages: pages.length })
  }
  return pages
}

const lettersOn = ({ runs }: PageContent) =>
  runs.reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)

function textOf(pages: readonly PageContent[]): string {
  return sameWidth(pages)
    .flatMap((section) => {
      const parts = section.flatMap(partsOf)
      const setting = settingOf(
        parts.filter((part): part is Line => !('kind' in part)),
        section[0]?.width ?? 0,
      )
      return groupsOf(parts).flatMap((group) => linesOfGroup(group, setting))
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/** Upright and lying pages end their lines at different places. */
function sameWidth(pages: readonly PageContent[]): PageContent[][] {
  const sections: PageContent[][] = []
  for (const page of pages) {
    const last = sections.at(-1)
    if (last?.[0] && Math.abs(last[0].width - page.width) < 2) last.push(page)
    else sections.push([page])
  }
  return sections
}

function partsOf(page: PageContent): Part[] {
  const tables: Table[] = []
  let runs: Run[] = page.runs
  for (const grid of gridsOf(page.rulings)) {
    const { table, outside } = fillTable(grid, runs)
    runs = outside
    if (table.rows.length > 0) tables.push(table)
  }
  const lines = linesOf(runs).filter((line) => !isPageNumber(line, page.height))
  const tops = [...tables].sort((a, b) => a.y - b.y)
  const parts: Part[] = []
  let from = 0
  for (const table of tops) {
    const end = lines.findIndex((line) => line.y > table.y)
    const to = end < 0 ? lines.length : end
    parts.push(...findColumns(lines.slice(from, to)), table)
    from = Math.max(from, to)
  }
  return [...parts, ...findColumns(lines.slice(from))]
}

function isPageNumber({ text, y }: Line, height: number): boolean {
  const isAtEdge = y < height * 0.1 || y > height * 0.9
  return isAtEdge && /^[-–\s]*(trang |page )?\d{1,4}(\s*\/\s*\d{1,4})?[-–\s]*$/i.test(text)
}

/** Lines that follow each other are joined together; a table that goes on over a page break becomes one. */
function groupsOf(parts: readonly Part[]): (Line[] | TwoColumns | Table)[] {
  const groups: (Line[] | TwoColumns | Table)[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (!('kind' in part)) {
      if (Array.isArray(last)) last.push(part)
      else groups.push([part])
    } else if (
      part.kind === 'table' &&
      last &&
      !Array.isArray(last) &&
      last.kind === 'table' &&
      last.columns === part.columns
    ) {
      continueTable(last, part)
    } else groups.push(part)
  }
  return groups
}

function linesOfGroup(group: Line[] | TwoColumns | Table, setting: Setting): string[] {
  if (Array.isArray(group)) return joinParagraphs(group, setting)
  if (group.kind === 'table') return ['', ...group.rows.map((row) => row.join('\t')), '']
  return ['', ...joinInColumn(group.left), ...joinInColumn(group.right), '']
}
