/** New last days that amendments gave to a duty; who works by the paper alone would still go by the old one. */
import type { Amendment } from '../contract.ts'

type Told = Pick<Amendment, 'on' | 'reason'> & { readonly changes: readonly Change[] }
type Change = Pick<Amendment['changes'][number], 'before' | 'after'>
type Day = NonNullable<Change['after']>['duties'][number]['due']['dueOn']

export type Redating = { readonly on: Amendment['on']; reason: string; before: Day; after: Day }

export function redatingsOf(amendments: readonly Told[], dutyId: string): Redating[] {
  return amendments.flatMap(({ on, reason, changes }) =>
    changes.flatMap(({ before, after }) => {
      const old = before?.duties.find((duty) => duty.id === dutyId)
      const now = after?.duties.find((duty) => duty.id === dutyId)
      if (!old || !now || old.due.dueOn === now.due.dueOn) return []
      return { on, reason, before: old.due.dueOn, after: now.due.dueOn }
    }),
  )
}
