/** Who may do what with a document being read. It is a draft of one unit: a superior has no part in it. */
import { type Actor, canOwn } from '#platform/kernel'

export const canReadImports = (actor: Actor, unitPath: string): boolean => canOwn(actor, 'document.read', unitPath)

/** Bringing in, deciding and discarding are one right: who may start it may finish it. */
export const canImport = (actor: Actor, unitPath: string): boolean => canOwn(actor, 'document.import', unitPath)

/** The places whose imports the actor may read. */
export const placesWithImports = (actor: Actor) =>
  actor.grants.filter((grant) => grant.verbs.has('document.read')).map((grant) => grant.path)
