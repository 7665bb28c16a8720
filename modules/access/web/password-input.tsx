import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Field, type FieldGiven } from '#platform/ui'

type Given = FieldGiven & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password that can be shown: typing it blind with a Vietnamese keyboard on is where most sign-ins fail. */
export function PasswordInput({ value, onChange, autoComplete, ...field }: Given) {
  const [isShown, setShown] = useState(false)
  return (
    <Field {...field}>
      {(control) => (
        <div>
          <Input
            {...control}
            type={isShown ? 'text' : 'password'}
            value={value}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          <Checkbox className="password-shown" checked={isShown} onChange={(event) => setShown(event.target.checked)}>
            Hiện mật khẩu
          </Checkbox>
        </div>
      )}
    </Field>
  )
}
