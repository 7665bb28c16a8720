import type { Plan } from '../../contract.ts'

/** The years that the periods of a plan may lie in: those it already names, and that of its issue. */
export function yearsOf(plan: Plan): readonly number[] {
  const named = plan.tasks.flatMap((task) => (task.period ? [Number(task.period.slice(0, 4))] : []))
  const issued = plan.issuedOn ? [Number(plan.issuedOn.slice(0, 4))] : []
  return [...new Set([...issued, ...named])].sort((a, b) => a - b)
}
