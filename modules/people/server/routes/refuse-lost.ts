import { Refusal } from '#platform/kernel'

/** A row that somebody else changed between our reading and our writing. */
export function refuseLost(written: boolean): void {
  if (!written) throw new Refusal('conflict', 'people.changed-meanwhile')
}
