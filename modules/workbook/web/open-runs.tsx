/** Why nothing more is taken in: what this person has left open, each with a way to go on with it or to cancel it. */
import { Answer, ConfirmButton, PageLink, RefusalAlert, showInstant, useReply, useVerb } from '#platform/ui'
import { cancelRun, listOpenRuns, type RunLine } from '../contract.ts'
import { runAddress } from '../domain/addresses.ts'
import { stateWords } from '../vi.ts'

export function OpenRuns({ message }: { readonly message: string }) {
  const open = useReply(listOpenRuns)
  return (
    <div role="alert" className="callout tone-late">
      <p className="callout-title">Chưa gửi được</p>
      <p>{message}</p>
      <Answer of={open}>
        {({ runs }) => (
          <ul className="workbook-kinds" aria-label="Các lần nhập chưa xong">
            {runs.map((run) => (
              <OpenRun key={run.id} run={run} />
            ))}
          </ul>
        )}
      </Answer>
    </div>
  )
}

function OpenRun({ run }: { readonly run: RunLine }) {
  const cancel = useVerb(cancelRun)
  return (
    <li>
      <div>
        <PageLink to={runAddress(run.id)}>{run.kindTitle}</PageLink>
        <span className="workbook-under quiet">
          {run.fileName} · {run.unitName} · {stateWords[run.state].toLowerCase()} · {showInstant(run.createdAt)}
        </span>
        <RefusalAlert refused={cancel.refused} />
      </div>
      <ConfirmButton
        label="Hủy lần nhập"
        title={`Hủy lần nhập «${run.fileName}»?`}
        isRunning={cancel.isRunning}
        onConfirm={() => cancel.send({ params: { runId: run.id } })}
      >
        <p>Không dòng nào được ghi vào hệ thống. Các quyết định đã chọn cũng bị bỏ.</p>
      </ConfirmButton>
    </li>
  )
}
