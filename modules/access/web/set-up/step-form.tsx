import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { ErrorSummary, type FieldErrors, Form } from '#platform/ui'

type Given = {
  readonly check: () => FieldErrors | Promise<FieldErrors>
  readonly next: () => void
  readonly back?: () => void
  readonly children: (errors: FieldErrors) => ReactNode
}

const none: FieldErrors = {}

/** One step: nothing goes on before its own fields are right. */
export function StepForm({ check, next, back, children }: Given) {
  const [errors, setErrors] = useState<FieldErrors>(none)
  const [isChecking, setChecking] = useState(false)
  const submit = async () => {
    setChecking(true)
    const found = await check()
    setChecking(false)
    setErrors(found)
    if (Object.keys(found).length === 0) next()
  }
  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary errors={errors} />
      {children(errors)}
      <div className="set-up-verbs">
        {back && <Button onClick={back}>Quay lại</Button>}
        <Button type="primary" htmlType="submit" loading={isChecking}>
          Tiếp tục
        </Button>
      </div>
    </Form>
  )
}
