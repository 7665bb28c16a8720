/** Short messages after an act, shown for some seconds and announced to screen readers; small acts offer their undoing. */
export type Said = {
  readonly id: number
  readonly text: string
  readonly undo?: () => void
}

let said: readonly Said[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: readonly Said[]): void {
  said = next
  for (const listener of listeners) listener()
}

export const unsay = (id: number): void => set(said.filter((one) => one.id !== id))

/** "Đã gửi báo cáo." — with `undo`, a button "Hoàn tác" stands beside it. */
export function say(text: string, undo?: () => void): void {
  last += 1
  const id = last
  set([...said.slice(-2), { id, text, ...(undo ? { undo } : {}) }])
  setTimeout(() => unsay(id), undo ? 12_000 : 6_000)
}

export const sayings = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  now: () => said,
}
