/** A short list to choose one of; the browser's own, so keyboard and phone work as everywhere. */
import type { Control } from '#platform/ui'
import './organisation.css'

type Given = {
  readonly control?: Partial<Control>
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

export const Choice = ({ control, value, options, onChange }: Given) => (
  <select {...control} className="unit-choice" value={value} onChange={(event) => onChange(event.target.value)}>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)
