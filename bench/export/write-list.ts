/** One export of 100,000 rows in a process of its own: `write-list.ts ours|bare <file>`; prints seconds and peaks as JSON. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type ExportColumn, type ExportRow, writeWorkbook } from '#platform/xlsx'
import { writeBare } from '../yardstick/xlsx.ts'

const rowsPerPage = 1_000
const pages = 100
const families = ['Nguyễn', 'Trần', 'Lê', 'Lò', 'Quàng', 'Đặng']
const twoFigures = (number: number) => String(number).padStart(2, '0')

function rowOf(at: number): ExportRow {
  const birth = `19${60 + (at % 40)}-${twoFigures(1 + (at % 12))}-${twoFigures(1 + (at % 28))}`
  return [
    `${families[at % 6]} Thị Hằng ${at}`,
    birth,
    at % 2 ? 'Nữ' : 'Nam',
    'Thái',
    `0110${85_000_000 + at}`,
    `Công đoàn cơ sở Trường Tiểu học số ${at % 600}`,
    'Giáo viên',
    at % 100,
    at * 1.5,
    at % 3 === 0,
    null,
    'Đại học',
    `Thành tích & đóng góp ${at}`,
    '=ghi chú',
  ]
}

function* rowPages() {
  for (let page = 0; page < pages; page++) {
    yield Array.from({ length: rowsPerPage }, (_, at) => rowOf(page * rowsPerPage + at))
  }
}

const text = { kind: 'text' } as const
const formats: readonly ExportColumn['format'][] = [
  ...[text, { kind: 'day' } as const, text, text, text, text, text],
  ...[{ kind: 'number', decimals: 0 } as const, { kind: 'number', decimals: 1 } as const, { kind: 'yes-no' } as const],
  ...[text, text, text, text],
]
const columns = formats.map((format, at) => ({ title: `Cột ${at + 1}`, width: 20, format, isSummed: at === 7 }))

const [who = '', path = ''] = process.argv.slice(2)
const startMegabytes = process.memoryUsage().rss / 1e6
const begin = performance.now()
if (who === 'bare') await writeBare(path, rowPages())
else {
  const heading = { issuedBy: ['Liên đoàn Lao động tỉnh'], title: 'Danh sách đoàn viên' }
  await pipeline(writeWorkbook([{ name: 'Danh sách', heading, columns, rows: rowPages() }]), createWriteStream(path))
}
const seconds = (performance.now() - begin) / 1000
const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6
console.log(JSON.stringify({ seconds, startMegabytes, peakMegabytes }))
