/** A small form in a window: errors and the refusal on top, the verb at the foot. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { RefusalAlert } from '../calls/refusal-alert.tsx'
import { Dialog } from '../feedback/dialog.tsx'
import { ErrorSummary, type FieldErrors } from '../fields/error-summary.tsx'
import { Form } from '../pages/form-page.tsx'

type Given = {
  readonly title: string
  /** What follows from it. */
  readonly note?: ReactNode
  readonly label: string
  readonly errors: FieldErrors
  readonly verb: { readonly refused: Error | null; readonly isRunning: boolean }
  readonly isDangerous?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function FormDialog({ title, note, label, errors, verb, isDangerous, onSubmit, onClose, children }: Given) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form onSubmit={onSubmit}>
        {note && <div className="quiet form-dialog-note">{note}</div>}
        <ErrorSummary errors={errors} />
        <RefusalAlert refused={verb.refused} />
        {children}
        <div className="dialog-verbs">
          <Button onClick={onClose}>Để sau</Button>
          <Button type="primary" danger={isDangerous ?? false} htmlType="submit" loading={verb.isRunning}>
            {label}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
