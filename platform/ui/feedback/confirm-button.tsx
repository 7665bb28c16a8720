/** A verb that says first what will follow; one that cannot be undone also asks for a typed word. */
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { fold } from '#platform/kernel'
import { Field } from '../fields/field.tsx'
import { Dialog } from './dialog.tsx'

type Given = {
  readonly label: string
  readonly title: string
  /** What follows from it. */
  readonly children: ReactNode
  /** The word to type when it cannot be undone, such as "BAN HÀNH". */
  readonly word?: string
  readonly isDangerous?: boolean
  readonly isMain?: boolean
  readonly isRunning?: boolean
  readonly isDisabled?: boolean
  /** Answer false to keep the window open, for instance after a refusal. */
  readonly onConfirm: () => Promise<unknown>
}

export function ConfirmButton(given: Given) {
  const { label, title, children, word, onConfirm } = given
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const isTyped = !word || fold(typed) === fold(word)
  const close = () => {
    setOpen(false)
    setTyped('')
  }
  const look = given.isDangerous ? { danger: true } : {}
  return (
    <>
      <Button
        {...look}
        type={given.isMain ? 'primary' : 'default'}
        disabled={given.isDisabled ?? false}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        {children}
        {word && (
          <Field name={`confirm-${word}`} label={`Gõ “${word}” để xác nhận`} isRequired>
            {(control) => <Input {...control} value={typed} onChange={(event) => setTyped(event.target.value)} />}
          </Field>
        )}
        <div className="dialog-verbs">
          <Button onClick={close}>Để sau</Button>
          <Button
            {...look}
            type="primary"
            disabled={!isTyped}
            loading={given.isRunning ?? false}
            onClick={() => void onConfirm().then((kept) => kept !== false && close())}
          >
            {label}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
