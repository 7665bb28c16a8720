/** An expected "no" that stops a request. Thrown in domain or route, caught once in `platform/http/server`. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'rule'
  | 'throttled'
  | 'unavailable'

/** Values that the Vietnamese sentence of a code may name. */
export type RefusalDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  /** `slice.reason`, listed in the slice's `errors.ts` and worded in its `vi.ts`. */
  readonly code: string
  readonly details: RefusalDetails

  constructor(kind: RefusalKind, code: string, details: RefusalDetails = {}) {
    super(code)
    this.kind = kind
    this.code = code
    this.details = details
  }
}

/** Refuses with 403 when the actor may see the thing but may not do this to it. */
export function authorise(allowed: boolean, code = 'access.not-allowed', details: RefusalDetails = {}): void {
  if (!allowed) throw new Refusal('forbidden', code, details)
}

/** The thing, or a 404: what the actor may not see does not exist. */
export function found<T>(thing: T | undefined, code: string, details: RefusalDetails = {}): T {
  if (thing === undefined) throw new Refusal('not-found', code, details)
  return thing
}
