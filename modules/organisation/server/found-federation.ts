/** First set-up: a federation with its root unit and the default kinds, bodies, sets and outside bodies. */
import type { Tx } from '#platform/db'
import { type FederationId, type LocalDate, newId } from '#platform/kernel'
import { startingOrganisation } from '../domain/starting-organisation.ts'
import type { Unit } from '../domain/unit.ts'
import { loadOrganisation } from './store-load.ts'

export type NewFederation = {
  readonly name: string
  readonly shortName: string
  readonly province: string
  /** The day from which the root and its bodies exist. */
  readonly on: LocalDate
  readonly isSample?: boolean
}

/** Raises the walls of the transaction to those of the new root, so that more can be written in the same one. */
export async function createFederation(
  tx: Tx,
  given: NewFederation,
): Promise<{ federationId: FederationId; root: Unit }> {
  const { on, ...naming } = given
  const data = startingOrganisation({ ...naming, validFrom: on }, newId)
  await loadOrganisation(tx, data)
  const [root] = data.units
  if (!root) throw new Error('a starting organisation has a root')
  return { federationId: data.federation.id, root: { ...root, version: 1 } }
}
