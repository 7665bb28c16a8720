/** The numbers of the units directly below; a unit with units below leads one level down. */
import type { LocalDate } from '#platform/kernel'
import { showDay } from '#platform/kernel'
import { type Column, PageLink, RowsTable, showNumber } from '#platform/ui'
import type { FigureRow, FiguresPage } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { figuresAddress } from './addresses.ts'
import { mergedWords } from './merged-words.ts'
import { KnownSum } from './numbers.tsx'

type Row = Omit<FigureRow, 'id'> & { readonly id: string; readonly part: 'own' | 'unit' | 'total' }
type Given = { readonly page: FiguresPage; readonly day: LocalDate | undefined }

export function FiguresTable({ page, day }: Given) {
  const nothing = { typeName: '', hasUnitsBelow: false, asOf: null, carried: [] }
  const own: Row[] = page.own ? [{ ...nothing, id: 'own', part: 'own', name: 'Riêng đơn vị', totals: page.own }] : []
  const rows: Row[] = [
    ...own,
    ...page.rows.map((row): Row => ({ ...row, part: 'unit' })),
    { ...nothing, id: 'total', part: 'total', name: 'Tổng cộng', totals: page.total },
  ]
  return (
    <div className="figures-table">
      <RowsTable
        caption={`Số đoàn viên theo đơn vị trực thuộc ${page.unit.name}`}
        columns={columnsOf(day)}
        rows={rows}
        keyOf={(row) => row.id}
        isNumbered={false}
      />
    </div>
  )
}

const columnsOf = (day: LocalDate | undefined): Column<Row>[] => [
  {
    title: 'Đơn vị',
    isName: true,
    cell: (row) => (
      <>
        <Name row={row} day={day} />
        {row.typeName && <div className="quiet kind-note">{row.typeName}</div>}
      </>
    ),
  },
  {
    title: 'Đoàn viên',
    width: '12%',
    cell: ({ totals }) =>
      totals.reported > 0 ? showNumber(totals.members) : <span className="quiet">chưa có số</span>,
  },
  { title: 'Nữ', width: '12%', cell: ({ totals }) => part(totals, 'women') },
  { title: 'Dân tộc thiểu số', width: '13%', cell: ({ totals }) => part(totals, 'ethnicMinorities') },
  { title: 'Lao động trực tiếp', width: '13%', cell: ({ totals }) => part(totals, 'directWorkers') },
  { title: 'Số liệu', width: '17%', cell: (row) => <Source row={row} /> },
]

function Name({ row, day }: { readonly row: Row; readonly day: LocalDate | undefined }) {
  if (row.part !== 'unit') return row.name
  const to = row.hasUnitsBelow
    ? figuresAddress(row.id, day)
    : `${unitAddress(row.id, day)}${day ? '&' : '?'}muc=hoat-dong`
  return <PageLink to={to}>{row.name}</PageLink>
}

const part = (totals: Row['totals'], name: keyof Row['totals']['unknown']) =>
  totals.reported === 0 ? '' : <KnownSum value={totals[name]} unknown={totals.unknown[name]} />

function Source({ row: { asOf, carried, hasUnitsBelow, totals } }: { readonly row: Row }) {
  const words = [
    asOf && !hasUnitsBelow && showDay(asOf),
    carried.length > 0 && mergedWords(carried),
    totals.missing > 0 && (hasUnitsBelow || !asOf) && `${showNumber(totals.missing)} đơn vị chưa có số`,
    totals.stale > 0 && (totals.reported > 1 ? `${showNumber(totals.stale)} số cũ quá một năm` : 'cũ quá một năm'),
  ].filter(Boolean)
  if (words.length === 0) return null
  return <span className={totals.missing + totals.stale > 0 ? 'doubt-note' : 'quiet'}>{words.join('; ')}</span>
}
