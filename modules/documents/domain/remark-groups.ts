/** The same slip in seven places is one thing to look at: remarks that say the same, under their first place. */
import type { Reading, Remark } from './reading/types.ts'

export type RemarkGroup = { readonly at: number; readonly all: readonly number[] }

export function remarkGroups({ remarks, text }: Pick<Reading, 'remarks' | 'text'>): RemarkGroup[] {
  const groups = new Map<string, number[]>()
  remarks.forEach((remark, at) => {
    const key = sayingOf(remark, text)
    groups.set(key, [...(groups.get(key) ?? []), at])
  })
  return [...groups.values()].map((all) => ({ at: all[0] ?? 0, all }))
}

/** Blanks that are missing stand between other words each time; what names no number or year is told apart by its place. */
function sayingOf({ code, params, span }: Remark, text: string): string {
  if (code === 'probable-slip' && params.right !== ' ') return `${code} ${text.slice(span.start, span.end)}`
  if (code === 'citation-near-duplicate' || code === 'citation-dates-disagree')
    return `${code} ${JSON.stringify(params)}`
  return `${code} ${span.start} ${JSON.stringify(params)}`
}

/** Groups of which a person has not put every remark aside. */
export const openRemarks = (reading: Pick<Reading, 'remarks' | 'text'>, seen: readonly number[]): RemarkGroup[] =>
  remarkGroups(reading).filter(({ all }) => !all.every((at) => seen.includes(at)))
