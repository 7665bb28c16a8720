import { Callout, useSession } from '#platform/ui'
import { foreignIssuer } from './draft/foreign-issuer.ts'
import type { Draft } from './draft/use-draft.ts'
import { fieldValue } from './draft/values.ts'

/** A paper of another province is easily brought in by mistake: it looks like one of ours. */
export function ForeignIssuer({ draft }: { readonly draft: Draft }) {
  const { federationName } = useSession()
  const issuers = (['parentIssuer', 'issuer'] as const).map((name) => fieldValue(draft.reading, draft.decisions, name))
  const said = foreignIssuer(issuers, federationName)
  return said && !draft.isLocked ? <Callout tone="soon" title={said} /> : null
}
