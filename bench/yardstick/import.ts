/** The bare chain of an import: inflate, one pass over the cells, each row checked, COPY into a table with its keys. No history, no walls, no second look. */
import { inflateRawSync } from 'node:zlib'
import type pg from 'pg'
import { copyIn } from '../people/copy-in.ts'

/** The first sheet of a zip, by its central directory. */
function sheetOf(bytes: Buffer): string {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  for (let at = bytes.readUInt32LE(end + 16); at < end; ) {
    const [nameLength, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (name === 'xl/worksheets/sheet1.xml') {
      const local = bytes.readUInt32LE(at + 42)
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      return inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(at + 20))).toString()
    }
    at += 46 + nameLength + extra + comment
  }
  throw new Error('no sheet')
}

const rowForm = /<row [^>]*>(.*?)<\/row>/gs
const cellForm = /<c r="([A-Z]+)\d+"[^>]*>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g

function* linesOf(sheet: string, units: ReadonlySet<string>, firstLine: number): Generator<string> {
  let line = 0
  const seen = new Set<string>()
  for (const [, cells = ''] of sheet.matchAll(rowForm)) {
    if (++line < firstLine) continue
    const of: Record<string, string> = {}
    for (const [, column = '', text, number] of cells.matchAll(cellForm)) of[column] = text ?? number ?? ''
    const { B: name = '', D: birth = '', E: identifier = '', G: unit = '' } = of
    if (!name || !units.has(unit) || !/^\d{12}$/.test(identifier) || seen.has(identifier)) continue
    seen.add(identifier)
    yield `${identifier}\t${name}\t${birth}\t${unit}\n`
  }
}

export async function importBare(owner: pg.Client, bytes: Buffer, firstLine: number): Promise<number> {
  await owner.query(`create temporary table if not exists bare_units (name text primary key);
    insert into bare_units select distinct name from organisation.units on conflict do nothing;
    create temporary table if not exists bare_people (identifier text primary key, name text not null, birth text, unit text not null references bare_units);
    truncate bare_people`)
  const { rows } = await owner.query<{ name: string }>('select name from bare_units')
  await copyIn(owner, 'bare_people', linesOf(sheetOf(bytes), new Set(rows.map((row) => row.name)), firstLine))
  const counted = await owner.query<{ n: number }>('select count(*)::int as n from bare_people')
  return counted.rows[0]?.n ?? 0
}
