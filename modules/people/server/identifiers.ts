/** An identity number belongs to one person of the federation. */
import { findUnit } from '#modules/organisation/server'
import type { Tx } from '#platform/db'
import { Refusal } from '#platform/kernel'
import type { PersonId } from '../domain/person.ts'
import { findHolder } from './store.ts'

/** @throws Refusal naming the holder inside the walls; of one outside only that there is one. */
export async function refuseTakenIdentifier(tx: Tx, identifier: string | null, except: PersonId | null): Promise<void> {
  if (identifier === null) return
  const { taken, person } = await findHolder(tx, identifier, except)
  if (!taken) return
  if (!person) throw new Refusal('rule', 'people.identifier-taken-elsewhere')
  const unit = await findUnit(tx, person.unitId)
  throw new Refusal('rule', 'people.identifier-taken', { name: person.fullName, unit: unit?.name ?? '' })
}
