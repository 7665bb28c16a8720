import type { RefusalDetails } from '#platform/kernel'

/** The Vietnamese sentence of a refusal: what is wrong, why (article where there is one), how to repair it. */
export type RefusalWording = string | ((details: RefusalDetails) => string)

export type RefusalWordings<Code extends string = string> = Readonly<Record<Code, RefusalWording>>

export const wordedBy = (wordings: RefusalWordings, code: string, details: RefusalDetails): string | undefined => {
  const wording = wordings[code]
  return typeof wording === 'function' ? wording(details) : wording
}
