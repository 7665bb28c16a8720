import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, useGo, useVerb } from '#platform/ui'
import { pasteDocument } from '../../contract.ts'
import { confirmAddress } from '../address.ts'
import type { Place } from './place.ts'
import { Refused } from './refused.tsx'

export function PasteBox(place: Place) {
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
