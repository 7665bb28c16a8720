import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { ErrorSummary, type FieldErrors, Form } from '#platform/ui'

type Given = {
  readonly check: () => FieldErrors
  readonly next: () => void
  readonly back?: () => void
  readonly children: (errors: FieldErrors) => ReactNode
}

const none: FieldErrors = {}

/** One step: nothing goes on before its own fields are right. */
export function StepForm({ check, next, back, children }: Given) {
  const [errors, setErrors] = useState<FieldErrors>(none)
  const submit = () => {
    const found = check()
    setErrors(found)
    if (Object.keys(found).length === 0) next()
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {children(errors)}
      <div className="set-up-verbs">
        {back && <Button onClick={back}>Quay lại</Button>}
        <Button type="primary" htmlType="submit">
          Tiếp tục
        </Button>
      </div>
    </Form>
  )
}
