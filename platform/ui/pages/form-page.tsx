/** A form: errors on top, sections, the verbs in a bar that stays. Enter in mid-word sends nothing. */
import { type ReactNode, useRef } from 'react'
import { ErrorSummary, type FieldErrors } from '../fields/error-summary.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { VerbsBar } from './record-page.tsx'
import './pages.css'

type Given = {
  readonly title: string
  readonly note?: ReactNode
  readonly back?: ReactNode
  readonly errors?: FieldErrors
  /** The refusal of the server, under the errors. */
  readonly alert?: ReactNode
  readonly verbs: ReactNode
  readonly onSubmit: () => void
  readonly children: ReactNode
}

export function FormPage({ title, note, back, errors = {}, alert, verbs, onSubmit, children }: Given) {
  return (
    <div className="form-page">
      <PageHeader title={title} note={note} back={back} />
      <ErrorSummary errors={errors} />
      {alert}
      <Form onSubmit={onSubmit}>
        {children}
        <VerbsBar>{verbs}</VerbsBar>
      </Form>
    </div>
  )
}

/** A form without the page around it, for dialogs and sign-in. */
export function Form({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  const isComposing = useRef(false)
  return (
    <form
      noValidate
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={() => {
        isComposing.current = false
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isComposing.current) onSubmit()
      }}
    >
      {children}
    </form>
  )
}
