/** What happened to the unit, by which paper; whom it followed and who followed it. */
import { showDay } from '#platform/kernel'
import { PageLink, Panel } from '#platform/ui'
import { eventWords } from '../../vi.ts'
import type { SuccessionView, UnitEventView, UnitPage } from '../../views.ts'
import { unitAddress } from '../addresses.ts'

export function Events({ events }: { readonly events: UnitPage['events'] }) {
  if (events.length === 0) return null
  return (
    <Panel title="Quá trình của đơn vị">
      <ol className="history">
        {events.map((event) => (
          <li key={event.id}>
            <p>
              <time dateTime={event.effectiveOn}>
                <strong>{showDay(event.effectiveOn)}</strong>
              </time>{' '}
              {event.words}
              {paperOf(event)}.
            </p>
            {event.decision.note && <p className="quiet">{event.decision.note}</p>}
            <p className="quiet">{event.recordedBy} ghi vào hệ thống</p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** " theo Quyết định 12/QĐ-LĐLĐ ngày 30/06/2025 của Ban Thường vụ LĐLĐ tỉnh" */
export function paperOf({ decision: { number, on, by } }: Pick<UnitEventView, 'decision'>): string {
  if (!number) return by ? ` theo quyết định của ${by}` : ''
  return [` theo Quyết định ${number}`, on && ` ngày ${showDay(on)}`, by && ` của ${by}`].filter(Boolean).join('')
}

type Given = { readonly title: string; readonly links: readonly SuccessionView[] }

export function Successions({ title, links }: Given) {
  if (links.length === 0) return null
  return (
    <Panel title={title}>
      <ul className="names-of-unit">
        {links.map((link) => (
          <li key={`${link.unitId} ${link.on}`}>
            <PageLink to={unitAddress(link.unitId)}>{link.name}</PageLink>
            <div className="quiet">
              {eventWords[link.kind]} ngày {showDay(link.on)}
              {link.isMain && ' · giữ hồ sơ'}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
