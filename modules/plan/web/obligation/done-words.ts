import { dayOf, daysBetween } from '#platform/kernel'
import type { Obligation } from '../../contract.ts'
import { standingWords } from '../../vi.ts'

/** "Đã làm, trễ 1 ngày": by the day on which it was reported. */
export function doneWords({ standing, due, reportedAt }: Pick<Obligation, 'standing' | 'due' | 'reportedAt'>): string {
  if (standing !== 'late' || !due.dueOn || !reportedAt) return standingWords[standing]
  const days = daysBetween(due.dueOn, dayOf(new Date(reportedAt)))
  return days > 0 ? `Đã làm, trễ ${days} ngày` : standingWords[standing]
}
