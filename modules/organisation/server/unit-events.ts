/** What happened to one unit, and who took over from whom, as its page shows it. */
import type { Tx } from '#platform/db'
import { sayEvent } from '../domain/event-words.ts'
import type { UnitId } from '../domain/unit.ts'
import type { UnitPage } from '../views.ts'
import { listEventsOf, listSuccessions } from './store-events.ts'

export async function eventsOf(tx: Tx, unitId: UnitId): Promise<UnitPage['events']> {
  const events = await listEventsOf(tx, unitId)
  return events.map((event) => ({
    id: event.id,
    kind: event.kind,
    effectiveOn: event.effective_on,
    decision: { number: event.decision_number, on: event.decision_on, by: event.decided_by, note: event.note },
    words: sayEvent(event),
    units: [...event.units],
    recordedBy: event.recorded_by,
    recordedAt: event.recorded_at.toISOString(),
  }))
}

export async function successionsOf(tx: Tx, unitId: UnitId): Promise<Pick<UnitPage, 'predecessors' | 'successors'>> {
  const links = await listSuccessions(tx, [unitId])
  const shared = (link: (typeof links)[number]) => ({ on: link.effective_on, kind: link.kind, isMain: link.is_main })
  return {
    predecessors: links
      .filter((link) => link.successor_id === unitId)
      .map((link) => ({ unitId: link.predecessor_id, name: link.predecessor_name, ...shared(link) })),
    successors: links
      .filter((link) => link.predecessor_id === unitId)
      .map((link) => ({ unitId: link.successor_id, name: link.successor_name, ...shared(link) })),
  }
}
