/** The good lines, cell by cell as they were understood; where that is not what stood in the file, both are shown. */
import { Button } from 'antd'
import { Answer, type Column, RowsTable, showNumber, useRows } from '#platform/ui'
import { type GoodLine, listGoodLines, type Run } from '../../contract.ts'

export function GoodLines({ run }: { readonly run: Run }) {
  const lines = useRows(listGoodLines, { params: { runId: run.id } }, (reply) => reply.lines)
  return (
    <>
      <p className="workbook-good">
        Những dòng này đọc được đủ, không trùng với dữ liệu đã có, và chỉ được ghi khi Ông/Bà bấm nút ghi. Ô có dấu{' '}
        <mark className="workbook-changed">≠</mark> được hiểu khác với chữ trong tệp: bên dưới là chữ trong tệp.
      </p>
      <Answer of={{ ...lines, data: lines.data }}>
        {() => (
          <div className="workbook-cards workbook-wide">
            <RowsTable
              caption="Các dòng tốt trong tệp"
              isNumbered={false}
              columns={columnsFor(run)}
              rows={lines.rows}
              keyOf={(line) => String(line.line)}
            />
            {lines.hasMore && (
              <div className="workbook-more">
                <Button loading={lines.isLoadingMore} onClick={lines.loadMore}>
                  Xem thêm
                </Button>
              </div>
            )}
          </div>
        )}
      </Answer>
    </>
  )
}

/** The columns of the list that the workbook has. */
function columnsFor(run: Run): Column<GoodLine>[] {
  const read = run.found?.columns.filter(({ letter }) => letter !== null) ?? []
  return [
    { title: 'Dòng', isName: true, width: '64px', cell: (row) => showNumber(row.line) },
    ...read.map(({ key, title }) => ({ title, cell: (row: GoodLine) => cellOf(row, key) })),
  ]
}

function cellOf({ cells, typed }: GoodLine, key: string) {
  const words = cells[key]
  if (typed[key] === undefined) return words ?? null
  return (
    <>
      <mark className="workbook-changed">
        <span aria-hidden="true">≠ </span>
        {words ?? 'để trống'}
      </mark>
      <span className="workbook-under quiet">trong tệp: «{typed[key]}»</span>
    </>
  )
}
