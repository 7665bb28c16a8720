/** Lays what the organisation knows over a reading: whom each printed name means, and how each proposal stands. */
import { listNameCandidates } from '#modules/organisation/server'
import type { Context } from '#platform/http/server'
import type { Id } from '#platform/kernel'
import type { Decisions } from '../domain/decisions.ts'
import { namesIn, openNames, type ResolvedName, resolveNames } from '../domain/names.ts'
import type { Reading } from '../domain/reading/types.ts'
import { type Counts, countsOf, type Standings, standingsOf } from '../domain/standings.ts'
import { matcherAmong } from './remembered-matches.ts'

export type Understood = {
  readonly names: readonly ResolvedName[]
  readonly standings: Standings
  readonly counts: Counts
}

export async function understand(
  ctx: Pick<Context, 'tx' | 'today'>,
  one: { readonly unitId: Id<'unit'>; readonly reading: Reading; readonly decisions: Decisions },
): Promise<Understood> {
  const { reading, decisions } = one
  const candidates = await listNameCandidates(ctx.tx, ctx.today, one.unitId)
  const names = resolveNames(namesIn(reading, decisions), decisions, matcherAmong(candidates))
  const standings = standingsOf(reading, decisions, openNames(names))
  return { names, standings, counts: countsOf(reading, decisions, standings) }
}
