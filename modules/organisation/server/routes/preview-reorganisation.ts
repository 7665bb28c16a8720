/** What a reorganisation would touch: the engine's own answer, and what each listener would do. Nothing is written. */
import { readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { previewReorganisation } from '../../contract.ts'
import { sayEvent } from '../../domain/event-words.ts'
import { canManageSomewhere } from '../../policy.ts'
import type { PreviewReply } from '../../views.ts'
import type { UnitChangeListener } from '../change-listener.ts'
import { ownEffects } from '../preview-effects.ts'
import { previewTree } from '../reorganise-units.ts'

export const previewReorganisationRoute = (listeners: readonly UnitChangeListener[]) =>
  readRoute(previewReorganisation, async ({ query }, ctx) => {
    authorise(canManageSomewhere(ctx.actor), 'organisation.not-allowed')
    let reply: PreviewReply | undefined
    await previewTree(ctx, { acts: query.acts, on: query.effectiveOn }, async (change, ground) => {
      const { result } = change
      const names = new Map([...ground.units, ...result.tree].map((unit) => [unit.id, unit.name]))
      const effects = await ownEffects(ctx, change)
      for (const one of listeners) effects.push(...(await one.preview(ctx, change)))
      reply = {
        on: query.effectiveOn,
        acts: result.events.map(sayEvent),
        founded: result.founded.map(({ key, unit }) => ({
          key,
          name: unit.name,
          superiorName: names.get(unit.parentId ?? unit.id) ?? '',
        })),
        ended: result.ended.map(({ after }) => ({
          id: after.id,
          name: after.name,
          keeperName: names.get(after.parentId ?? after.id) ?? '',
        })),
        effects,
      }
    })
    return reply as PreviewReply
  })
