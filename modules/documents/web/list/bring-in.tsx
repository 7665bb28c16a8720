/** Brings a document in: a file dropped or chosen, or its text pasted. What was refused stays, with the reason beside it. */
import { Button, Input } from 'antd'
import { type DragEvent, useId, useRef, useState } from 'react'
import { getMe } from '#modules/access'
import { CallRefused } from '#platform/http'
import type { Id } from '#platform/kernel'
import { ButtonLink, Field, RefusalAlert, useGo, useReply, useVerb } from '#platform/ui'
import { importDocument, pasteDocument } from '../../contract.ts'
import type { purposeWords } from '../../vi.ts'
import { confirmAddress } from '../address.ts'

type Purpose = keyof typeof purposeWords
type Place = { readonly unitId: Id<'unit'>; readonly purpose: Purpose }

export function BringIn({ isFirst }: { readonly isFirst: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const [way, setWay] = useState<'file' | 'paste'>('file')
  const me = useReply(getMe)
  const places = [...new Map((me.data?.posts ?? []).map((post) => [post.unitId, post])).values()]
  const [unitId, setUnitId] = useState<Id<'unit'>>()
  const [purpose, setPurpose] = useState<Purpose>('plan')
  const chosen = unitId ?? places[0]?.unitId
  if (!isFirst && !isOpen)
    return (
      <Button type="primary" onClick={() => setOpen(true)}>
        Đưa văn bản vào
      </Button>
    )
  return (
    <section className="bring-in" aria-label="Đưa văn bản vào">
      <div className="bring-in-choices">
        <div className="ways">
          <button type="button" aria-pressed={way === 'file'} onClick={() => setWay('file')}>
            Tải tệp lên
          </button>
          <button type="button" aria-pressed={way === 'paste'} onClick={() => setWay('paste')}>
            Dán nội dung
          </button>
        </div>
        <label>
          Loại
          <select value={purpose} onChange={(event) => setPurpose(event.target.value as Purpose)}>
            <option value="plan">Kế hoạch</option>
            <option value="guidance">Hướng dẫn, công văn giao việc</option>
          </select>
        </label>
        {places.length > 1 && (
          <label>
            Cho đơn vị
            <select value={chosen} onChange={(event) => setUnitId(event.target.value as Id<'unit'>)}>
              {places.map((place) => (
                <option key={place.unitId} value={place.unitId}>
                  {place.unitName}
                </option>
              ))}
            </select>
          </label>
        )}
        {!isFirst && <Button onClick={() => setOpen(false)}>Đóng</Button>}
      </div>
      {chosen &&
        (way === 'file' ? (
          <FileBox unitId={chosen} purpose={purpose} />
        ) : (
          <PasteBox unitId={chosen} purpose={purpose} />
        ))}
    </section>
  )
}

const accepted = '.docx,.pdf,.txt,.md'

function FileBox(place: Place) {
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

function PasteBox(place: Place) {
  const go = useGo()
  const [text, setText] = useState('')
  const [isAsked, setAsked] = useState(false)
  const paste = useVerb(pasteDocument, { onDone: ({ importId }) => go(confirmAddress(importId)) })
  const send = (again = false) => {
    setAsked(true)
    if (text.trim()) void paste.send({ body: { ...place, text, again } })
  }
  return (
    <>
      <Field
        name="text"
        label="Nội dung văn bản"
        isRequired
        hint="Dán cả phần đầu (số, ngày, tên văn bản) và phần cuối (nơi nhận, người ký) để đọc được đủ."
        error={isAsked && !text.trim() ? 'Hãy dán nội dung văn bản rồi bấm Đọc văn bản.' : undefined}
      >
        {(control) => (
          <Input.TextArea {...control} rows={10} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Refused refused={paste.refused} onAgain={() => send(true)} />
      <Button type="primary" loading={paste.isRunning} onClick={() => send()}>
        Đọc văn bản
      </Button>
    </>
  )
}

/** A document that is already here can be opened, or brought in once more on purpose. */
function Refused({ refused, onAgain }: { readonly refused: Error | null; readonly onAgain: () => void }) {
  if (!(refused instanceof CallRefused) || refused.refused.code !== 'documents.already-imported')
    return <RefusalAlert refused={refused} />
  const { message, details } = refused.refused
  return (
    <div role="alert" className="callout tone-soon">
      <p className="callout-title">Văn bản này đã có</p>
      <p>{message}</p>
      <div className="refused-verbs">
        <ButtonLink to={confirmAddress(String(details.importId))} isMain>
          Mở bản đã có
        </ButtonLink>
        <Button onClick={onAgain}>Vẫn đưa vào lần nữa</Button>
      </div>
    </div>
  )
}
