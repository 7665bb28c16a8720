/** Above the printed table, as official lists have it: the body, the title, the day, and how many of how many are printed. */
import { showUnit, type UnitId } from '#modules/organisation'
import { showDay } from '#platform/kernel'
import { showNumber, useReply, useSession } from '#platform/ui'

type Rows = { readonly shown: number; readonly total: number; readonly isMore: boolean }

/** How many there are, as far as they are counted. */
export const totalWords = ({ total, isMore }: Pick<Rows, 'total' | 'isMore'>): string =>
  `${isMore ? 'hơn ' : ''}${showNumber(total)} người`

/** Said before printing: paper takes what the page has, the file has everybody. */
export const PrintedPart = (rows: Rows) =>
  rows.shown < rows.total ? (
    <p className="people-printed-part quiet not-printed not-on-phone">
      Đang hiện {showNumber(rows.shown)} người đầu trong số {totalWords(rows)}. «In A4» in những người đang hiện; bấm
      «Xem thêm» để in nhiều hơn, hoặc «Xuất Excel» để có đủ tất cả.
    </p>
  ) : null

export function PrintedHead({ unitId, ...rows }: Rows & { readonly unitId: string }) {
  const { federationName, today } = useSession()
  const unit = useReply(showUnit, { params: { unitId: unitId as UnitId } }, { enabled: unitId !== '' })
  return (
    <div className="people-title-block only-printed">
      <p>{unit.data?.unit.name ?? federationName}</p>
      <h2>DANH SÁCH TRÍCH NGANG CÁN BỘ, ĐOÀN VIÊN</h2>
      <p>
        (Tại ngày {showDay(today)}; {rows.shown < rows.total ? partWords(rows) : totalWords(rows)})
      </p>
    </div>
  )
}

const partWords = (rows: Rows): string =>
  `in ${showNumber(rows.shown)} người đầu trong số ${totalWords(rows)}; danh sách đầy đủ ở tệp «Xuất Excel»`
