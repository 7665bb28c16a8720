/** For the test of the walls: what one district holds of blocks, figures, profiles and bodies, and every read of them. */
import * as organisation from '#modules/organisation'
import type { Endpoint, Sent } from '#platform/http'
import { localDate } from '#platform/kernel'
import type { TestClient } from './testing.ts'

type Case = { readonly endpoint: Endpoint; readonly sent: Sent<Endpoint>; readonly status: readonly number[] }
type Place = { readonly unit: string; readonly below: string; readonly body: string }

const founded = localDate('2018-06-01')

/** All of it in words that nobody else knows. @returns the block the district formed for the unit below it */
export async function fillStanding(
  administrator: TestClient,
  at: Place,
  word: (what: string) => string,
): Promise<string> {
  const [unitId, below] = [at.unit, at.below] as organisation.UnitId[] as [organisation.UnitId, organisation.UnitId]
  const decision = { number: word('số'), on: founded, by: word('ai') }
  const block = await administrator.call(organisation.formBlock, {
    body: {
      ...{ unitId, kind: 'block', name: word('khối'), aliases: [word('khối khác')], validFrom: founded, decision },
      charter: word('quy chế'),
      members: [{ unitId: below, role: 'chair' }],
    },
  })
  const params = { unitId: below }
  const figure = { asOf: localDate('2019-01-01'), members: 7654 }
  await administrator.call(organisation.reportFigures, { params, body: figure })
  await administrator.call(organisation.reportFigures, { params, body: { ...figure, members: 7653 } })
  const ofUnit = { unitId }
  const text = { part: 'setup' as const, text: word('quá trình'), validFrom: founded }
  await administrator.call(organisation.writeProfile, { params: ofUnit, body: text })
  await administrator.call(organisation.addPastAward, {
    params: ofUnit,
    body: { year: 2015, title: word('danh hiệu'), decision },
  })
  const ofBody = { bodyId: at.body as organisation.BodyId }
  const { body } = await administrator.call(organisation.showBody, { params: ofBody })
  const term = { from: founded, to: null, decision, version: body.version }
  await administrator.call(organisation.setBodyTerm, { params: ofBody, body: term })
  return block.id
}

type Asked = Place & {
  readonly block: string
  readonly root: string
  readonly own: string
  readonly sets: readonly string[]
}

const list = <E extends Endpoint>(endpoint: E, ...sent: Sent<E>[]): Case[] =>
  (sent.length > 0 ? sent : [{} as Sent<E>]).map((one) => ({ endpoint, sent: one as Sent<Endpoint>, status: [200] }))
const unseen = <E extends Endpoint>(endpoint: E, ...sent: Sent<E>[]): Case[] =>
  sent.map((one) => ({ endpoint, sent: one as Sent<Endpoint>, status: [404] }))

export function standingCases({ unit, below, body, block, root, own, sets }: Asked): Case[] {
  const id = (text: string) => text as organisation.UnitId
  const hidden = [unit, below].map((unitId) => ({ params: { unitId: id(unitId) } }))
  const open = [root, own].map((unitId) => ({ params: { unitId: id(unitId) } }))
  const [from, to] = [localDate('2017-01-01'), localDate('2020-01-15')]
  const rule = (units: string[]) => ({ rule: JSON.stringify({ include: [{ units }] }) }) as never
  return [
    ...list(organisation.listBodies, ...open),
    ...unseen(organisation.listBodies, ...hidden),
    ...unseen(organisation.showBody, { params: { bodyId: body as organisation.BodyId } }),
    ...list(organisation.exportBlocks, {}, { query: { on: localDate('2019-01-01') } }),
    ...unseen(organisation.showBlock, { params: { blockId: block as organisation.BlockId } }),
    ...list(organisation.listUnitsWithoutBlock, {}, { query: { former: id(root) } }),
    ...unseen(organisation.listUnitsWithoutBlock, { query: { former: id(unit) } }),
    ...list(organisation.listUnitFigures, ...open),
    ...unseen(organisation.listUnitFigures, ...hidden),
    ...list(organisation.showFigures, {}, { query: { unit: id(root) } }),
    ...unseen(organisation.showFigures, { query: { unit: id(unit) } }),
    ...list(organisation.exportFigures, {}, { query: { unit: id(root) } }),
    ...unseen(organisation.exportFigures, { query: { unit: id(unit) } }),
    ...list(organisation.showProfile, ...open),
    ...unseen(organisation.showProfile, ...hidden),
    ...sets.flatMap((set) => {
      const params = { setId: set as organisation.UnitSetId }
      return [
        ...list(organisation.compareSetUnits, { params, query: { from, to } }),
        ...unseen(organisation.compareSetUnits, { params, query: { from, to, base: id(unit) } }),
      ]
    }),
    ...list(organisation.previewSet, { query: rule([unit, below, own]) }),
    ...unseen(organisation.previewSet, { query: { ...(rule([own]) as object), base: id(unit) } as never }),
    ...list(organisation.listOutside),
  ]
}
