/** Outside bodies, and the outside blocks and clusters in which the federation itself is a member. */
import { type Context, readRoute, route } from '#platform/http/server'
import { authorise, compareVietnamese, found, Refusal } from '#platform/kernel'
import {
  addOutsideBody,
  changeOutsideBody,
  listOutside,
  recordOutsideYear,
  setOutsideGroup,
} from '../../../contract/outside.ts'
import type { OutsideBodyId } from '../../../domain/unit.ts'
import { canReadOrganisation } from '../../../policy.ts'
import type { OutsideGroupView } from '../../../views/standing.ts'
import { canManageFederation, getRoot, refuseChangedMeanwhile, refuseTaken } from '../../standing-ground.ts'
import {
  getOutsideBody,
  insertOutsideBody,
  listOutsideGroups,
  listOutsideVersions,
  listOutsideYears,
  saveOutsideBody,
  saveOutsideGroup,
  saveOutsideYear,
} from '../../store-standing-outside.ts'

async function groupsOf({ tx }: Context): Promise<OutsideGroupView[]> {
  const bodies = new Map((await listOutsideVersions(tx)).map((body) => [body.id, body]))
  const years = await listOutsideYears(tx)
  const groups = (await listOutsideGroups(tx)).map(({ bodyId, kind, organiserId }) => {
    const organiser = organiserId ? bodies.get(organiserId) : undefined
    return {
      id: bodyId,
      name: bodies.get(bodyId)?.name ?? '',
      kind,
      organiser: organiser ? { id: organiser.id, name: organiser.name } : null,
      years: years
        .filter((one) => one.bodyId === bodyId)
        .map(({ bodyId: _, ...one }) => ({ ...one, members: [...one.members] })),
    }
  })
  return groups.sort((a, b) => compareVietnamese(a.name, b.name))
}

const groupOf = async (ctx: Context, id: OutsideBodyId): Promise<OutsideGroupView> =>
  found(
    (await groupsOf(ctx)).find((group) => group.id === id),
    'organisation.outside-unknown',
  )

export const listOutsideRoute = readRoute(listOutside, async (_, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const bodies = (await listOutsideVersions(ctx.tx)).map((body) => ({ ...body, aliases: [...body.aliases] }))
  return {
    bodies: bodies.sort((a, b) => compareVietnamese(a.name, b.name)),
    groups: await groupsOf(ctx),
    canManage: await canManageFederation(ctx.tx, ctx.actor),
  }
})

/** The root, for its place in the history, if the actor manages the whole federation. */
async function managedRoot(ctx: Context) {
  authorise(await canManageFederation(ctx.tx, ctx.actor), 'organisation.not-allowed')
  return getRoot(ctx.tx)
}

export const addOutsideBodyRoute = route(addOutsideBody, 'organisation.outside-added', async ({ body }, ctx) => {
  const root = await managedRoot(ctx)
  refuseTaken('organisation.outside-name-taken', [body.name], await listOutsideVersions(ctx.tx))
  const added = await insertOutsideBody(ctx.tx, body.name, body.aliases)
  await ctx.record({ kind: 'outside-body', id: added.id }, root.path, { name: added.name })
  return { ...added, aliases: [...added.aliases] }
})

export const changeOutsideBodyRoute = route(
  changeOutsideBody,
  'organisation.outside-changed',
  async ({ params, body }, ctx) => {
    const root = await managedRoot(ctx)
    const before = await getOutsideBody(ctx.tx, params.outsideId)
    refuseChangedMeanwhile(before, body.version)
    const others = (await listOutsideVersions(ctx.tx)).filter((one) => one.id !== before.id)
    refuseTaken('organisation.outside-name-taken', [body.name], others)
    const saved = await saveOutsideBody(ctx.tx, { ...before, name: body.name, aliases: body.aliases })
    await ctx.record({ kind: 'outside-body', id: saved.id }, root.path, { from: before.name, to: saved.name })
    return { ...saved, aliases: [...saved.aliases] }
  },
)

export const setOutsideGroupRoute = route(
  setOutsideGroup,
  'organisation.outside-group-set',
  async ({ params, body }, ctx) => {
    const root = await managedRoot(ctx)
    const group = await getOutsideBody(ctx.tx, params.outsideId)
    if (body.organiserId === group.id) throw new Refusal('rule', 'organisation.organiser-is-itself')
    const organiser = body.organiserId ? await getOutsideBody(ctx.tx, body.organiserId) : null
    await saveOutsideGroup(ctx.tx, { bodyId: group.id, kind: body.kind, organiserId: organiser?.id ?? null })
    const details = { name: group.name, organiser: organiser?.name ?? null }
    await ctx.record({ kind: 'outside-body', id: group.id }, root.path, details)
    return groupOf(ctx, group.id)
  },
)

export const recordOutsideYearRoute = route(
  recordOutsideYear,
  'organisation.outside-year-recorded',
  async ({ params, body }, ctx) => {
    const root = await managedRoot(ctx)
    const group = await groupOf(ctx, params.outsideId)
    const before = group.years.find((one) => one.year === params.year)
    const year = { ...body, year: params.year, chair: body.chair || null, deputy: body.deputy || null }
    await saveOutsideYear(ctx.tx, { ...year, bodyId: group.id })
    const details = { name: group.name, year: params.year, ...(before ? { before } : {}) }
    await ctx.record({ kind: 'outside-body', id: group.id }, root.path, details)
    return groupOf(ctx, group.id)
  },
)
