/** The session ended while a page is open: the page stays as it is, the shell lays the sign-in over it. */
import { useSyncExternalStore } from 'react'
import { CallRefused } from '#platform/http'

let ended = false
const listeners = new Set<() => void>()

export function markSignedOut(isEnded: boolean): void {
  if (ended === isEnded) return
  ended = isEnded
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useSignedOut = (): boolean => useSyncExternalStore(subscribe, () => ended)

export const isSessionEnded = (error: unknown): boolean =>
  error instanceof CallRefused && error.refused.code === 'http.sign-in-first'

/** Every failed call passes here once. */
export function noticeFailure(error: unknown): void {
  if (isSessionEnded(error)) markSignedOut(true)
}
