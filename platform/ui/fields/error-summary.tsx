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
