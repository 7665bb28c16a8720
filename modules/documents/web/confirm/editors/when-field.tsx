import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Field } from '#platform/ui'
import { readWhen, showWhen } from '../draft/when.ts'

type Given = {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string | null
  /** Only a quarter, a month or a year, not one day. */
  readonly isPeriod?: boolean
  readonly isRequired?: boolean
  readonly onChange: (when: string | null) => void
}

/** A day or a period typed in words; only what is understood is kept. */
export function WhenField({ name, label, hint, value, isPeriod = false, isRequired = false, onChange }: Given) {
  const [text, setText] = useState(value ? showWhen(value) : '')
  const [isLeft, setLeft] = useState(false)
  const sent = useRef(value)
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value ? showWhen(value) : '')
  }, [value])
  const isUnread = isLeft && text.trim() !== '' && !readAs(text, isPeriod)
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      isRequired={isRequired}
      error={isUnread ? `Chưa hiểu “${text}”. ${hint}.` : undefined}
    >
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          value={text}
          onBlur={() => setLeft(true)}
          onChange={(event) => {
            setText(event.target.value)
            const read = readAs(event.target.value, isPeriod)
            if (!read && event.target.value.trim() !== '') return
            sent.current = read ?? null
            onChange(sent.current)
          }}
        />
      )}
    </Field>
  )
}

function readAs(text: string, isPeriod: boolean): string | undefined {
  const read = readWhen(text)
  return isPeriod && read && /^\d{4}-\d{2}-\d{2}$/.test(read) ? undefined : read
}
