/** A list: title and count, filters, the rows, key paging, A4 print, the same as .xlsx. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { showNumber } from '../formats.ts'
import { type Export, ExportButton } from '../parts/file-button.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import './pages.css'

type Given = {
  readonly title: string
  readonly note?: ReactNode
  /** How many rows there are in all, when known, and what they are: "12 kế hoạch". */
  readonly count?: { readonly of: number; readonly what: string }
  readonly verbs?: ReactNode
  /** The same list as an .xlsx file, with the filters of the page. */
  readonly exports?: Export
  readonly filters?: ReactNode
  /** Shown instead of the rows when there are none: what to do first. */
  readonly empty?: ReactNode
  /** As `useRows` gives it. */
  readonly more?: { readonly hasMore: boolean; readonly isLoadingMore: boolean; readonly loadMore: () => void }
  readonly children?: ReactNode
}

export function ListPage({ title, note, count, verbs, exports, filters, empty, more, children }: Given) {
  const counted = count && `${showNumber(count.of)} ${count.what}`
  return (
    <div className="list-page">
      <PageHeader
        title={title}
        note={note ?? counted}
        verbs={
          <>
            {exports && <ExportButton {...exports} />}
            <PrintButton />
            {verbs}
          </>
        }
      />
      {filters && (
        <search className="list-filters not-printed" aria-label="Lọc danh sách">
          {filters}
        </search>
      )}
      {empty ?? children}
      {!empty && (
        <div className="list-foot not-printed">
          {counted && note && <span className="quiet">{counted}</span>}
          {more?.hasMore && (
            <Button loading={more.isLoadingMore} onClick={more.loadMore}>
              Xem thêm
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

export const PrintButton = () => (
  <Button className="not-on-phone" onClick={() => print()}>
    In A4
  </Button>
)
