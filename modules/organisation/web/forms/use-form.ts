/** What is typed, what is wrong with it, and sending it only when nothing is. */
import { useState } from 'react'
import type { FieldErrors } from '#platform/ui'

export function useForm<Given extends object>(blank: Given, errorsOf: (given: Given) => FieldErrors) {
  const [given, setGiven] = useState(blank)
  const [errors, setErrors] = useState<FieldErrors>({})
  return {
    given,
    errors,
    change: (part: Partial<Given>) => setGiven({ ...given, ...part }),
    submit: (send: () => void) => {
      const found = errorsOf(given)
      setErrors(found)
      if (Object.keys(found).length === 0) send()
    },
  }
}

export const missing = (wrong: boolean, name: string, message: string): FieldErrors =>
  wrong ? { [name]: message } : {}
