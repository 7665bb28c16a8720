import { PasswordInput } from '../password-input.tsx'
import { passwordHint } from '../password-words.ts'
import { administratorErrors, type StepGiven } from './set-up-draft.ts'
import { StepForm } from './step-form.tsx'
import { TextField } from './text-field.tsx'

export const AdministratorStep = ({ draft, change, next, back }: StepGiven) => (
  <StepForm check={() => administratorErrors(draft)} next={next} back={back}>
    {(errors) => (
      <>
        <TextField
          name="administrator.displayName"
          label="Họ và tên người quản trị"
          hint="Người này cấp tài khoản cho những người khác."
          error={errors['administrator.displayName']}
          value={draft.displayName}
          onChange={(displayName) => change({ displayName })}
          autoComplete="name"
        />
        <TextField
          name="administrator.userName"
          label="Tên đăng nhập"
          hint="3–40 chữ không dấu, số, dấu chấm hoặc gạch dưới, ví dụ: nguyen.van.an"
          error={errors['administrator.userName']}
          value={draft.userName}
          onChange={(userName) => change({ userName })}
          autoComplete="username"
        />
        <PasswordInput
          name="administrator.password"
          label="Mật khẩu"
          hint={passwordHint}
          error={errors['administrator.password']}
          isRequired
          value={draft.password}
          onChange={(password) => change({ password })}
          autoComplete="new-password"
        />
      </>
    )}
  </StepForm>
)
