import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { showBranch } from '#modules/organisation'
import { type FoundUnit, UnitFinder } from '#modules/organisation/web'
import { Dialog, ErrorSummary, Field, type FieldErrors, Form, RefusalAlert, useReply, useVerb } from '#platform/ui'
import { createAccount, UserNameSchema } from '../../contract.ts'
import type { Slip } from './paper-slip.tsx'

type Given = {
  readonly isOpen: boolean
  readonly roles: readonly { readonly code: string; readonly name: string }[]
  readonly onClose: () => void
  readonly onIssued: (slip: Slip) => void
}

const blank = { unit: null as FoundUnit | null, roleCode: 'clerk', displayName: '', userName: '', email: '' }

export function NewAccount({ isOpen, roles, onClose, onIssued }: Given) {
  const [given, setGiven] = useState(blank)
  const [errors, setErrors] = useState<FieldErrors>({})
  const tops = useReply(showBranch, { query: {} }, { enabled: isOpen })
  const verb = useVerb(createAccount, {
    onDone: ({ userName, oneTimePassword }) => {
      onIssued({ displayName: given.displayName, userName, oneTimePassword })
      setGiven(blank)
      onClose()
    },
  })
  const change = (part: Partial<typeof blank>) => setGiven({ ...given, ...part })
  const submit = () => {
    const found = errorsOf(given)
    setErrors(found)
    if (Object.keys(found).length > 0 || !given.unit) return
    const { unit, roleCode, displayName, userName, email } = given
    void verb.send({ body: { unitId: unit.id, roleCode, displayName, userName, email: email.trim() || null } })
  }
  return (
    <Dialog title="Cấp tài khoản" isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <ErrorSummary errors={errors} />
        <RefusalAlert refused={verb.refused} />
        <UnitFinder
          name="unitId"
          label="Đơn vị"
          isRequired
          error={errors.unitId}
          near={(tops.data?.units ?? []).map(({ id, name }) => ({ id, name, note: '' }))}
          value={given.unit}
          onChange={(unit) => change({ unit })}
        />
        <Field name="roleCode" label="Vai trò" isRequired>
          {(control) => (
            <Select
              {...control}
              style={{ width: '100%' }}
              value={given.roleCode}
              onChange={(roleCode) => change({ roleCode })}
              options={roles.map((role) => ({ value: role.code, label: role.name }))}
            />
          )}
        </Field>
        <Field name="displayName" label="Họ và tên" isRequired error={errors.displayName}>
          {(control) => (
            <Input
              {...control}
              value={given.displayName}
              onChange={(event) => change({ displayName: event.target.value })}
            />
          )}
        </Field>
        <Field
          name="userName"
          label="Tên đăng nhập"
          hint="Chữ không dấu, ví dụ canbo.tamduong"
          isRequired
          error={errors.userName}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={given.userName}
              onChange={(event) => change({ userName: event.target.value })}
            />
          )}
        </Field>
        <Field name="email" label="Thư điện tử" hint="Có thì đăng nhập bằng thư điện tử cũng được">
          {(control) => (
            <Input {...control} value={given.email} onChange={(event) => change({ email: event.target.value })} />
          )}
        </Field>
        <div className="dialog-verbs">
          <Button onClick={onClose}>Để sau</Button>
          <Button type="primary" htmlType="submit" loading={verb.isRunning}>
            Cấp tài khoản
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

function errorsOf(given: typeof blank): FieldErrors {
  const userName = UserNameSchema.safeParse(given.userName)
  return {
    ...(given.unit ? {} : { unitId: 'Hãy chọn đơn vị.' }),
    ...(given.displayName.trim() ? {} : { displayName: 'Hãy nhập họ và tên.' }),
    ...(userName.success ? {} : { userName: userName.error.issues[0]?.message ?? '' }),
  }
}
