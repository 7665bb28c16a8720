/** What happened to the unit, by which paper; whom it followed and who followed it. */
import { showDay } from '#platform/kernel'
import { PageLink, Panel } from '#platform/ui'
import { eventWords } from '../../vi.ts'
import type { SuccessionView, UnitEventView, UnitPage } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { sectionAddress } from './sections.tsx'

type EventsGiven = { readonly page: UnitPage; readonly most?: number }

export function Events({ page, most }: EventsGiven) {
  const events = page.events.slice(0, most)
  const since = page.names[0]?.validFrom
  return (
    <Panel title="Quá trình của đơn vị">
      {events.length === 0 && (
        <p className="quiet">
          {since && `Hoạt động từ ngày ${showDay(since)}. `}Chưa ghi thay đổi nào theo quyết định.
        </p>
      )}
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
      {page.events.length > events.length && (
        <p className="panel-verb">
          <PageLink to={sectionAddress(page.unit.id, 'lich-su')}>Xem cả {page.events.length} việc</PageLink>
        </p>
      )}
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
