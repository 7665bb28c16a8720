/** A button that opens a small panel under it; closes on Escape, on a followed link, on a click elsewhere and when focus leaves. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './shell.css'

type Given = {
  readonly label: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

export function Disclosure({ label, className, children }: Given) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    // The bar of verbs lies over the lower edge of the page.
    if (isOpen) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  useClickElsewhere(box, isOpen, () => setOpen(false))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and links inside close the panel; the button is the control
    <div
      ref={box}
      className={`disclosure ${className ?? ''}`}
      onBlur={(event) => {
        if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) setOpen(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || !isOpen) return
        setOpen(false)
        button.current?.focus()
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a')) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className="disclosure-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <div ref={panel} id={id} className="disclosure-panel">
          {children}
        </div>
      )}
    </div>
  )
}

function useClickElsewhere(box: { readonly current: HTMLElement | null }, isActive: boolean, close: () => void) {
  useEffect(() => {
    if (!isActive) return
    const onDown = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) close()
    }
    document.addEventListener('pointerdown', onDown)
    return () => document.removeEventListener('pointerdown', onDown)
  })
}
