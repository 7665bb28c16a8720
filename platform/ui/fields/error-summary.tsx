import { useEffect, useRef } from 'react'
import { FieldLink } from './field-link.tsx'
import { labelOf } from './field-names.ts'
import './fields.css'

/** What is wrong, by field name; the same words stand beside the field. */
export type FieldErrors = Readonly<Record<string, string>>

/** All errors of a form on top of it; takes the focus whenever new ones appear. */
export function ErrorSummary({ errors }: { readonly errors: FieldErrors }) {
  const box = useRef<HTMLDivElement>(null)
  const named = Object.entries(errors)
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus()
  }, [errors])
  if (named.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="callout tone-late">
      <p className="callout-title">Có {named.length} chỗ cần sửa</p>
      <ul className="error-links">
        {named.map(([name, message]) => (
          <li key={name}>
            <FieldLink name={name}>{[labelOf(name), message].filter(Boolean).join(': ')}</FieldLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** In a small window: one line with the fields; the words stand beside them. Takes the focus whenever the errors change. */
export function ErrorLine({ errors }: { readonly errors: FieldErrors }) {
  const box = useRef<HTMLDivElement>(null)
  const said = JSON.stringify(errors)
  useEffect(() => {
    if (said !== '{}') box.current?.focus()
  }, [said])
  const named = Object.entries(errors)
  if (named.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="callout tone-late error-line">
      <strong>Chưa ghi được.</strong> Xem lại{' '}
      {named.map(([name, message], at) => (
        <span key={name}>
          {at > 0 && ', '}
          <FieldLink name={name}>{labelOf(name) || message}</FieldLink>
        </span>
      ))}
    </div>
  )
}
