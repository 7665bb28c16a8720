/** How far something is fulfilled: a bar, and its numbers in words; each number leads to the rows behind it. */
import { PageLink, showNumber } from '#platform/ui'
import type { Counts } from '../../contract.ts'
import type { Standing } from '../../domain/standing.ts'
import { barOrder, standingLooks } from './words.ts'
import './parts.css'

type Given = {
  readonly counts: Counts
  /** Left out where the rows may not be read. */
  readonly to?: ((standing: Standing | undefined) => string) | undefined
}

export function CountsBar({ counts, to }: Given) {
  if (counts.owed === 0) return <span className="quiet">chưa giao đơn vị nào</span>
  const present = barOrder.filter((standing) => counts[standingLooks[standing].count] > 0)
  return (
    <div className="counts">
      <div className="counts-bar" aria-hidden="true">
        {present.map((standing) => {
          const { tone, count } = standingLooks[standing]
          return <i key={standing} className={`counts-${tone}`} style={{ flexGrow: counts[count] }} />
        })}
      </div>
      <ul className="counts-words">
        {present.map((standing) => (
          <li key={standing}>
            <Count of={counts} standing={standing} to={to} />
          </li>
        ))}
        {present.length > 1 && (
          <li className="quiet">
            {to ? <PageLink to={to(undefined)}>{totalWords(counts)}</PageLink> : totalWords(counts)}
          </li>
        )}
      </ul>
    </div>
  )
}

const totalWords = (counts: Counts) => `trên ${showNumber(counts.owed)}`

function Count({ of, standing, to }: { of: Counts; standing: Standing; to: Given['to'] }) {
  const { tone, symbol, short, count } = standingLooks[standing]
  const words = (
    <>
      <span aria-hidden="true">{symbol}</span> {showNumber(of[count])} {short}
    </>
  )
  const look = `counts-word tone-${tone}`
  return <span className={look}>{to ? <PageLink to={to(standing)}>{words}</PageLink> : words}</span>
}
