/** What the fields of all lines share. */
import { useEffect } from 'react'
import { type FieldErrors, useReply } from '#platform/ui'
import { showUnit } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { KindsReply, UnitPage } from '../../views.ts'
import { type FoundUnit, UnitFinder } from '../pick/unit-finder.tsx'
import type { Line } from './lines.ts'

export type LineGiven = {
  readonly line: Line
  readonly errors: FieldErrors
  readonly lists: KindsReply
  /** New units of the other lines. */
  readonly near: readonly FoundUnit[]
  readonly onChange: (part: Partial<Line>) => void
}

export const field = ({ line, errors }: LineGiven, what: string) => {
  const name = `${line.key}.${what}`
  return { name, error: errors[name] }
}

/** The one unit it happens to. */
export function OneUnit({ given, label }: { readonly given: LineGiven; readonly label: string }) {
  return (
    <UnitFinder
      {...field(given, 'units')}
      label={label}
      isRequired
      value={given.line.units[0] ?? null}
      onChange={(unit) => given.onChange({ units: unit ? [unit] : [], below: {} })}
    />
  )
}

/** The chosen unit as it is today; once it is known, `fill` puts it into the empty fields. */
export function useChosen({ line }: LineGiven, fill: (page: UnitPage) => void): UnitPage | undefined {
  const id = line.units[0]?.id
  const page = useReply(
    showUnit,
    { params: { unitId: (id ?? '') as UnitId } },
    { enabled: Boolean(id) && !id?.startsWith('+') },
  )
  const known = id ? page.data : undefined
  const knownId = known?.unit.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled once per unit, never over what was typed since
  useEffect(() => {
    if (known) fill(known)
  }, [knownId])
  return known
}
