/** Takes the workbook, dropped or chosen; a file that is here already leads to its run. */
import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { CallRefused } from '#platform/http'
import type { Id } from '#platform/kernel'
import { ButtonLink, RefusalAlert, useGo, useVerb } from '#platform/ui'
import { bringIn, type Run } from '../contract.ts'
import { runAddress } from '../domain/addresses.ts'
import { OpenRuns } from './open-runs.tsx'

type Given = { readonly kind: string; readonly unitId: Id<'unit'>; readonly replaces?: Run['id'] }

export function DropBox({ kind, unitId, replaces }: Given) {
  const go = useGo()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [isOver, setOver] = useState(false)
  const upload = useVerb(bringIn, { onDone: ({ runId }) => go(runAddress(runId)) })
  const send = (one: File | undefined) => {
    if (!one || upload.isRunning) return
    setFile(one)
    void upload.send({ query: { kind, unitId, ...(replaces ? { replaces } : {}) }, file: one })
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    send(event.dataTransfer.files[0])
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, which does the same */}
      <div
        className={isOver ? 'workbook-drop workbook-drop-over' : 'workbook-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        {upload.isRunning ? (
          <div role="status">
            <b>Đang gửi «{file?.name}»…</b>
            <progress aria-label="Đang gửi tệp" />
          </div>
        ) : (
          <>
            <p>
              <b>Kéo tệp Excel vào đây</b>, hoặc
            </p>
            <Button type="primary" onClick={() => input.current?.click()}>
              Chọn tệp Excel
            </Button>
            <p className="quiet">Tệp .xlsx đến 25 MB, 200.000 dòng. Tệp .xls cũ: mở bằng Excel, lưu thành .xlsx.</p>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Chọn tệp Excel"
          accept=".xlsx"
          onChange={(event) => {
            send(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <Refused refused={upload.refused} />
    </>
  )
}

function Refused({ refused }: { readonly refused: Error | null }) {
  if (!(refused instanceof CallRefused)) return <RefusalAlert refused={refused} />
  if (refused.refused.code === 'workbook.too-many-waiting') return <OpenRuns message={refused.refused.message} />
  if (refused.refused.code !== 'workbook.already-waiting') return <RefusalAlert refused={refused} />
  return (
    <div role="alert" className="callout tone-soon">
      <p className="callout-title">Tệp này đang chờ</p>
      <p>{refused.refused.message}</p>
      <ButtonLink to={runAddress(String(refused.refused.details.runId))} isMain>
        Mở lần nhập đó
      </ButtonLink>
    </div>
  )
}
