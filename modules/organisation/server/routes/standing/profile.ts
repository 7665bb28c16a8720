/** The collective profile of a unit: texts by date, titles and awards from before this system. */
import { type Context, readRoute, route } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import {
  addPastAward,
  changePastAward,
  showProfile,
  withdrawPastAward,
  writeProfile,
} from '../../../contract/profile.ts'
import { refuseFuture } from '../../../domain/change.ts'
import { profileParts, type UnitId } from '../../../domain/unit.ts'
import { canManageUnit, canReadOrganisation } from '../../../policy.ts'
import type { PastAwardView, Profile } from '../../../views/standing.ts'
import { refuseChangedMeanwhile } from '../../standing-ground.ts'
import { getUnit } from '../../store.ts'
import {
  getPastAward,
  insertPastAward,
  listPastAwards,
  listProfileTexts,
  type PastAward,
  type ProfileText,
  savePastAward,
  saveProfileText,
} from '../../store-standing-profile.ts'

const viewText = (one: ProfileText) => ({ ...one, recordedAt: one.recordedAt.toISOString() })
const viewAward = ({ id, year, title, decision, version }: PastAward): PastAwardView => ({
  ...{ id, year, title, decision, version },
})

/** An ended unit keeps its profile open to who manages its archive: old awards still come to light. */
async function profileOf(ctx: Context, unitId: UnitId, on = ctx.today): Promise<Profile> {
  const unit = await getUnit(ctx.tx, unitId)
  const texts = await listProfileTexts(ctx.tx, unit.id)
  const held = profileParts.flatMap((part) => texts.find((one) => one.part === part && one.validFrom <= on) ?? [])
  return {
    on,
    parts: held.map(viewText),
    others: texts.filter((one) => !held.includes(one)).map(viewText),
    awards: (await listPastAwards(ctx.tx, unit.id)).map(viewAward),
    canManage: canManageUnit(ctx.actor, unit.path),
  }
}

export const showProfileRoute = readRoute(showProfile, async ({ params, query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  return profileOf(ctx, params.unitId, query.on)
})

export const writeProfileRoute = route(writeProfile, 'organisation.profile-written', async ({ params, body }, ctx) => {
  const unit = await getUnit(ctx.tx, params.unitId)
  authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
  refuseFuture(body.validFrom, ctx.today)
  const before = (await listProfileTexts(ctx.tx, unit.id)).find(
    (one) => one.part === body.part && one.validFrom === body.validFrom,
  )

  await saveProfileText(ctx.tx, unit, { ...body, recordedBy: ctx.actor.displayName, recordedAt: ctx.now })
  const details = { part: body.part, on: body.validFrom, ...(before ? { before: before.text } : {}) }
  await ctx.record({ kind: 'unit', id: unit.id }, unit.path, details)
  return profileOf(ctx, unit.id)
})

export const addPastAwardRoute = route(addPastAward, 'organisation.past-award-added', async ({ params, body }, ctx) => {
  const unit = await getUnit(ctx.tx, params.unitId)
  authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
  const award = await insertPastAward(ctx.tx, unit, body)
  await ctx.record({ kind: 'unit', id: unit.id }, unit.path, { name: body.title, year: body.year })
  return viewAward(award)
})

export const changePastAwardRoute = route(
  changePastAward,
  'organisation.past-award-changed',
  async ({ params, body }, ctx) => {
    const award = await getPastAward(ctx.tx, params.awardId)
    authorise(canManageUnit(ctx.actor, award.path), 'organisation.not-allowed')
    refuseChangedMeanwhile(award, body.version)
    const { year, title, decision } = body
    const saved = await savePastAward(ctx.tx, { ...award, year, title, decision }, null)
    const details = { from: `${award.title} (${award.year})`, to: `${title} (${year})` }
    await ctx.record({ kind: 'unit', id: award.unitId }, award.path, details)
    return viewAward(saved)
  },
)

export const withdrawPastAwardRoute = route(
  withdrawPastAward,
  'organisation.past-award-withdrawn',
  async ({ params, body }, ctx) => {
    const award = await getPastAward(ctx.tx, params.awardId)
    authorise(canManageUnit(ctx.actor, award.path), 'organisation.not-allowed')
    refuseChangedMeanwhile(award, body.version)
    const saved = await savePastAward(ctx.tx, award, ctx.now)
    await ctx.record({ kind: 'unit', id: award.unitId }, award.path, { name: award.title, year: award.year })
    return viewAward(saved)
  },
)
