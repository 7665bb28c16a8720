/** What a plan says about lateness: "… không xem xét khen thưởng" makes a consequence of what stands before it. */
import { fold } from '#platform/kernel'
import type { ObligationKind } from '../plan.ts'

type Spanned = { readonly span: { readonly start: number; readonly end: number } }
type Condition = Spanned & { readonly phrase: string }

const refusesAwards = /khong (xem )?xet|khong duoc (xem )?xet|khong de nghi khen|khong khen thuong/
const refusesReceipt = /khong (tiep )?nhan|khong nhan ho so/

const gated: readonly (readonly [ObligationKind, RegExp])[] = [
  ['launch', /khong[^.]*phat dong/],
  ['registration', /khong[^.]*dang ky/],
  ['pact', /khong[^.]*giao uoc/],
]

/** Kinds that a sentence makes a gate: whoever does not do them is not considered, wherever the plan asks for them. */
export function gatedKinds(conditions: readonly Condition[]): Set<ObligationKind> {
  const kinds = new Set<ObligationKind>()
  for (const { phrase } of conditions) {
    const folded = fold(phrase)
    const cut = folded.search(refusesAwards)
    if (cut < 0) continue
    for (const [kind, pattern] of gated) if (pattern.test(folded.slice(0, cut))) kinds.add(kind)
  }
  return kinds
}

/** How far after a deadline its own threat may stand: the same paragraph, not the next part. */
const reach = 250

/** The consequence printed right after (or inside) a deadline. */
export function consequenceNear(
  deadline: Spanned,
  conditions: readonly Condition[],
): 'not-considered' | 'closed' | undefined {
  for (const { phrase, span } of conditions) {
    const isNear = span.start >= deadline.span.start && span.start <= deadline.span.end + reach
    const folded = fold(phrase)
    const isGate = gated.some(([, pattern]) => pattern.test(folded.slice(0, Math.max(0, folded.search(refusesAwards)))))
    if (!isNear || isGate) continue
    if (refusesAwards.test(folded)) return 'not-considered'
    if (refusesReceipt.test(folded)) return 'closed'
  }
  return undefined
}
