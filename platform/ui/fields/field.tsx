/** Label, hint under it, the control, and what is wrong with it. */
import type { ReactNode } from 'react'
import { fieldId } from './field-names.ts'
import './fields.css'

export type Control = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

export type FieldGiven = {
  /** Its path in what is sent; the error summary links to it by this name. */
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly isRequired?: boolean
}

type Given = FieldGiven & { readonly children: (control: Control) => ReactNode }

export function Field({ name, label, hint, error, isRequired = false, children }: Given) {
  const id = fieldId(name)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const control: Control = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
    ...(isRequired ? { 'aria-required': true } : {}),
  }
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id} data-label={label}>
        {label}
        {!isRequired && <span className="field-optional"> (không bắt buộc)</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}-error`} className="field-error">
          {error}
        </div>
      )}
      {children(control)}
    </div>
  )
}

export function FormSection({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="form-section">
      <legend>{title}</legend>
      {note && <p className="quiet">{note}</p>}
      {children}
    </fieldset>
  )
}
