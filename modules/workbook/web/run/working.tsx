/** The job at work: how far it is, and a way to stop it. Leaving the page stops nothing. */
import { ConfirmButton, Panel, RefusalAlert, showNumber, useReply, useVerb } from '#platform/ui'
import { cancelRun, getRun, type Run } from '../../contract.ts'

export function Working({ run }: { readonly run: Run }) {
  // Shared with the page: what is read here every second moves the wizard on.
  useReply(getRun, { params: { runId: run.id } }, { everySeconds: 1 })
  const cancel = useVerb(cancelRun)
  const { done, total, isCancelAsked } = run.progress
  const share = total ? Math.round((100 * done) / total) : undefined
  const what = run.state === 'checking' ? 'Đang kiểm tra từng dòng' : 'Đang ghi vào hệ thống'
  const progress = total === null || total === 0 ? {} : { max: total, value: done }
  return (
    <Panel title={isCancelAsked ? 'Đang dừng…' : `${what}…`}>
      <div className="workbook-progress">
        <progress aria-label={what} {...progress} />
        <p role="status">{run.state === 'checking' ? `Đã kiểm tra ${showNumber(done)} dòng.` : `${share ?? 0}%`}</p>
      </div>
      <p className="quiet">
        Có thể đóng trang hoặc làm việc khác: việc này chạy tiếp trên máy chủ, và kết quả chờ ở «Việc của tôi».
      </p>
      <RefusalAlert refused={cancel.refused} />
      {run.can.cancel && !isCancelAsked && (
        <ConfirmButton
          label={run.state === 'checking' ? 'Hủy kiểm tra' : 'Dừng ghi'}
          title="Hủy lần nhập này?"
          isRunning={cancel.isRunning}
          onConfirm={() => cancel.send({ params: { runId: run.id } })}
        >
          <p>Không dòng nào được ghi vào hệ thống. Muốn nhập lại, Ông/Bà gửi lại tệp.</p>
        </ConfirmButton>
      )}
    </Panel>
  )
}
