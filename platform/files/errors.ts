/** Why a file is refused. The slices that take files word these codes. */
import { Refusal, type RefusalDetails } from '#platform/kernel'

export type FileRefusal =
  | 'files.too-large'
  | 'files.empty'
  | 'files.kind-not-accepted'
  | 'files.content-disagrees'
  | 'files.macro'
  | 'files.encrypted'
  | 'files.damaged'
  | 'files.unpacked-too-large'
  | 'files.no-text-layer'
  | 'files.too-slow'
  | 'files.wrong-key'
  | 'files.missing'

export const fileRefusal = (code: FileRefusal, details: RefusalDetails = {}) =>
  new Refusal(code === 'files.missing' ? 'not-found' : 'invalid', code, details)
