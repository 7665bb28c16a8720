/** One line of text, or some lines with `rows`. */
import { Input } from 'antd'
import { Field, type FieldGiven } from '../fields/field.tsx'

type Given = FieldGiven & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly rows?: number
}

export const TextField = ({ value, onChange, rows, ...field }: Given) => (
  <Field {...field}>
    {(control) =>
      rows ? (
        <Input.TextArea {...control} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input {...control} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
      )
    }
  </Field>
)
