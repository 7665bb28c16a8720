/** A small list for tests: guests, with one fault of each sort, kept in a table that the test makes. */

import { writeXlsx } from 'hucre'
import { sql } from 'kysely'
import type { DecidedRow, ImportGround, ImportKind, SheetColumn, SheetRow, Verdict } from '#platform/xlsx'

export const guestsTable = `create table public.guests (name text primary key, seats int not null, unit text not null);
  grant select, insert, delete on public.guests to thidua_app`

const columns: readonly SheetColumn[] = [
  {
    ...{ key: 'name', title: 'Họ và tên', aliases: ['Tên khách'], isRequired: true },
    ...{ format: { kind: 'text', longest: 100 }, hint: 'Tên đầy đủ', example: 'Nguyễn Thị Mẫu', width: 30 },
  },
  {
    ...{ key: 'seats', title: 'Số ghế', aliases: [], isRequired: true },
    ...{ format: { kind: 'whole', least: 1, most: 9 }, hint: 'Từ 1 đến 9', example: '2', width: 10 },
  },
]

type Hooks = {
  /** Called before each piece is judged or written: a place to wait, to fail, to change the world. */
  readonly onJudge?: (ground: ImportGround) => Promise<void>
  readonly onWrite?: (ground: ImportGround) => Promise<void>
}

/** `Khách cũ …` is in doubt, `Cấm …` is refused, and so is who has a seat already. */
export const guestsKind = ({ onJudge, onWrite }: Hooks = {}): ImportKind => ({
  name: 'test.guests',
  title: 'Danh sách khách mời',
  verb: 'organisation.manage',
  templateVersion: 2,
  guide: ['Mỗi dòng một khách.'],
  columns: async () => columns,
  openJudge: async (ground) => {
    const known = await sql<{ name: string }>`select name from public.guests`.execute(ground.tx)
    const seated = new Set(known.rows.map((row) => row.name))
    return {
      judge: async (rows) => {
        await onJudge?.(ground)
        return rows.map((row) => verdictOn(row, seated))
      },
    }
  },
  openWriter: async (ground) => {
    let written = 0
    return {
      write: async (rows) => {
        await onWrite?.(ground)
        written += await insert(ground, rows)
      },
      finish: async () => ({ words: `Đã mời ${written} khách.`, details: { written } }),
    }
  },
})

function verdictOn({ cells }: SheetRow, seated: ReadonlySet<string>): Verdict {
  const name = String(cells.name)
  const fault = (severity: 'doubtful' | 'refused', message: string) => ({ column: 'name', severity, message })
  if (seated.has(name)) return { faults: [fault('refused', `Khách «${name}» đã có ghế. Hãy bỏ dòng này.`)] }
  if (name.startsWith('Cấm')) return { faults: [fault('refused', `Không mời «${name}».`)] }
  if (name.startsWith('Hai ghế'))
    return {
      faults: [fault('doubtful', `Khách «${name}» cần mấy ghế?`)],
      options: [
        { code: 'one', label: 'Một ghế' },
        { code: 'two', label: 'Hai ghế' },
      ],
    }
  return { faults: name.startsWith('Khách cũ') ? [fault('doubtful', `Khách «${name}» đã mời năm trước.`)] : [] }
}

async function insert({ tx, unit }: ImportGround, rows: readonly DecidedRow[]): Promise<number> {
  const names = rows.map(({ cells }) => String(cells.name))
  const seats = rows.map(({ cells, decision }) => (decision === 'two' ? 2 : Number(cells.seats)))
  await sql`insert into public.guests select name, seats, ${unit.id} from unnest(${names}::text[], ${seats}::int[]) as g (name, seats)`.execute(
    tx,
  )
  return rows.length
}

type Line = readonly (string | number | null)[]

/** A workbook as somebody would type it: a title, the headings, the lines. */
export async function aWorkbook(
  lines: readonly Line[],
  headings: Line = ['STT', 'Họ và tên', 'Số ghế'],
): Promise<File> {
  const rows = [['DANH SÁCH KHÁCH MỜI'], [], [...headings], ...lines.map((line, at) => [at + 1, ...line])]
  const bytes = await writeXlsx({ sheets: [{ name: 'Khách', rows }] })
  return new File([new Uint8Array(bytes)], 'khách mời.xlsx')
}
