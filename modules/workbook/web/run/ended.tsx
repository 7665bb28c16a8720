/** A run that is over: what was written, or why nothing was. */
import { showDay } from '#platform/kernel'
import { ButtonLink, Callout, FileButton, PageLink, showNumber } from '#platform/ui'
import { downloadFaults, type Run } from '../../contract.ts'
import { runAddress, wizardAddress } from '../../domain/addresses.ts'
import { homeOf } from '../look.ts'

export function Ended({ run }: { readonly run: Run }) {
  const home = homeOf(run.kind)
  const again = <ButtonLink to={wizardAddress(run.kind)}>Nhập tệp khác</ButtonLink>
  return (
    <>
      {run.state === 'written' && <Written run={run} />}
      {run.state === 'failed' && (
        <Callout tone="late" title="Không nhập được, chưa ghi gì vào hệ thống">
          <p>{run.problem}</p>
        </Callout>
      )}
      {run.replacedBy && (
        <Callout tone="calm" title="Đã hủy vì có tệp đã sửa gửi thay">
          <p>
            Không dòng nào của tệp này được ghi vào hệ thống.{' '}
            <PageLink to={runAddress(run.replacedBy)}>Xem lần nhập của tệp đã sửa</PageLink>
          </p>
        </Callout>
      )}
      {run.state === 'cancelled' && !run.replacedBy && (
        <Callout tone="calm" title="Lần nhập này đã hủy">
          <p>Không dòng nào được ghi vào hệ thống.</p>
        </Callout>
      )}
      <div className="workbook-verbs">
        {run.state === 'written' && home && (
          <ButtonLink to={home.to} isMain>
            {home.label}
          </ButtonLink>
        )}
        {again}
        {run.can.download && (
          <FileButton of={downloadFaults} sent={{ params: { runId: run.id } }} label="Tải tệp có cột «Lỗi»" />
        )}
      </div>
      {run.can.download && (
        <p className="quiet">Tệp gốc và chi tiết từng dòng được giữ đến ngày {showDay(run.keptUntil)}.</p>
      )}
    </>
  )
}

function Written({ run }: { readonly run: Run }) {
  const { dropped, leftOut } = run.counts
  return (
    <Callout tone="fulfilled" title={run.outcome ?? 'Đã ghi xong.'}>
      <p>
        Ghi {showNumber(run.toWrite)} dòng{dropped > 0 && `, bỏ qua ${showNumber(dropped)} dòng`}: tệp «{run.fileName}»
        cho {run.unitName}.
      </p>
      {leftOut > 0 && <p>{showNumber(leftOut)} dòng trong tệp không phải dữ liệu (dòng cộng, tiêu đề…).</p>}
    </Callout>
  )
}
