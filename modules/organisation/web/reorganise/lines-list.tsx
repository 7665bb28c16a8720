/** The lines of the decision, and adding another. */
import type { FieldErrors } from '#platform/ui'
import { type UnitEventKind, unitEventKinds } from '../../domain/acts.ts'
import { eventWords } from '../../vi.ts'
import type { KindsReply } from '../../views.ts'
import { LineCard } from './line-card.tsx'
import { blankLine, foundedIn, type Line } from './lines.ts'
import { actHints } from './words.ts'

type Given = {
  readonly lines: readonly Line[]
  readonly setLines: (change: (lines: readonly Line[]) => readonly Line[]) => void
  readonly errors: FieldErrors
  readonly lists: KindsReply
}

export function LinesList({ lines, setLines, errors, lists }: Given) {
  const change = (key: string, part: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const add = (act: UnitEventKind) => setLines((before) => [...before, blankLine(nextKey(before), act)])
  return (
    <>
      {lines.map((line, at) => (
        <LineCard
          key={line.key}
          number={at + 1}
          line={line}
          near={foundedIn(lines.filter(({ key }) => key !== line.key))}
          onChange={(part) => change(line.key, part)}
          onRemove={
            lines.length > 1 ? () => setLines((before) => before.filter(({ key }) => key !== line.key)) : undefined
          }
          {...{ errors, lists }}
        />
      ))}
      {lines.length === 0 ? (
        <AddLine title="Quyết định này làm việc gì?" onAdd={add} />
      ) : (
        // The usual decision does one thing; one that does several goes on to be filled.
        <details className="add-line-more" open={lines.length > 1}>
          <summary>Thêm một việc vào quyết định này</summary>
          <AddLine title="Việc thêm" onAdd={add} />
        </details>
      )}
    </>
  )
}

type AddGiven = { readonly title: string; readonly onAdd: (act: UnitEventKind) => void }

const AddLine = ({ title, onAdd }: AddGiven) => (
  <fieldset className="add-line">
    <legend>{title}</legend>
    {unitEventKinds.map((act) => (
      <button key={act} type="button" className="add-line-choice" onClick={() => onAdd(act)}>
        <strong>{eventWords[act]}</strong>
        <span>{actHints[act]}</span>
      </button>
    ))}
  </fieldset>
)

const nextKey = (lines: readonly Line[]): string =>
  `viec${1 + Math.max(0, ...lines.map(({ key }) => Number(key.slice('viec'.length))))}`
