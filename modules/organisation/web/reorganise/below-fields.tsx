/** Where the units below a unit that ends go, one by one or all at once. */
import { Button } from 'antd'
import { useState } from 'react'
import { showNumber } from '#platform/ui'
import type { UnitPage } from '../../views.ts'
import { type FoundUnit, UnitFinder } from '../pick/unit-finder.tsx'
import type { LineGiven } from './line-parts.tsx'

type Given = { readonly given: LineGiven; readonly below: UnitPage['below']['units'] }

const firstShown = 8

export function BelowFields({ given, below }: Given) {
  const { line, near, onChange } = given
  const [isWhole, setWhole] = useState(false)
  const put = (ids: readonly string[], to: FoundUnit | null) => {
    const rest = Object.entries(line.below).filter(([id]) => !ids.includes(id))
    onChange({ below: Object.fromEntries([...rest, ...(to ? ids.map((id) => [id, to] as const) : [])]) })
  }
  const without = line.units.map(({ id }) => id)
  const shown = isWhole ? below : below.slice(0, firstShown)
  return (
    <details className="below-fields" open={!line.target}>
      <summary>Chuyển {showNumber(below.length)} đơn vị trực thuộc</summary>
      {below.length > 1 && (
        <UnitFinder
          name={`${line.key}.below.all`}
          label={`Chuyển cả ${showNumber(below.length)} đơn vị về`}
          value={null}
          near={near}
          without={without}
          key={Object.values(line.below)[0]?.id ?? 'none'}
          onChange={(to) =>
            to &&
            put(
              below.map(({ id }) => id),
              to,
            )
          }
        />
      )}
      <div className="below-grid">
        {shown.map(({ id, name }) => (
          <UnitFinder
            key={id}
            name={`${line.key}.below.${id}`}
            label={name}
            isRequired={!line.target}
            hint={
              line.target && !line.below[id] ? `Theo đơn vị kế thừa: ${line.target.name}` : 'Chuyển về cấp trên nào'
            }
            value={line.below[id] ?? null}
            near={near}
            without={[...without, id]}
            onChange={(to) => put([id], to)}
          />
        ))}
      </div>
      {below.length > shown.length && (
        <Button onClick={() => setWhole(true)}>Xem cả {showNumber(below.length)} đơn vị</Button>
      )}
    </details>
  )
}
