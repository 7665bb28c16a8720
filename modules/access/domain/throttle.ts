/** How long somebody who keeps guessing must wait. Counted per name and address; forgotten after a quiet hour. */
const free = 5
const longest = 900
const forgetAfterMs = 3_600_000

type Failures = { readonly failures: number; readonly lastAt: Date }

/** Seconds to wait before the next try, 0 when it may be made now. Doubles with each failure past the fifth. */
export function secondsToWait(past: Failures | undefined, now: Date): number {
  if (!past || past.failures < free) return 0
  const since = now.getTime() - past.lastAt.getTime()
  if (since > forgetAfterMs) return 0
  const pause = Math.min(longest, 15 * 2 ** (past.failures - free))
  return Math.max(0, Math.ceil(pause - since / 1000))
}

/** How many failures stand when this try fails, too. */
export const afterFailure = (past: Failures | undefined, now: Date): number =>
  past && now.getTime() - past.lastAt.getTime() <= forgetAfterMs ? past.failures + 1 : 1
