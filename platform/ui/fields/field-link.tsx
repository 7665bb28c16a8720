import type { ReactNode } from 'react'
import { fieldId } from './field-names.ts'

/** Leads to a field and puts the cursor into it. */
export function FieldLink({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const id = fieldId(name)
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        const field = document.getElementById(id)
        event.preventDefault()
        field?.focus()
        field?.scrollIntoView({ block: 'center' })
      }}
    >
      {children}
    </a>
  )
}
