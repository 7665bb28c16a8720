/** What was understood of the workbook as a whole, and what has happened since it was sent. */
import { Callout, PageLink, showInstant } from '#platform/ui'
import type { Run } from '../../contract.ts'
import { runAddress } from '../../domain/addresses.ts'

export function FoundWords({ run }: { readonly run: Run }) {
  const { found, twin, notice } = run
  return (
    <>
      {notice === 'verdicts-changed' && (
        <Callout tone="soon" title="Dữ liệu trong hệ thống đã thay đổi từ lúc kiểm tra">
          <p>Chưa dòng nào được ghi. Tệp đã được kiểm tra lại với dữ liệu mới; hãy xem lại rồi ghi.</p>
        </Callout>
      )}
      {twin && (
        <Callout tone="soon" title="Danh sách này đã được ghi một lần">
          <p>
            {twin.by} đã ghi đúng nội dung này lúc {showInstant(twin.writtenAt)}.{' '}
            <PageLink to={runAddress(twin.runId)}>Xem lần ghi đó</PageLink>
          </p>
        </Callout>
      )}
      {found && <Understood found={found} />}
    </>
  )
}

function Understood({ found }: { readonly found: NonNullable<Run['found']> }) {
  const read = found.columns.filter((column) => column.letter !== null)
  return (
    <details className="workbook-found">
      <summary>
        Đã đọc trang «{found.sheet}», nhận {read.length} cột
        {found.unknown.length > 0 && `, bỏ ${found.unknown.length} cột lạ`}
        {found.remarks.length > 0 && `; ${found.remarks.length} lưu ý`}
      </summary>
      <ul>
        <li>Cột đã nhận: {read.map(({ title, letter }) => `${title} (${letter})`).join(', ')}.</li>
        {found.absent.length > 0 && <li>Cột không có trong tệp, để trống: {found.absent.join(', ')}.</li>}
        {found.unknown.length > 0 && <li>Cột lạ, không đọc: {found.unknown.join(', ')}.</li>}
        {found.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </details>
  )
}
