import { Input } from 'antd'
import { Field } from '#platform/ui'

type Given = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly isRequired?: boolean
  readonly value: string
  readonly onChange: (text: string) => void
}

export const TextField = ({ value, onChange, ...field }: Given) => (
  <Field {...field}>
    {(control) => (
      <Input {...control} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
)
