import { Refusal, type RefusalDetails } from './refusal.ts'

/** A rule result meant for people. Never thrown; shown while editing and checked when something is sent. */
export type Finding = {
  readonly code: string
  readonly blocking: boolean
  readonly params: RefusalDetails
  /** Ruleset and article, or the document and part, that says so. */
  readonly law?: string
}

/** Turns blocking findings into one refusal that names the first and carries the codes of all. */
export function refuseIfBlocked(findings: readonly Finding[]): void {
  const blocking = findings.filter((finding) => finding.blocking)
  const [first] = blocking
  if (first)
    throw new Refusal('rule', first.code, { ...first.params, findings: blocking.map((finding) => finding.code) })
}
