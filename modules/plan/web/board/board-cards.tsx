import { PageLink, Panel } from '#platform/ui'
import { consequenceWords } from '../../vi.ts'
import { rowsAddress } from '../addresses.ts'
import { CountsBar } from '../parts/counts-bar.tsx'
import { DueText } from '../parts/due-text.tsx'
import type { Column, Ground } from './cells.ts'

/** The board on a phone: one card per obligation with its counts, in the order of the columns. */
export const BoardCards = ({ columns, ground }: { readonly columns: readonly Column[]; readonly ground: Ground }) => (
  <div className="board-narrow not-printed">
    {columns.map((column) => (
      <Panel key={column.dutyId}>
        <p className="work-title">
          <PageLink to={rowsAddress({ ...ground, duty: column.dutyId })}>{column.title}</PageLink>
        </p>
        <p>
          <DueText due={column.due} isOpen={column.counts.open > 0} />
        </p>
        {column.consequence !== 'none' && <p className="quiet">{consequenceWords[column.consequence]}</p>}
        <CountsBar
          counts={column.counts}
          to={(standing) => rowsAddress({ ...ground, duty: column.dutyId, standing })}
        />
      </Panel>
    ))}
  </div>
)
