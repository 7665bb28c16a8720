/** The lines at the head of a printed list: the body above, then the unit for which the person works. */
import type { Context } from '#platform/http/server'
import { findUnit } from './store.ts'

/** Above a provincial federation stands no unit of the tree. */
const confederation = 'Tổng Liên đoàn Lao động Việt Nam'

export async function issuedBy({ tx, actor }: Pick<Context, 'tx' | 'actor'>): Promise<string[]> {
  const [outermost] = [...actor.grants].sort((a, b) => a.path.length - b.path.length)
  const unit = outermost && (await findUnit(tx, outermost.unitId))
  if (!unit) return []
  const above = unit.parentId ? (await findUnit(tx, unit.parentId))?.name : confederation
  return above ? [above, unit.name] : [unit.name]
}
