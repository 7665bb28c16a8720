/** Choose one unit of the tree by typing any part of its name, with or without marks. */
import { useMemo, useState } from 'react'
import { Combobox } from './combobox.tsx'
import { Field, type FieldGiven } from './field.tsx'
import { depthsOf, matchingUnits, type UnitChoice } from './matching-units.ts'

type Given = FieldGiven & {
  /** In the order of the tree. */
  readonly units: readonly UnitChoice[]
  readonly value: string | null
  readonly onChange: (unitId: string | null) => void
}

const mostShown = 60

export function UnitPicker({ units, value, onChange, ...field }: Given) {
  const chosen = units.find((unit) => unit.id === value)
  const [typed, setTyped] = useState<string>()
  const matching = useMemo(() => matchingUnits(units, typed ?? ''), [units, typed])
  const shown = matching.slice(0, mostShown)
  const hidden = matching.length - shown.length
  const depths = useMemo(() => depthsOf(units), [units])
  return (
    <Field {...field} hint={field.hint ?? 'Gõ một phần tên, có dấu hay không dấu đều được'}>
      {(control) => (
        <Combobox
          control={control}
          text={typed ?? chosen?.name ?? ''}
          onText={(text) => {
            setTyped(text)
            if (value) onChange(null)
          }}
          choices={shown.map((unit) => ({
            id: unit.id,
            label: unit.name,
            depth: typed ? 0 : (depths.get(unit.id) ?? 0),
          }))}
          onChoose={(choice) => {
            setTyped(undefined)
            onChange(choice.id)
          }}
          onLeave={() => value && setTyped(undefined)}
          status={statusOf(matching.length, hidden)}
        />
      )}
    </Field>
  )
}

function statusOf(found: number, hidden: number): string {
  if (found === 0) return 'Không có đơn vị nào khớp. Hãy gõ ít chữ hơn hoặc tên viết tắt.'
  return hidden > 0 ? `Còn ${hidden} đơn vị nữa; hãy gõ thêm để thu hẹp.` : ''
}
