/** What can be done with a checked run, and why writing is not among it yet. */
import { Checkbox } from 'antd'
import { useState } from 'react'
import { ButtonLink, ConfirmButton, FileButton, RefusalAlert, showNumber, useVerb, VerbsBar } from '#platform/ui'
import { cancelRun, downloadFaults, type Run, writeRun } from '../../contract.ts'
import { mendedAddress } from '../../domain/addresses.ts'

export function ReviewVerbs({ run }: { readonly run: Run }) {
  const params = { runId: run.id }
  const cancel = useVerb(cancelRun)
  const write = useVerb(writeRun)
  const [isAgain, setAgain] = useState(false)
  const { refused, undecided, dropped } = run.counts
  const rows = `${showNumber(run.toWrite)} dòng`
  const what = dropped > 0 ? `${rows}, bỏ qua ${showNumber(dropped)}` : `${rows} vào hệ thống`
  const isReady = refused === 0 && undecided === 0 && run.toWrite > 0 && (!run.twin || isAgain)
  return (
    <>
      <RefusalAlert refused={write.refused ?? cancel.refused} />
      <VerbsBar>
        {run.can.write && refused === 0 && (
          <ConfirmButton
            label={`Ghi ${what}`}
            title={`Ghi ${what}?`}
            isMain
            isDisabled={!isReady}
            isRunning={write.isRunning}
            onConfirm={() => write.send({ params, body: { version: run.version, again: isAgain } })}
          >
            <p>
              Tất cả {showNumber(run.toWrite)} dòng của «{run.kindTitle}» được ghi cho {run.unitName} trong một lần,
              hoặc không dòng nào nếu có trục trặc.
              {dropped > 0 && ` ${showNumber(dropped)} dòng được bỏ qua theo quyết định.`}
            </p>
          </ConfirmButton>
        )}
        {run.twin && (
          <Checkbox checked={isAgain} onChange={(event) => setAgain(event.target.checked)}>
            Vẫn ghi lần nữa
          </Checkbox>
        )}
        {(refused > 0 || run.counts.doubtful > 0) && run.can.download && (
          <span className={refused === 0 ? 'not-on-phone' : ''}>
            <FileButton of={downloadFaults} sent={{ params }} label="Tải tệp có cột «Lỗi»" isMain={refused > 0} />
          </span>
        )}
        {refused > 0 && <ButtonLink to={mendedAddress(run)}>Gửi tệp đã sửa</ButtonLink>}
        <span className="workbook-why quiet">{whyNot(run)}</span>
        <span className="spacer" />
        {run.can.cancel && (
          <ConfirmButton
            label="Hủy lần nhập"
            title="Hủy lần nhập này?"
            isRunning={cancel.isRunning}
            onConfirm={() => cancel.send({ params })}
          >
            <p>Không dòng nào được ghi vào hệ thống. Các quyết định đã chọn cũng bị bỏ.</p>
          </ConfirmButton>
        )}
      </VerbsBar>
    </>
  )
}

function whyNot({ counts, toWrite }: Run): string {
  if (counts.refused > 0) return `Còn ${showNumber(counts.refused)} dòng bị từ chối: sửa trong tệp, gửi lại tệp đã sửa.`
  if (counts.undecided > 0) return `Còn ${showNumber(counts.undecided)} dòng cần xem chờ quyết định.`
  return toWrite === 0 ? 'Không còn dòng nào để ghi.' : ''
}
