/** A text box with a list under it: arrows, Enter and Escape as everywhere, and never while a word is being composed. */
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Control } from './field.tsx'
import './combobox.css'

export type Choice = {
  readonly id: string
  readonly label: string
  readonly note?: string
  /** Choices of one kind stand together under its name. */
  readonly group?: string
  /** Indent in steps, for trees. */
  readonly depth?: number
}

type Given<C extends Choice> = {
  readonly control: Partial<Control> & { readonly 'aria-label'?: string }
  readonly text: string
  readonly onText: (text: string) => void
  readonly choices: readonly C[]
  readonly onChoose: (choice: C) => void
  /** Under the list, or instead of it: "Không có đơn vị nào khớp." */
  readonly status?: ReactNode
  readonly placeholder?: string
  readonly onLeave?: () => void
}

export function Combobox<C extends Choice>(given: Given<C>) {
  const { control, text, onText, choices, onChoose, status, placeholder, onLeave } = given
  const list = useList(choices, onChoose)
  return (
    <div className="combobox">
      <input
        {...control}
        role="combobox"
        className="combobox-input"
        aria-expanded={list.isOpen}
        aria-controls={list.id}
        aria-autocomplete="list"
        aria-activedescendant={list.isOpen && list.at >= 0 ? `${list.id}-${list.at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.target.value)
          list.open()
        }}
        onClick={list.open}
        onKeyDown={list.onKeyDown}
        onBlur={() => {
          list.close()
          onLeave?.()
        }}
      />
      {/* Pressing a choice must not take the cursor out of the box. */}
      <div
        className="combobox-panel"
        hidden={!list.isOpen || (choices.length === 0 && !status)}
        onPointerDown={(event) => event.preventDefault()}
      >
        <div id={list.id} role="listbox" aria-label="Kết quả">
          {choices.map((choice, index) => (
            <Fragment key={choice.id}>
              {choice.group && choice.group !== choices[index - 1]?.group && (
                <div className="combobox-group" role="presentation">
                  {choice.group}
                </div>
              )}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled at the text box, as the pattern asks */}
              <div
                id={`${list.id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === list.at}
                style={{ paddingLeft: 12 + 16 * (choice.depth ?? 0) }}
                onClick={() => list.choose(choice)}
              >
                <span>{choice.label}</span>
                {choice.note && <span className="quiet">{choice.note}</span>}
              </div>
            </Fragment>
          ))}
        </div>
        <div className="combobox-status" role="status">
          {status}
        </div>
      </div>
    </div>
  )
}

function useList<C extends Choice>(choices: readonly C[], onChoose: (choice: C) => void) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const top = useRef<string>(undefined)
  useEffect(() => {
    if (top.current !== choices[0]?.id) setAt(-1)
    top.current = choices[0]?.id
  }, [choices])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  const choose = (choice: C) => {
    setOpen(false)
    setAt(-1)
    onChoose(choice)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const chosen = choices[at]
    if (event.key === 'Escape' && isOpen) setOpen(false)
    else if (event.key === 'Enter' && isOpen && chosen) choose(chosen)
    else if (event.key === 'ArrowDown' && !isOpen) setOpen(true)
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, choices.length - 1))
    else if (event.key === 'ArrowUp' && isOpen) setAt(Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }
  return { id, isOpen, at, choose, onKeyDown, open: () => setOpen(true), close: () => setOpen(false) }
}
