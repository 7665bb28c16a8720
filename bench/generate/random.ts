/** Chance that repeats: the same seed gives the same bytes on every machine. */
import type { Id } from '#platform/kernel'

export type Chance = {
  /** 0 ≤ x < 1 */
  readonly next: () => number
  readonly whole: (from: number, to: number) => number
  readonly pick: <T>(things: readonly T[]) => T
  readonly weighted: <T>(things: readonly (readonly [T, number])[]) => T
  readonly isTrue: (share: number) => boolean
  /** Log-normal with this median; sigma of the logarithm. */
  readonly logNormal: (median: number, sigma: number) => number
  readonly makeId: <Kind extends string>() => Id<Kind>
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => bits() / 4_294_967_296
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(things: readonly T[]): T => {
    const picked = things[whole(0, things.length - 1)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
  const weighted = <T>(things: readonly (readonly [T, number])[]): T => {
    let left = next() * things.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [thing, weight] of things) {
      left -= weight
      if (left < 0) return thing
    }
    return pick(things)[0]
  }
  // Twelve draws come near enough to a normal one, without functions that differ between engines.
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, draw) => sum + draw, -6)
  const hex = () => bits().toString(16).padStart(8, '0')
  let made = 0
  /** Shaped like the ids of the product: ordered by making, so that indexes fill in order. */
  const makeId = <Kind extends string>() => {
    made++
    const time = (0x016f_0000_0000 + made).toString(16).padStart(12, '0')
    const [a, b, c] = [hex(), hex(), hex()]
    return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-8${a.slice(3, 6)}-${b}${c.slice(0, 4)}` as Id<Kind>
  }
  return {
    next,
    whole,
    pick,
    weighted,
    isTrue: (share) => next() < share,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    makeId,
  }
}
