import { useEffect, useMemo, useState } from 'react'

/** Counts down from each new wait; 0 when there is none. */
export function useSecondsLeft(wait: { readonly seconds: number } | undefined): number {
  const seconds = wait?.seconds ?? 0
  const [now, setNow] = useState(() => Date.now())
  const until = useMemo(() => Date.now() + seconds * 1000, [seconds])
  const left = seconds === 0 ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (seconds === 0) return
    setNow(Date.now())
    const ticking = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(ticking)
  }, [seconds])
  return left
}
