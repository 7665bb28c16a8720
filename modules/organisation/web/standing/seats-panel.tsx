/** On the page of a unit: the blocks it sits in, now and before. */
import { PageLink, Panel } from '#platform/ui'
import { blockRoleWords } from '../../vi.ts'
import type { UnitPage } from '../../views.ts'
import { periodOf } from '../unit/parts.tsx'
import { useDay } from '../use-day.ts'
import { blockAddress } from './addresses.ts'

export function SeatsPanel({ blocks }: { readonly blocks: UnitPage['blocks'] }) {
  const { kept } = useDay()
  if (blocks.length === 0) return null
  return (
    <Panel title="Khối thi đua">
      <ul className="names-of-unit">
        {[...blocks].reverse().map((seat) => (
          <li key={`${seat.id} ${seat.validFrom}`}>
            <PageLink to={blockAddress(seat.id, kept)}>{seat.name}</PageLink>: {blockRoleWords[seat.role]}
            <div className="quiet">{periodOf(seat)}</div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
