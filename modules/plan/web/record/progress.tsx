import { Panel } from '#platform/ui'
import type { Plan } from '../../contract.ts'
import type { Standing } from '../../domain/standing.ts'
import { rowsAddress } from '../addresses.ts'
import { CountsBar } from '../parts/counts-bar.tsx'

/** Addresses of the rows behind the numbers of a plan or of one of its duties. */
export const rowsOf = (plan: Plan, duty?: string) => (standing: Standing | undefined) =>
  rowsAddress({ issuer: plan.unitId, season: plan.seasonId, plan: plan.id, duty, standing, all: true })

export const Progress = ({ plan }: { readonly plan: Plan }) => (
  <Panel title="Tình hình thực hiện">
    <CountsBar counts={plan.counts} to={rowsOf(plan)} />
  </Panel>
)
