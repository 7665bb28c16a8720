/** What leaves the server about an import. */
import { findUnit } from '#modules/organisation/server'
import type { Tx } from '#platform/db'
import type { Actor, Id } from '#platform/kernel'
import type { ImportLine, ImportView } from '../contract.ts'
import type { Target } from '../domain/decisions.ts'
import type { NameMatch, ResolvedName } from '../domain/names.ts'
import { canMove } from '../domain/states.ts'
import { canImport } from '../policy.ts'
import type { Import, ImportHead } from './store.ts'
import type { Understood } from './understand.ts'

export async function unitNamesOf(tx: Tx, ids: readonly Id<'unit'>[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) names.set(id, (await findUnit(tx, id))?.name ?? '')
  return names
}

export const viewImportLine = (one: ImportHead, unitNames: ReadonlyMap<string, string>): ImportLine => ({
  id: one.id,
  unitId: one.unitId,
  unitName: unitNames.get(one.unitId) ?? '',
  state: one.state,
  purpose: one.purpose,
  source: one.file
    ? { kind: 'file', name: one.file.name, fileKind: one.file.kind, bytes: one.file.bytes }
    : { kind: 'pasted', characters: one.characters },
  title: one.title,
  counts: one.counts,
  createdAt: one.createdAt.toISOString(),
  createdBy: one.createdBy,
  updatedAt: one.updatedAt.toISOString(),
  updatedBy: one.updatedBy,
})

export function viewImport(
  one: Import,
  understood: Understood,
  unitNames: ReadonlyMap<string, string>,
  actor: Actor,
): ImportView {
  const mayWork = canImport(actor, one.unitPath)
  return {
    ...viewImportLine(one, unitNames),
    counts: understood.counts,
    reading: one.reading as ImportView['reading'],
    names: understood.names.map(viewName),
    decisions: one.decisions,
    standings: understood.standings,
    confirmedAs: one.confirmedAs?.kind === 'plan' ? { kind: 'plan', id: one.confirmedAs.id } : null,
    version: one.version,
    canDecide: mayWork && one.state === 'to-confirm',
    canDiscard: mayWork && canMove(one.state, 'discard'),
    canDownload: one.file !== null,
  }
}

const viewTarget = ({ kind, id, name, note }: Target): Target => ({ kind, id, name, ...(note ? { note } : {}) })

const viewMatch = (match: NameMatch) => ({
  ...(match.target ? { target: viewTarget(match.target) } : {}),
  confidence: match.confidence,
  alternatives: match.alternatives.map(viewTarget),
  ...(match.reason ? { reason: match.reason } : {}),
})

const viewName = (name: ResolvedName): ImportView['names'][number] => ({
  printed: name.printed,
  uses: name.uses,
  match: viewMatch(name.match),
  ...(name.choice === undefined ? {} : { choice: name.choice }),
  target: name.target && viewTarget(name.target),
})
