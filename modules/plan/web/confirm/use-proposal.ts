/** The plan as the server proposes it from what has been accepted so far, with the clerk's own words laid over it. */
import { useEffect } from 'react'
import type { Draft, Ref } from '#modules/documents/web'
import type { ReplyOf } from '#platform/http'
import { useReply } from '#platform/ui'
import { listPlans, listSeasons, type PlanSummary, proposePlan, type Season } from '../../contract.ts'
import { type PlanKind, planKinds, type TaskInput } from '../../domain/plan.ts'
import { type Extras, overridden } from './overrides.ts'

export type Proposed = ReplyOf<typeof proposePlan>

/** `isOver` once the plan is made: there is nothing left to propose. */
export function useProposal(draft: Draft, isOver: boolean) {
  const params = { importId: draft.view.id }
  const isWanted = draft.view.canDecide && !isOver
  const reply = useReply(proposePlan, { params }, { enabled: isWanted })
  const { refetch } = reply
  const keptAt = draft.saving.kind === 'saved' ? draft.saving.at : undefined
  useEffect(() => {
    if (keptAt && keptAt !== draft.view.createdAt && isWanted) void refetch()
  }, [keptAt, draft.view.createdAt, isWanted, refetch])
  const seasons = useReply(listSeasons)
  const above = useReply(listPlans, { query: { relation: 'above', limit: 200 } }, { enabled: isWanted })
  return {
    proposed: reply.data,
    refused: reply.error,
    /** What is proposed once everything is kept: the last act is made of this. */
    latest: async (): Promise<Proposed | undefined> => (await refetch()).data,
    seasons: seasons.data?.seasons ?? [],
    plansAbove: above.data?.plans ?? [],
  }
}

export type PlanChoices = {
  readonly season: Season | undefined
  readonly kind: PlanKind | undefined
  readonly superiorPlan: PlanSummary | undefined
  readonly superiorCitation: string
}

export function planChoices(
  extras: Extras,
  given: {
    readonly proposed: Proposed | undefined
    readonly seasons: readonly Season[]
    readonly plansAbove: readonly PlanSummary[]
  },
): PlanChoices {
  const { proposed, seasons, plansAbove } = given
  const seasonId = extras['plan.season'] ?? proposed?.seasonId
  return {
    season: seasons.find((season) => season.id === seasonId),
    kind: planKinds.find((kind) => kind === extras['plan.kind']) ?? proposed?.facts.kind,
    superiorPlan: plansAbove.find((plan) => plan.id === extras['plan.superior']),
    superiorCitation: extras['plan.citation'] ?? proposed?.facts.superiorCitation ?? '',
  }
}

/** Which proposal of the screen a line of the plan is: a dated task is known by its deadline, the rest by its own place. */
export function refOfLine(draft: Pick<Draft, 'reading'>, { span }: TaskInput): Ref | undefined {
  const { tasks, deadlines } = draft.reading
  const isHere = (one: { readonly span: { readonly start: number; readonly end: number } }) =>
    one.span.start === span?.start && one.span.end === span.end
  const task = tasks.findIndex(isHere)
  const deadline = task >= 0 ? tasks[task]?.deadline : deadlines.findIndex(isHere)
  if (typeof deadline === 'number' && deadline >= 0) return `deadline.${deadline}`
  return task >= 0 ? `task.${task}` : undefined
}

export function lineOfRef(draft: Draft, proposed: Proposed | undefined, ref: Ref): TaskInput | undefined {
  const found = proposed?.tasks.find(({ task }) => refOfLine(draft, task) === ref)
  return found && overridden(found.task, ref, draft.decisions.extras)
}
