import { Button } from 'antd'
import { useState } from 'react'
import { ErrorSummary, type FieldErrors, Form, RefusalAlert, useVerb } from '#platform/ui'
import { changePassword } from '../contract.ts'
import { PasswordInput } from './password-input.tsx'
import { passwordError, passwordHint } from './password-words.ts'

type Given = { readonly currentLabel: string; readonly onDone: () => void }

export function PasswordForm({ currentLabel, onDone }: Given) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const verb = useVerb(changePassword, { done: 'Đã đổi mật khẩu. Các máy khác đã bị đăng xuất.', onDone })
  const submit = () => {
    const wrong = passwordError(next)
    const found = {
      ...(current ? {} : { current: `Hãy nhập ${currentLabel.toLowerCase()}.` }),
      ...(wrong ? { next: wrong } : {}),
    }
    setErrors(found)
    if (Object.keys(found).length === 0) void verb.send({ body: { current, next } })
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <RefusalAlert refused={verb.refused} />
      <PasswordInput
        name="current"
        label={currentLabel}
        error={errors.current}
        isRequired
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <PasswordInput
        name="next"
        label="Mật khẩu mới"
        hint={passwordHint}
        error={errors.next}
        isRequired
        value={next}
        onChange={setNext}
        autoComplete="new-password"
      />
      <Button type="primary" htmlType="submit" loading={verb.isRunning}>
        Đổi mật khẩu
      </Button>
    </Form>
  )
}
