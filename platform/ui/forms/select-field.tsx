/** A short list to choose one of; the browser's own, so keyboard and phone work as everywhere. */
import { Field, type FieldGiven } from '../fields/field.tsx'

export type SelectOption = { readonly value: string; readonly label: string }

type Given = FieldGiven & {
  readonly value: string
  readonly options: readonly SelectOption[]
  readonly onChange: (value: string) => void
}

export const SelectField = ({ value, options, onChange, ...field }: Given) => (
  <Field {...field}>
    {(control) => (
      <select {...control} className="select-field" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** Options of a table of words, in its order. */
export const optionsOf = (words: Readonly<Record<string, string>>): SelectOption[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
