import type { UnitChangeListener } from '#modules/organisation/server'
import type { IdentityCache } from './identity.ts'

/** Places and rights that this process remembers are asked for anew once a change of units is true. */
export const forgetRights = (identities: IdentityCache): UnitChangeListener => ({
  preview: async () => [],
  apply: async (ctx) => {
    if (ctx.afterCommit) ctx.afterCommit(() => identities.forgetAll())
    else identities.forgetAll()
  },
})
