/** Arrow keys of a tree as the ARIA pattern has them; works on what is drawn, so folded and not yet loaded branches need no care. */
import type { KeyboardEvent } from 'react'

const itemsOf = (tree: HTMLElement): HTMLElement[] => [...tree.querySelectorAll<HTMLElement>('[role="treeitem"]')]

const superiorOf = (item: HTMLElement): HTMLElement | null | undefined =>
  item.closest('[role="group"]')?.parentElement?.querySelector<HTMLElement>('[role="treeitem"]')

/** None while the branch is still on its way: then the focus stays. */
const firstBelow = (item: HTMLElement): HTMLElement | null | undefined =>
  document.getElementById(item.getAttribute('aria-owns') ?? '')?.querySelector<HTMLElement>('[role="treeitem"]')

/** `flip` opens or folds the item that has the focus. */
export function onTreeKey(event: KeyboardEvent<HTMLElement>, flip: (id: string) => void): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const item = (event.target as HTMLElement).closest<HTMLElement>('[role="treeitem"]')
  if (!item) return
  const items = itemsOf(event.currentTarget)
  const at = items.indexOf(item)
  const isOpen = item.getAttribute('aria-expanded')
  const id = item.dataset.unit ?? ''
  const go = (to: HTMLElement | null | undefined) => to?.focus()
  switch (event.key) {
    case 'ArrowDown':
      go(items[at + 1])
      break
    case 'ArrowUp':
      go(items[at - 1])
      break
    case 'Home':
      go(items[0])
      break
    case 'End':
      go(items.at(-1))
      break
    case 'ArrowRight':
      if (isOpen === 'false') flip(id)
      else if (isOpen) go(firstBelow(item))
      break
    case 'ArrowLeft':
      if (isOpen === 'true') flip(id)
      else go(superiorOf(item))
      break
    default:
      return
  }
  event.preventDefault()
}
