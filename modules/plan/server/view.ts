/** What leaves the server: whitelisted fields, how things stand today, and what the actor may do. */

import { wordedBy } from '#platform/http'
import { type Actor, daysBetween, depthOf, type LocalDate, lineOf } from '#platform/kernel'
import type { Amendment, Counts, Obligation, Plan } from '../contract.ts'
import { issueFindings } from '../domain/issue.ts'
import { isReceivable } from '../domain/obligation.ts'
import { sumCounts } from '../domain/overview/counts.ts'
import type { Task } from '../domain/plan.ts'
import { standingOf } from '../domain/standing.ts'
import { obligationAbilities, planAbilities } from '../policy.ts'
import { wordings } from '../vi.ts'
import type { StoredObligation } from './store-obligations.ts'
import type { StoredPlan } from './store-plans.ts'

type Viewer = { readonly actor: Actor; readonly today: LocalDate }

export function relationOf(actor: Actor, unitPath: string): 'own' | 'above' | 'below' {
  const own = actor.grants.map((grant) => grant.path as string)
  if (own.includes(unitPath)) return 'own'
  return own.some((path) => (lineOf(path) as string[]).includes(unitPath)) ? 'above' : 'below'
}

type PlanParts = {
  readonly tasks: readonly Task[]
  readonly counts: ReadonlyMap<string, Counts>
  readonly amendments: Amendment[]
}

export function viewPlan(plan: StoredPlan, parts: PlanParts, { actor, today }: Viewer): Plan {
  const { federationId: _, unitPath, ...facts } = plan
  return {
    ...facts,
    relation: relationOf(actor, unitPath),
    tasks: parts.tasks.map((task) => ({
      ...task,
      fulfilment: Object.fromEntries(
        task.duties.flatMap(({ id }) => {
          const counts = parts.counts.get(id)
          return counts ? [[id, counts] as const] : []
        }),
      ),
    })),
    counts: sumCounts([...parts.counts.values()]),
    amendments: parts.amendments,
    findings: plan.state === 'draft' ? viewFindings(plan, parts.tasks, today) : [],
    can: planAbilities(actor, plan),
  }
}

function viewFindings(plan: StoredPlan, tasks: readonly Task[], today: LocalDate): Plan['findings'] {
  const findings = issueFindings({ ...plan, tasks, isOfRoot: depthOf(plan.unitPath) === 1 }, today)
  return findings.map(({ code, blocking, params }) => ({
    code,
    blocking,
    message: wordedBy(wordings, code, params) ?? '',
  }))
}

export function viewObligation(stored: StoredObligation, { actor, today }: Viewer): Obligation {
  return {
    id: stored.id,
    version: stored.version,
    dutyId: stored.dutyId,
    planId: stored.planId,
    planNumber: stored.planNumber,
    planTitle: stored.planTitle,
    issuerName: stored.issuerName,
    kind: stored.kind,
    title: stored.title,
    unitId: stored.unitId,
    unitName: stored.unitName,
    onBehalfOf: stored.blockName,
    bodyName: stored.bodyName,
    due: stored.due,
    daysLeft: stored.dueOn === null ? null : daysBetween(today, stored.dueOn),
    consequence: stored.consequence,
    legalGround: stored.legalGround,
    addressees: stored.addressees,
    via: stored.via,
    state: stored.state,
    standing: standingOf(stored, today),
    reportedAt: stored.reportedAt?.toISOString() ?? null,
    reportedBy: stored.reportedBy,
    note: stored.note,
    can: obligationAbilities(actor, { ...stored, isReceivable: isReceivable(stored, today) }),
  }
}
