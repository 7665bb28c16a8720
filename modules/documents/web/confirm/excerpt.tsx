/** A few words of the source around a proposal, for screens where the source is not beside it. */
import { useMemo } from 'react'
import type { Span } from '../../domain/reading/types.ts'
import { marksOf } from './marks.ts'
import { placeOf, type Ref } from './refs.ts'
import { Words } from './source-pane.tsx'
import type { Draft } from './use-draft.ts'

type Given = { readonly draft: Draft; readonly chosen: Ref; readonly onShowSource: () => void }

export function Excerpt({ draft, chosen, onShowSource }: Given) {
  const { reading, names, standings } = draft
  const span = useMemo(() => spanOf(draft, chosen), [draft, chosen])
  const marks = useMemo(() => marksOf({ reading, names, standings }), [reading, names, standings])
  if (!span) return null
  const [start, end] = [wordBefore(reading.text, span.start - 30), wordAfter(reading.text, span.end + 30)]
  return (
    <div className="excerpt source">
      <p>
        {start > 0 && '… '}
        <Words text={reading.text} span={{ start, end }} marks={marks} chosen={chosen} />
        {end < reading.text.length && ' …'}
      </p>
      <button type="button" className="link-button" onClick={onShowSource}>
        Xem trong văn bản
      </button>
    </div>
  )
}

export function spanOf({ reading, names }: Draft, ref: Ref): Span | undefined {
  const at = placeOf(ref)
  switch (ref.split('.')[0]) {
    case 'task':
      return reading.tasks[at]?.span
    case 'deadline':
      return reading.deadlines[at]?.span
    case 'condition':
      return reading.conditions[at]?.span
    case 'remark':
      return reading.remarks[at]?.span
    case 'name':
      return reading.tasks.flatMap((task) => task.units).find((unit) => unit.name === names[at]?.printed)?.span
    default:
      return undefined
  }
}

const wordBefore = (text: string, at: number) => Math.max(0, text.slice(0, Math.max(0, at)).search(/\S*$/))
const wordAfter = (text: string, at: number) =>
  Math.min(text.length, at + (/^\S*/.exec(text.slice(at))?.[0].length ?? 0))
