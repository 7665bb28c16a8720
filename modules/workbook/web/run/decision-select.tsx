import type { NotedLine } from '../../contract.ts'
import { choicesOf } from './choices.ts'

type Given = {
  readonly row: NotedLine
  /** Absent for who may only look. */
  readonly decide: ((of: { lines: number[] }, decision: string | null) => Promise<unknown>) | undefined
  readonly isRunning: boolean
}

/** One line's decision; kept as soon as it is chosen, and taken back the same way. */
export function DecisionSelect({ row, decide, isRunning }: Given) {
  const choices = choicesOf(row.options)
  if (!decide) return choices.find(({ code }) => code === row.decision)?.label ?? 'chưa quyết định'
  return (
    <select
      className={row.decision === null ? 'workbook-decision workbook-undecided' : 'workbook-decision'}
      aria-label={`Quyết định về dòng ${row.line}`}
      value={row.decision ?? ''}
      disabled={isRunning}
      onChange={(event) => void decide({ lines: [row.line] }, event.target.value || null)}
    >
      <option value="">— Chưa quyết định —</option>
      {choices.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  )
}
