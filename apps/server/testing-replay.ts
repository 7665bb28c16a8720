/** The rebuilding of 1 July 2025 on a sample federation, through the workbook: for tests of any size. */
import { getMe } from '#modules/access'
import { searchOrganisation, showFigures, showTree, showUnit, type TreeNode } from '#modules/organisation'
import { listUnitPeople } from '#modules/people'
import { getBoard, listBoardObligations } from '#modules/plan'
import { inTransaction } from '#platform/db'
import { type Id, type LocalDate, localDate, type TreePath, type UserId } from '#platform/kernel'
import type { CellValue, ImportGround } from '#platform/xlsx'
import type { TestClient, TestProduct } from './testing.ts'

export const dayIn2020 = localDate('2020-06-30')
export const rebuilt = localDate('2025-07-01')

/** As a job runs: inside the walls of the sender, in one transaction. */
export async function asSender<T>(
  product: TestProduct,
  sender: TestClient,
  today: LocalDate,
  work: (ground: ImportGround) => Promise<T>,
): Promise<T> {
  const me = await sender.call(getMe)
  const post = me.posts[0]
  if (!post) throw new Error('no post')
  const path = post.unitPath as TreePath
  const grants = [{ unitId: post.unitId, path, verbs: new Set(me.verbs) }]
  const { id, displayName } = me.user
  const actor = { userId: id as UserId, displayName, federationId: me.federation.id, grants }
  const walls = { federationId: me.federation.id, walls: [path], own: [path], line: [path] }
  return inTransaction(product.product.database, { walls }, (tx) =>
    work({ tx, actor, now: new Date(`${today}T03:00:00Z`), today, unit: { id: post.unitId, path } }),
  )
}

type SeasonId = Id<'season'>
type Row = Record<string, CellValue>

/** Judged, then written by the kind that the product itself offers. */
export const bringIn = (product: TestProduct, sender: TestClient, kindName: string, rows: readonly Row[]) =>
  asSender(product, sender, rebuilt, async (ground) => {
    const kind = product.product.importKinds.find((one) => one.name === kindName)
    if (!kind) throw new Error(`no kind ${kindName}`)
    const sheet = rows.map((cells, at) => ({ line: at + 2, cells }))
    const verdicts = await (await kind.openJudge(ground)).judge(sheet)
    const faults = verdicts.flatMap((one, at) => one.faults.map((fault) => `${at + 2}: ${fault.message}`))
    if (faults.length > 0) throw new Error(faults.slice(0, 5).join('\n'))
    const writer = await kind.openWriter(ground)
    await writer.write(sheet.map((row) => ({ ...row, decision: null })))
    return writer.finish()
  })

const communesPerDistrict = 3

/** Districts give way to commune unions that take over their grassroots unions; the union of civil servants closes with all below it. */
export function rowsOf2025(nodes: readonly TreeNode[]): Row[] {
  const decided = { on: rebuilt, decisionNumber: '60-NQ/TW', decisionOn: '2025-04-12' }
  const below = (id: string) => nodes.filter((one) => one.parentId === id)
  const nameOf = new Map(nodes.map((one) => [one.id as string, one.name]))
  const superior = (node: TreeNode) => nameOf.get(node.parentId ?? '') ?? null
  const districts = nodes.filter((one) => one.typeCode === 'district_federation')
  const closed = nodes.filter((one) => one.typeCode === 'civil_servants_union')
  return [
    ...districts.flatMap((district) => {
      const communes = Array.from(
        { length: communesPerDistrict },
        (_, at) => `Công đoàn xã ${district.shortName} ${at + 1}`,
      )
      return communes.flatMap((name) => [
        { ...decided, act: 'established', unit: name, kind: 'commune_union' },
        { ...decided, act: 'split', unit: district.name, target: name },
      ])
    }),
    ...districts.flatMap((district) =>
      below(district.id).map((union, at) => ({
        ...{ ...decided, act: 'moved', unit: union.name, superior: district.name },
        target: `Công đoàn xã ${district.shortName} ${(at % communesPerDistrict) + 1}`,
      })),
    ),
    ...closed.flatMap((union) =>
      [union, ...below(union.id)].map((one) => ({
        ...decided,
        act: 'dissolved',
        unit: one.name,
        superior: superior(one),
      })),
    ),
  ]
}

/** What one may do today, and when something ended later, is no fact of a day. */
const factsOnly = (name: string, value: unknown) =>
  /^(abilities|can[A-Z]?\w*|version|validTo)$/.test(name) ? undefined : value

/** Everything the product says of a day of 2020, as text: lists, totals, people, reports. */
export async function saidOf2020(client: TestClient, seasonId: string): Promise<Record<string, string>> {
  const query = { on: dayIn2020 }
  const tree = await client.call(showTree, { query })
  const said: Record<string, unknown> = {
    tree,
    board: await client.call(getBoard, { query: { seasonId: seasonId as SeasonId, show: 'all' } }),
    obligations: await client.call(listBoardObligations, {
      query: { seasonId: seasonId as SeasonId, show: 'all', limit: 200 },
    }),
  }
  for (const { id, name } of tree.nodes) {
    const page = await client.call(showUnit, { params: { unitId: id }, query })
    const { superior, membersBelow, below, unit, figures } = page
    // The present end and version of a unit are no fact of that day.
    said[name] = { superior, membersBelow, below, figures, name: unit.name, typeName: unit.typeName }
    said[`${name}: số liệu`] = await client.call(showFigures, { query: { ...query, unit: id } })
    said[`${name}: người`] = await client.call(listUnitPeople, { params: { unitId: id }, query })
  }
  return Object.fromEntries(Object.entries(said).map(([what, value]) => [what, JSON.stringify(value, factsOnly)]))
}

export const found = async (client: TestClient, q: string) =>
  (await client.call(searchOrganisation, { query: { q } })).units.map((one) => one.name)
