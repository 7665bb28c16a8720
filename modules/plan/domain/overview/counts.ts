import type { Counts } from '../../contract.ts'
import type { Standing } from '../standing.ts'

export const noCounts: Counts = { owed: 0, onTime: 0, late: 0, open: 0, missing: 0, waived: 0, withdrawn: 0 }

const nameOf = {
  'on-time': 'onTime',
  late: 'late',
  open: 'open',
  missing: 'missing',
  waived: 'waived',
  withdrawn: 'withdrawn',
} as const satisfies Record<Standing, keyof Counts>

export function countStandings(all: readonly Standing[]): Counts {
  const counts = { ...noCounts }
  for (const standing of all) {
    counts[nameOf[standing]]++
    if (standing !== 'withdrawn') counts.owed++
  }
  return counts
}

export function sumCounts(all: readonly Counts[]): Counts {
  const sum = { ...noCounts }
  for (const counts of all) for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += counts[name]
  return sum
}
