/** A filled-in decision as it is sent: to be looked at first, then to be written. */
import { addressOf, CallRefused } from '#platform/http'
import type { LocalDate } from '#platform/kernel'
import type { FieldErrors } from '#platform/ui'
import { actsInAddress, previewReorganisation } from '../../contract.ts'
import type { DecisionDraft } from './decision-fields.tsx'
import { actsOf, type Line, linesOfActs } from './lines.ts'

/** Servers cut addresses that are longer. */
const longestAddress = 14_000

export function decidedOf({ number, on, by, note, effectiveOn }: DecisionDraft, lines: readonly Line[]) {
  const acts = lines.flatMap(actsOf)
  const day = effectiveOn as LocalDate
  const query = { effectiveOn: day, acts: actsInAddress(acts) }
  return {
    query,
    isTooLong: addressOf(previewReorganisation, { query }).length > longestAddress,
    body: {
      ...{ effectiveOn: day, acts },
      decision: { number: number.trim() || null, on, by: by.trim() || null, note: note.trim() || null },
    },
  }
}

/** Refusals that are about the paper or its day, not about what it does. */
const fieldOf: Readonly<Record<string, string>> = {
  'organisation.decision-missing': 'decision.number',
  'organisation.day-in-future': 'effectiveOn',
}

/** Beside which field or line a refusal belongs: it names the act, a line may mean several. */
export function besideLines(refused: Error | null, lines: readonly Line[]): FieldErrors {
  if (!(refused instanceof CallRefused)) return {}
  const { code, kind, details, fields, message } = refused.refused
  const field = fieldOf[code]
  if (field) return { [field]: message }
  if (kind !== 'rule' && kind !== 'invalid' && kind !== 'not-found' && kind !== 'conflict') return {}
  const number = details.actNumber ?? fields.map(({ path }) => Number(/^acts\.(\d+)/.exec(path)?.[1]) + 1).find(Boolean)
  const at = typeof number === 'number' ? linesOfActs(lines)[number - 1] : lines.length === 1 ? 0 : undefined
  const line = lines[at ?? -1]
  if (!line) return {}
  const words = fields[0]?.message ?? message.replace(/^Việc thứ \d+: /, '')
  return { [line.key]: words }
}
