import { type RefObject, useEffect } from 'react'

/** Both sides end above the bar with the last act, whatever stands above them: a banner, a refusal, a long title. */
export function useSideHeight(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const measure = () => {
      const sides = box.current?.querySelector<HTMLElement>('.reading-sides')
      const bar = box.current?.querySelector<HTMLElement>('.verbs-bar')
      if (!sides || !bar) return
      const taken = sides.getBoundingClientRect().top + scrollY + bar.offsetHeight + 12
      box.current?.style.setProperty('--side-height', `max(420px, calc(100dvh - ${Math.ceil(taken)}px))`)
    }
    const observer = new ResizeObserver(measure)
    // A banner above the page arrives later and moves everything down without changing our own size.
    observer.observe(document.body)
    addEventListener('resize', measure)
    measure()
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
    }
  }, [box])
}
