import { Button } from 'antd'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useGo, useVerb } from '#platform/ui'
import { importDocument } from '../../contract.ts'
import { confirmAddress } from '../address.ts'
import type { Place } from './place.ts'
import { Refused } from './refused.tsx'

const accepted = '.docx,.pdf,.txt,.md'

export function FileBox(place: Place) {
  const go = useGo()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [isOver, setOver] = useState(false)
  const upload = useVerb(importDocument, { onDone: ({ importId }) => go(confirmAddress(importId)) })
  const send = (one: File | undefined, again = false) => {
    if (!one) return
    setFile(one)
    void upload.send({ query: { ...place, again }, file: one })
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
        className={isOver ? 'drop-box drop-over' : 'drop-box'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        {upload.isRunning ? (
          <div role="status">
            <b>Đang đọc “{file?.name}”…</b>
            <progress aria-label="Đang gửi và đọc tệp" />
            <p className="quiet">Tệp dài có thể mất vài giây.</p>
          </div>
        ) : (
          <>
            <p>
              <b>Kéo tệp vào đây</b>, hoặc
            </p>
            <Button type="primary" onClick={() => input.current?.click()}>
              Chọn tệp
            </Button>
            <p className="quiet">Nhận .docx, .pdf (có chữ), .txt, .md, đến 25 MB. Tệp .doc cũ: lưu lại thành .docx.</p>
          </>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          hidden
          aria-label="Chọn tệp văn bản"
          accept={accepted}
          onChange={(event) => {
            send(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {file && upload.refused && <p className="refused-file">Tệp “{file.name}” chưa được nhận:</p>}
      <Refused refused={upload.refused} onAgain={() => send(file, true)} />
    </>
  )
}
