import { describe, expect, it } from 'vitest'
import { type LeftOutReason, readSheet } from '#platform/xlsx'
import { workbookOf } from '../../../platform/xlsx/testing.ts'
import { columns, type SpoiledWorkbook, spoiledWorkbooks, template } from './index.ts'

async function bytesOf({ workbook }: SpoiledWorkbook): Promise<Buffer> {
  return typeof workbook === 'function' ? workbook() : workbookOf(workbook)
}

async function read(spoiled: SpoiledWorkbook) {
  const source = { fileName: spoiled.fileName ?? 'danh-sach.xlsx', bytes: await bytesOf(spoiled) }
  const { found, chunks } = await readSheet(source, { columns, template })
  const rows: Record<number, unknown> = {}
  const faults: string[] = []
  const leftOut: Record<number, LeftOutReason> = {}
  const remarks = [...found.remarks]
  for await (const chunk of chunks) {
    remarks.push(...chunk.remarks)
    for (const one of chunk.leftOut) leftOut[one.line] = one.reason
    for (const row of chunk.rows) {
      rows[row.line] = row.cells
      faults.push(...row.faults.map(({ column, severity }) => `${row.line} ${column ?? '–'} ${severity}`))
    }
  }
  return { found, rows, faults, leftOut, remarks }
}

/** Lines with something in them, as the workbook was built. */
function filledLines({ workbook }: SpoiledWorkbook, sheetName: string): number[] {
  if (typeof workbook === 'function') return []
  const at = workbook.sheets.findIndex(({ name }, index) => (name ?? `Trang ${index + 1}`) === sheetName)
  let number = 0
  return (workbook.sheets[at]?.rows ?? []).flatMap((given) => {
    const row = 'cells' in given ? given : { cells: given }
    number = ('line' in row ? row.line : undefined) ?? number + 1
    const isFilled = row.cells.some((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== ''))
    return isFilled ? [number] : []
  })
}

describe('spoiled workbooks', () => {
  it('are at least fifty', () => {
    expect(spoiledWorkbooks.length).toBeGreaterThanOrEqual(50)
    expect(new Set(spoiledWorkbooks.map(({ name }) => name)).size).toBe(spoiledWorkbooks.length)
  })

  it.each(spoiledWorkbooks)('$name', { timeout: 30_000 }, async (spoiled) => {
    const { truth } = spoiled
    if ('refused' in truth) {
      const details = expect.objectContaining(truth.details ?? {})
      await expect(read(spoiled)).rejects.toMatchObject({ code: truth.refused, details })
      return
    }
    const { found, rows, faults, leftOut, remarks } = await read(spoiled)
    expect(rows).toEqual(truth.rows)
    expect(faults).toEqual([...(truth.faults ?? [])])
    expect(leftOut).toEqual(truth.leftOut ?? {})
    expect(found).toMatchObject(truth.found ?? {})
    expect(remarks).toHaveLength(truth.remarks?.length ?? 0)
    for (const [at, remark] of (truth.remarks ?? []).entries()) expect(remarks[at]).toMatch(remark)

    const seen = [...Object.keys(rows), ...Object.keys(leftOut)].map(Number)
    const isHeading = (line: number) => line >= found.headingFrom && line <= found.headingTo
    const lost = filledLines(spoiled, found.sheet).filter((line) => !isHeading(line) && !seen.includes(line))
    expect(lost, 'no line is lost silently').toEqual([])
  })
})
