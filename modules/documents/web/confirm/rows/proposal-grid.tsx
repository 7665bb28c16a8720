/** The proposals of one tab: one row at a time has the focus, and single keys decide on it. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Group } from '../draft/groups.ts'
import type { Ref } from '../draft/refs.ts'

export type RowKeys = {
  readonly toggle: (ref: Ref) => void
  readonly edit: (ref: Ref) => void
  readonly reject: (ref: Ref) => void
  readonly acceptSure: () => void
  readonly help: () => void
}

type Given = {
  readonly label: string
  readonly groups: readonly Group[]
  readonly chosen: Ref | undefined
  /** True when the choice came from the source, so that the list has to follow it. */
  readonly follows: boolean
  readonly onChoose: (ref: Ref) => void
  readonly keys: RowKeys
  readonly row: (ref: Ref, isChosen: boolean) => ReactNode
}

export const rowId = (ref: Ref): string => `row-${ref}`

export function ProposalGrid({ label, groups, chosen, follows, onChoose, keys, row }: Given) {
  const refs = groups.flatMap((group) => group.refs)
  const at = Math.max(0, chosen ? refs.indexOf(chosen) : 0)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!follows || !chosen) return
    const found = document.getElementById(rowId(chosen))
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'nearest' })
  }, [follows, chosen])
  const go = (ref: Ref | undefined) => {
    if (!ref) return
    onChoose(ref)
    document.getElementById(rowId(ref))?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isForRow(event)) return
    const ref = refs[at]
    const steps: Record<string, Ref | undefined> = {
      ArrowDown: refs[at + 1],
      ArrowUp: refs[at - 1],
      Home: refs[0],
      End: refs.at(-1),
    }
    if (event.key in steps) go(steps[event.key])
    else if (!ref || !act(event, ref, keys)) return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows hold buttons and an editor; a table would force columns on them
    <div ref={box} role="grid" aria-label={label} className="proposals" tabIndex={-1} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: part of the grid above
        <div key={group.key} role="rowgroup" aria-label={group.title} className="proposal-group">
          <div aria-hidden="true" className="proposal-group-title">
            {group.title} <span>{group.refs.length}</span>
          </div>
          {group.refs.map((ref) => (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid above
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a row are handled by the grid
            <div
              key={ref}
              id={rowId(ref)}
              role="row"
              aria-selected={ref === refs[at]}
              tabIndex={ref === refs[at] ? 0 : -1}
              className={ref === chosen ? 'proposal proposal-chosen' : 'proposal'}
              onFocus={() => ref !== chosen && onChoose(ref)}
              onClick={() => ref !== chosen && onChoose(ref)}
            >
              {row(ref, ref === chosen)}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Keys belong to a field, a list or a word being composed before they belong to the row. */
function isForRow(event: KeyboardEvent): boolean {
  if (event.nativeEvent.isComposing || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
    return false
  const target = event.target as HTMLElement
  if (target.closest('input:not([type="checkbox"]), textarea, select, dialog, [contenteditable]')) return false
  return !(target.closest('button, a, input, summary') && (event.key === 'Enter' || event.key === ' '))
}

function act(event: KeyboardEvent, ref: Ref, keys: RowKeys): boolean {
  switch (event.key) {
    case ' ':
    case 'Enter':
      keys.toggle(ref)
      return true
    case 'e':
    case 'E':
      keys.edit(ref)
      return true
    case 'x':
    case 'X':
      keys.reject(ref)
      return true
    case 'a':
    case 'A':
      keys.acceptSure()
      return true
    case '?':
      keys.help()
      return true
    default:
      return false
  }
}
