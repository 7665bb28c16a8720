import { holdTree } from '#modules/organisation/server'
import type { Context } from '#platform/http/server'
import { authorise, Refusal } from '#platform/kernel'
import type { Person, PersonId } from '../../domain/person.ts'
import { canManagePeople } from '../../policy.ts'
import { lockPerson } from '../store.ts'

/**
 * The record to be written at. The tree is held before the row: a decision on units waits until this is written, or is
 * seen whole, and neither ever waits for the other.
 * @throws Refusal for a record that went into another one.
 */
export async function heldPerson(ctx: Context, id: PersonId): Promise<Person> {
  await holdTree(ctx.tx)
  const person = await lockPerson(ctx.tx, id)
  if (person.mergedInto) throw new Refusal('rule', 'people.already-merged')
  return person
}

export async function managedPerson(ctx: Context, id: PersonId): Promise<Person> {
  const person = await heldPerson(ctx, id)
  authorise(canManagePeople(ctx.actor, person.path), 'people.not-allowed')
  return person
}
