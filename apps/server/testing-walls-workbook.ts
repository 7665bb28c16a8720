/** For the test of the walls: a workbook brought in for one district, every read of it, and what stands in a file. */
import * as workbook from '#modules/workbook'
import { aWorkbook } from '#modules/workbook/testing'
import { openArchive } from '#platform/files'
import type { Endpoint, Sent } from '#platform/http'
import { workbookMediaType } from '#platform/xlsx'
import type { TestClient } from './testing.ts'

type Case = { readonly endpoint: Endpoint; readonly sent: Sent<Endpoint>; readonly status: readonly number[] }
type Words = (what: string) => string

const kind = 'organisation.units'

/** @returns the run, which no job has checked yet */
export async function fillWorkbook(administrator: TestClient, unitId: string, word: Words): Promise<string> {
  const content = await aWorkbook([[word('CĐCS trong tệp'), 1]])
  const file = new File([content], `${word('tệp')}.xlsx`)
  return (await administrator.call(workbook.bringIn, { query: { kind, unitId }, file })).runId
}

export function workbookCases({ run, unit, own }: { run: string; unit: string; own: string }): Case[] {
  const params = { runId: run }
  const reads = [
    ...[workbook.getRun, workbook.listNotedLines, workbook.listGoodLines],
    ...[workbook.listReasons, workbook.downloadFaults],
  ]
  const query = { standing: 'refused' }
  const template = (unitId: string, ...status: number[]) => ({
    ...{ endpoint: workbook.downloadTemplate as Endpoint, status },
    sent: { params: { kind }, query: { unitId } } as Sent<Endpoint>,
  })
  return [
    ...[workbook.listKinds, workbook.listRuns, workbook.listOpenRuns, workbook.exportRuns].map((endpoint) => ({
      ...{ endpoint: endpoint as Endpoint, sent: {}, status: [200] },
    })),
    ...reads.map((endpoint) => ({ endpoint: endpoint as Endpoint, sent: { params, query }, status: [404] })),
    template(unit, 404),
    template(own, 200, 403),
  ]
}

const parts = ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml']
const mostBytes = 50_000_000

/** What somebody reads in the answer: a workbook is unpacked first. */
export async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== workbookMediaType) return response.text()
  const archive = await openArchive(new Uint8Array(await response.arrayBuffer()), mostBytes)
  const pieces: Buffer[] = []
  for (const part of parts) if (archive.has(part)) for await (const piece of archive.read(part)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
