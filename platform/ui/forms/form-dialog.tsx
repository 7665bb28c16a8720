/** A small form in a window: what is wrong in one line on top and beside the fields, the verb at the foot. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { CallRefused } from '#platform/http'
import { RefusalAlert } from '../calls/refusal-alert.tsx'
import { Dialog } from '../feedback/dialog.tsx'
import { ErrorLine, type FieldErrors } from '../fields/error-summary.tsx'
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
        <ErrorLine errors={errors} />
        {!isBeside(verb.refused, errors) && <RefusalAlert refused={verb.refused} />}
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

/** What stands beside a field is not said a second time above it. */
function isBeside(refused: Error | null, errors: FieldErrors): boolean {
  if (!(refused instanceof CallRefused)) return false
  const { kind, message, fields } = refused.refused
  const shown = Object.values(errors)
  return (
    (kind === 'rule' && shown.includes(message)) ||
    (kind === 'invalid' && fields.length > 0 && fields.every((field) => shown.includes(field.message)))
  )
}
