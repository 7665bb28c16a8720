/** What is typed, what is wrong with it, and sending it only when nothing is. */
import { useState } from 'react'
import { CallRefused } from '#platform/http'
import type { FieldErrors } from '../fields/error-summary.tsx'

export function useForm<Given extends object>(blank: Given, errorsOf: (given: Given) => FieldErrors) {
  const [given, setGiven] = useState(blank)
  const [errors, setErrors] = useState<FieldErrors>({})
  return {
    given,
    errors,
    change: (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part })),
    submit: (send: () => void) => {
      const found = errorsOf(given)
      setErrors(found)
      if (Object.keys(found).length === 0) send()
    },
  }
}

export const missing = (wrong: boolean, name: string, message: string): FieldErrors =>
  wrong ? { [name]: message } : {}

/** What the server said, beside the fields it is about: complaints about the input by their path, refusals of a rule by their code. */
export function besideFields(refused: Error | null, fieldOf: Readonly<Record<string, string>> = {}): FieldErrors {
  if (!(refused instanceof CallRefused)) return {}
  const { fields, code, message } = refused.refused
  const named = fieldOf[code]
  return {
    ...Object.fromEntries(fields.map((field) => [field.path, field.message])),
    ...(named ? { [named]: message } : {}),
  }
}
