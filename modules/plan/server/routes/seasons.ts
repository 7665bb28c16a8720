import { findRoot } from '#modules/organisation/server'
import { readRoute, route } from '#platform/http/server'
import { authorise, found, Refusal } from '#platform/kernel'
import { listSeasons, openSeason } from '../../contract.ts'
import { currentSeason, seasonOf } from '../../domain/season.ts'
import { canOpenSeason } from '../../policy.ts'
import * as store from '../store-seasons.ts'

export const listSeasonsRoute = readRoute(listSeasons, async (_, ctx) => {
  const seasons = await store.listSeasons(ctx.tx)
  const root = await findRoot(ctx.tx)
  return {
    seasons,
    currentId: currentSeason(seasons, ctx.today)?.id ?? null,
    canOpen: root !== undefined && canOpenSeason(ctx.actor, root.path),
  }
})

export const openSeasonRoute = route(openSeason, 'season.opened', async ({ body }, ctx) => {
  const root = found(await findRoot(ctx.tx), 'season.not-found')
  authorise(canOpenSeason(ctx.actor, root.path))
  const season = await store.insertSeason(ctx.tx, { federationId: ctx.actor.federationId, ...body })
  if (!season) throw new Refusal('conflict', 'season.exists', { name: seasonOf(body.kind, body.year).name })
  await ctx.record({ kind: 'season', id: season.id }, root.path, { name: season.name })
  return season
})
