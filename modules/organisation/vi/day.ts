import { isLocalDate, type RefusalDetails, showDay } from '#platform/kernel'

/** A day among the details of a refusal, as people read it. */
export const day = (details: RefusalDetails, name: string): string => {
  const value = details[name]
  return typeof value === 'string' && isLocalDate(value) ? showDay(value) : ''
}
