import type { Reading } from './reading/types.ts'

const formalParts = 2

/**
 * Is this an administrative document at all? Two of the parts that every such document carries must be there; a pasted
 * fragment passes on its tasks and deadlines, but only with at least one formal part or a union named as doer.
 */
export function isAdministrative(reading: Reading): boolean {
  const formal = [
    reading.kind,
    reading.number ?? reading.symbol,
    reading.issuer,
    reading.place && reading.date,
    reading.signer,
    reading.recipients.length > 0,
    reading.citations.length > 0,
  ].filter(Boolean).length
  if (formal >= formalParts) return true
  const named = reading.tasks.filter((task) => task.units.length > 0).length
  return named >= 2 || (formal > 0 && reading.tasks.length + reading.deadlines.length > 0)
}
