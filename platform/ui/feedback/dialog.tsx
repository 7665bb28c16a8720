/** A window over the page, on the browser's own dialog: it keeps the focus inside and gives it back. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import './feedback.css'

type Given = {
  readonly title: string
  readonly isOpen: boolean
  /** Absent: it cannot be closed without doing what it asks. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

export function Dialog({ title, isOpen, onClose, children }: Given) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const box = dialog.current
    if (isOpen && box && !box.open) box.showModal()
    if (!isOpen && box?.open) box.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      {isOpen && (
        <>
          <div className="dialog-head">
            <h2 id={id}>{title}</h2>
            {onClose && (
              <button type="button" aria-label="Đóng" onClick={onClose}>
                ×
              </button>
            )}
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
