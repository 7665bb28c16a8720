/** An editor inside a row: every change is kept at once, so there is nothing to save and nothing to lose. */
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useDesk } from '../desk.ts'
import type { Ref } from '../draft/refs.ts'
import { rowId } from '../rows/proposal-grid.tsx'

type Given = {
  readonly of: Ref
  readonly label: string
  readonly isCorrected: boolean
  readonly onRestore: () => void
  readonly children: ReactNode
}

export function EditorFrame({ of, label, isCorrected, onRestore, children }: Given) {
  const { edit, beside } = useDesk()
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const first = box.current?.querySelector<HTMLTextAreaElement>('textarea')
    first?.focus()
    first?.setSelectionRange(first.value.length, first.value.length)
  }, [])
  const close = () => {
    edit(undefined)
    requestAnimationFrame(() => document.getElementById(rowId(of))?.focus())
  }
  return (
    <fieldset
      ref={box}
      className="editor"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.defaultPrevented) return
        if (event.key !== 'Escape' && !(event.key === 'Enter' && event.ctrlKey)) return
        event.preventDefault()
        close()
      }}
    >
      <legend className="only-heard">{label}</legend>
      {children}
      {beside.fields?.(of)}
      <div className="editor-verbs">
        <Button type="primary" onClick={close}>
          Xong
        </Button>
        {isCorrected && <Button onClick={onRestore}>Lấy lại như văn bản</Button>}
        <span className="quiet">Thay đổi được lưu ngay khi gõ.</span>
      </div>
    </fieldset>
  )
}
