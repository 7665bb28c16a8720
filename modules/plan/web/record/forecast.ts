/** How many units a draft would bind and how many obligations would arise, before it is issued. */
import { useQueries } from '@tanstack/react-query'
import { type SetView, showSetUnits } from '#modules/organisation'
import { call, type ReplyOf } from '#platform/http'
import { replyKey } from '#platform/ui'
import type { Target, Task } from '../../domain/plan.ts'
import { targetsOf } from '../../domain/task.ts'
import type { SetBase } from '../parts/party-chips.tsx'

type Member = { readonly id: string; readonly onBehalfOf: string | null }
export type SetMembers = ReadonlyMap<string, readonly Member[]>
export type Forecast = { readonly obligations: number; readonly units: number }

/** Every unit owes a duty once for itself and once for each block it stands for, as on the day of issue. */
export function forecastOf(tasks: readonly Task[], members: SetMembers): Forecast {
  const units = new Set<string>()
  let obligations = 0
  for (const task of tasks) {
    for (const duty of task.duties) {
      const debtors = new Set<string>()
      for (const target of targetsOf(duty, task)) {
        for (const { unit, debtor } of debtorsOf(target, members)) {
          debtors.add(debtor)
          units.add(unit)
        }
      }
      obligations += debtors.size
    }
  }
  return { obligations, units: units.size }
}

/** A body belongs to the unit itself; the forecast counts it as one place of its own. */
function debtorsOf(target: Target, members: SetMembers) {
  if (target.kind !== 'set')
    return [{ unit: target.id, debtor: `${target.kind === 'unit' ? '' : 'body'} ${target.id}` }]
  return (members.get(target.id) ?? []).map(({ id, onBehalfOf }) => ({ unit: id, debtor: `${onBehalfOf ?? ''} ${id}` }))
}

/** undefined while the sets are being read, or when one may not be read. */
export function useForecast(tasks: readonly Task[], { base, on }: SetBase, isAsked: boolean): Forecast | undefined {
  const setIds = [...new Set(tasks.flatMap(targetsOfTask).map((target) => target.id as SetView['id']))]
  return useQueries({
    queries: setIds.map((setId) => {
      const asked = { params: { setId }, query: { on, base } }
      return {
        queryKey: replyKey(showSetUnits, asked),
        queryFn: ({ signal }: { signal: AbortSignal }) => call(showSetUnits, { ...asked, signal }),
        enabled: isAsked,
      }
    }),
    combine: (replies) => {
      if (!isAsked || replies.some((reply) => reply.data === undefined)) return undefined
      const units = replies.map((reply) => (reply.data as ReplyOf<typeof showSetUnits>).units)
      return forecastOf(tasks, new Map(setIds.map((setId, index) => [setId, units[index] ?? []])))
    },
  })
}

const targetsOfTask = (task: Task): Target[] =>
  task.duties.flatMap((duty) => targetsOf(duty, task)).filter((target) => target.kind === 'set')
