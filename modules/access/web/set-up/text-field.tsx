import { Input } from 'antd'
import { Field, type FieldGiven } from '#platform/ui'

type Given = FieldGiven & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete?: string
}

export const TextField = ({ value, onChange, autoComplete = 'off', ...field }: Given) => (
  <Field {...field} isRequired>
    {(control) => (
      <Input
        {...control}
        value={value}
        autoComplete={autoComplete}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
