/** One thing that speaks for or against two rows being one person. */
export type Reason = { readonly favours: boolean; readonly words: string }

export type Clue = { readonly points: number; readonly reasons: readonly Reason[] }

export const yes = (words: string): Reason => ({ favours: true, words })
export const no = (words: string): Reason => ({ favours: false, words })
export const silent: Clue = { points: 0, reasons: [] }
