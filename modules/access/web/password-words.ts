import { PasswordSchema } from '../contract.ts'

export const passwordHint = 'Ít nhất 12 ký tự. Một câu dễ nhớ với mình là tốt nhất; không cần ký tự đặc biệt.'

/** What is wrong with a new password, in words; undefined when its length is right. */
export function passwordError(password: string): string | undefined {
  const read = PasswordSchema.safeParse(password)
  return read.success ? undefined : read.error.issues[0]?.message
}
