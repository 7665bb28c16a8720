/** The draft plan that the last act makes of what was accepted. */
import type { Draft } from '#modules/documents/web'
import type { Sent } from '#platform/http'
import type { draftPlanFromImport } from '../../contract.ts'
import { overridden, withoutStrangers } from './overrides.ts'
import { type PlanChoices, type Proposed, refOfLine } from './use-proposal.ts'

type Body = NonNullable<Sent<typeof draftPlanFromImport>['body']>

export function planBody(draft: Draft, proposed: Proposed, choices: PlanChoices): Body | undefined {
  if (!choices.season || !choices.kind) return undefined
  return {
    ...proposed.facts,
    kind: choices.kind,
    superiorPlanId: choices.superiorPlan?.id ?? null,
    superiorCitation: choices.superiorPlan ? null : choices.superiorCitation.trim() || null,
    importId: proposed.importId,
    unitId: proposed.unitId,
    seasonId: choices.season.id,
    tasks: proposed.tasks.map(({ task }) => {
      const ref = refOfLine(draft, task)
      const { extras, names } = draft.decisions
      return withoutStrangers(ref ? overridden(task, ref, extras) : task, names)
    }),
  }
}
