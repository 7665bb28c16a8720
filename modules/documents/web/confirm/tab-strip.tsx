/** The parts of the right side, as tabs: arrows go from one to the next, as the pattern asks. */
import { type KeyboardEvent, useRef } from 'react'
import { type Tab, tabs } from './draft/refs.ts'

type Given = {
  readonly at: Tab
  readonly counts: Readonly<Partial<Record<Tab, number>>>
  /** Tabs in which something still asks for a person. */
  readonly asking: ReadonlySet<Tab>
  readonly onGo: (tab: Tab) => void
}

const names: Readonly<Record<Tab, string>> = {
  tasks: 'Nhiệm vụ',
  deadlines: 'Hạn nộp',
  names: 'Đơn vị',
  remarks: 'Lưu ý',
  facts: 'Văn bản',
}

export const tabId = (tab: Tab): string => `tab-${tab}`
export const panelId = 'proposals-panel'

export function TabStrip({ at, counts, asking, onGo }: Given) {
  const box = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = tabs[(tabs.indexOf(at) + step + tabs.length) % tabs.length] ?? at
    onGo(next)
    document.getElementById(tabId(next))?.focus()
  }
  return (
    <div
      ref={box}
      role="tablist"
      aria-label="Nội dung đọc được"
      className="tab-strip not-printed"
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          aria-selected={tab === at}
          aria-controls={panelId}
          tabIndex={tab === at ? 0 : -1}
          onClick={() => onGo(tab)}
        >
          {names[tab]}
          {counts[tab] !== undefined && ` ${counts[tab]}`}
          {asking.has(tab) && (
            <span className="tab-asks">
              <span className="only-heard">, còn mục cần xem</span>
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
