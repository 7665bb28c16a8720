/** What a read is about when the page does not say: the running season, the person's own units. */
import { findUnit } from '#modules/organisation/server'
import type { Context } from '#platform/http/server'
import type { Id, TreePath } from '#platform/kernel'
import { currentSeason } from '../domain/season.ts'
import { getSeason, listSeasons } from './store-seasons.ts'

export type OwnUnit = { readonly unitId: Id<'unit'>; readonly unitName: string; readonly path: TreePath }

/** The person's own units, the highest first. */
export async function ownUnits(ctx: Context): Promise<OwnUnit[]> {
  const ids = [...new Set(ctx.actor.grants.map((grant) => grant.unitId))]
  const units: OwnUnit[] = []
  for (const id of ids) {
    const unit = await findUnit(ctx.tx, id)
    if (unit) units.push({ unitId: unit.id, unitName: unit.name, path: unit.path })
  }
  return units.sort((a, b) => a.path.length - b.path.length)
}

export async function seasonIdOr(ctx: Context, given: Id<'season'> | undefined): Promise<Id<'season'> | null> {
  return given ?? currentSeason(await listSeasons(ctx.tx), ctx.today)?.id ?? null
}

/** The season of a printed list, in words: "Năm 2020". */
export async function seasonName(ctx: Context, given: Id<'season'> | undefined): Promise<string> {
  const id = await seasonIdOr(ctx, given)
  return id ? (await getSeason(ctx.tx, id)).name : ''
}
