/** A short list to choose one of; the browser's own, so keyboard and phone work as everywhere. */
import type { Control } from '#platform/ui'
import './parts.css'

export type Option = { readonly value: string; readonly label: string }

type Given = {
  readonly control?: Partial<Control>
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
  readonly isDisabled?: boolean
}

export const Choice = ({ control, value, options, onChange, isDisabled = false }: Given) => (
  <select
    {...control}
    className="choice"
    value={value}
    disabled={isDisabled}
    onChange={(event) => onChange(event.target.value)}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)

/** For a filter row: the label stands above. */
export const LabelledChoice = ({ label, ...choice }: Given & { readonly label: string }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the list inside is the control
  <label className="choice-labelled">
    {label}
    <Choice {...choice} />
  </label>
)

/** Options of a table of words, in its order. */
export const optionsOf = (words: Readonly<Record<string, string>>, keys = Object.keys(words)): Option[] =>
  keys.map((value) => ({ value, label: words[value] ?? value }))
