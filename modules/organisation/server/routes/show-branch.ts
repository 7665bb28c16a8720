import { readRoute } from '#platform/http/server'
import { authorise, compareVietnamese } from '#platform/kernel'
import { showBranch } from '../../contract/tree.ts'
import { canReadOrganisation } from '../../policy.ts'
import { listUnitTypes } from '../store.ts'
import { type BranchRow, countEnded, countUnder, listBranch, listEndedBelow, listTops } from '../store-tree.ts'

export const showBranchRoute = readRoute(showBranch, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const { tx } = ctx
  const { superior } = query
  const on = query.on ?? ctx.today
  const ranks = new Map((await listUnitTypes(tx)).map((type) => [type.code, type.rank]))
  const living = superior ? await listBranch(tx, on, superior) : await listTops(tx, on)
  const ended = superior && query.ended ? await listEndedBelow(tx, on, superior) : []
  const all = [...living, ...ended].sort(inOrder(ranks))
  const below = await countUnder(
    tx,
    on,
    living.map((unit) => unit.path),
  )
  const endedBelow = await countEnded(
    tx,
    on,
    all.map((unit) => unit.unitId),
  )
  return {
    on,
    units: all.map(({ unitId, typeCode, name, path, endedOn }) => ({
      ...{ id: unitId, typeCode, name, endedOn },
      unitsBelow: endedOn ? 0 : (below.get(path) ?? 0),
      endedBelow: endedBelow.get(unitId) ?? 0,
    })),
  }
})

/** Living before ended, upper kinds first, then the alphabet. */
const inOrder = (ranks: ReadonlyMap<string, number>) => (a: BranchRow, b: BranchRow) =>
  Number(a.endedOn !== null) - Number(b.endedOn !== null) ||
  (ranks.get(a.typeCode) ?? 0) - (ranks.get(b.typeCode) ?? 0) ||
  compareVietnamese(a.name, b.name)
