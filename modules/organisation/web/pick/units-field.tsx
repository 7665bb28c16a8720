/** Choose several units, one after the other; each can be taken out again. */
import { type FoundUnit, UnitFinder } from './unit-finder.tsx'
import './pick.css'

type Given = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: readonly FoundUnit[]
  readonly onChange: (units: readonly FoundUnit[]) => void
  readonly near?: readonly FoundUnit[]
}

export function UnitsField({ value, onChange, ...field }: Given) {
  return (
    <div className="units-field">
      <UnitFinder
        {...field}
        isRequired
        value={null}
        // A new box after each choice: empty, ready for the next name.
        key={value.length}
        without={value.map(({ id }) => id)}
        onChange={(unit) => unit && onChange([...value, unit])}
      />
      {value.length > 0 && (
        <ul className="chosen-units" aria-label={`Đã chọn: ${field.label}`}>
          {value.map((unit) => (
            <li key={unit.id}>
              <span>
                <strong>{unit.name}</strong> <span className="quiet">{unit.note}</span>
              </span>
              <button
                type="button"
                aria-label={`Bỏ ${unit.name}`}
                onClick={() => onChange(value.filter(({ id }) => id !== unit.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
