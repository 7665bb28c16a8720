/** What a draft needs before it can be issued. */
import type { Finding, LocalDate } from '#platform/kernel'
import type { PlanKind, Task } from './plan.ts'
import { taskLabel } from './task.ts'

export type Issuable = {
  readonly kind: PlanKind
  readonly number: string | null
  readonly issuedOn: LocalDate | null
  readonly superiorPlanId: string | null
  readonly superiorCitation: string | null
  /** The federation's own plan rests on no plan kept here. */
  readonly isOfRoot: boolean
  readonly tasks: readonly Task[]
}

export function issueFindings(plan: Issuable, today: LocalDate): Finding[] {
  return [...documentFindings(plan, today), ...plan.tasks.flatMap((task) => taskFindings(task, plan.issuedOn))]
}

function documentFindings(plan: Issuable, today: LocalDate): Finding[] {
  const findings: Finding[] = []
  const block = (code: string, params = {}) => findings.push({ code, blocking: true, params })
  if (!plan.number) block('plan.number-missing')
  if (!plan.issuedOn) block('plan.issue-date-missing')
  else if (plan.issuedOn > today) block('plan.issue-date-in-future', { issuedOn: plan.issuedOn, today })
  if (plan.tasks.length === 0) block('plan.no-tasks')
  const cites = plan.superiorPlanId !== null || Boolean(plan.superiorCitation)
  if (plan.kind === 'annual' && !plan.isOfRoot && !cites) block('plan.superior-not-cited')
  return findings
}

/** A duty whose last valid day lies before the day of issue can be kept by nobody. */
function taskFindings(task: Task, issuedOn: LocalDate | null): Finding[] {
  const label = taskLabel(task)
  const unresolved = task.parties
    .filter((party) => party.target === null)
    .map(({ printed }) => ({ code: 'plan.party-unresolved', blocking: true, params: { task: label, printed } }))
  const early = task.duties.flatMap(({ due }) =>
    issuedOn !== null && due.dueOn !== null && due.dueOn < issuedOn
      ? [{ code: 'plan.due-before-issue', blocking: true, params: { task: label, dueOn: due.dueOn, issuedOn } }]
      : [],
  )
  return [...unresolved, ...early]
}
