/** The lines of the decision, and adding another. */
import type { FieldErrors } from '#platform/ui'
import { unitEventKinds } from '../../domain/acts.ts'
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
      <fieldset className="add-line">
        <legend>{lines.length === 0 ? 'Quyết định này làm việc gì?' : 'Thêm một việc vào quyết định này'}</legend>
        {unitEventKinds.map((act) => (
          <button
            key={act}
            type="button"
            className="add-line-choice"
            onClick={() => setLines((before) => [...before, blankLine(nextKey(before), act)])}
          >
            <strong>{eventWords[act]}</strong>
            <span>{actHints[act]}</span>
          </button>
        ))}
      </fieldset>
    </>
  )
}

const nextKey = (lines: readonly Line[]): string =>
  `viec${1 + Math.max(0, ...lines.map(({ key }) => Number(key.slice('viec'.length))))}`
