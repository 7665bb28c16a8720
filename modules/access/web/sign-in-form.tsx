import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CallRefused } from '#platform/http'
import { ErrorSummary, Field, type FieldErrors, Form, markSignedOut, RefusalAlert, useVerb } from '#platform/ui'
import { signIn } from '../contract.ts'
import { PasswordInput } from './password-input.tsx'
import { useSecondsLeft } from './use-seconds-left.ts'

type Given = {
  /** Known when the session of this page's person ended. */
  readonly login?: string
  readonly onDone: (mustChangePassword: boolean) => void
}

export function SignInForm({ login: known = '', onDone }: Given) {
  const [login, setLogin] = useState(known)
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const verb = useVerb(signIn, {
    onDone: (reply) => {
      markSignedOut(false)
      onDone(reply.mustChangePassword)
    },
  })
  const left = useSecondsLeft(secondsOf(verb.refused))
  const submit = () => {
    const missing = missingOf(login, password)
    setErrors(missing)
    if (Object.keys(missing).length === 0 && left === 0) void verb.send({ body: { login: login.trim(), password } })
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <RefusalAlert refused={verb.refused} />
      <Field name="login" label="Tên đăng nhập hoặc thư điện tử" error={errors.login} isRequired>
        {(control) => (
          <Input
            {...control}
            value={login}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
      <PasswordInput
        name="password"
        label="Mật khẩu"
        error={errors.password}
        isRequired
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <Button type="primary" htmlType="submit" loading={verb.isRunning} disabled={left > 0} block>
        {left > 0 ? `Thử lại sau ${left} giây` : 'Đăng nhập'}
      </Button>
    </Form>
  )
}

function missingOf(login: string, password: string): FieldErrors {
  return {
    ...(login.trim() ? {} : { login: 'Hãy nhập tên đăng nhập đã được cấp.' }),
    ...(password ? {} : { password: 'Hãy nhập mật khẩu.' }),
  }
}

const secondsOf = (refused: CallRefused | null): { readonly seconds: number } | undefined =>
  refused?.status === 429 ? { seconds: Number(refused.refused.details.seconds) || 30 } : undefined
