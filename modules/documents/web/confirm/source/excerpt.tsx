/** The lines of the source that a proposal comes from, for screens where the source is not beside it. */
import { useMemo } from 'react'
import type { Span } from '../../../domain/reading/types.ts'
import { placesOfName } from '../draft/name-places.ts'
import { placeOf, type Ref } from '../draft/refs.ts'
import type { Draft } from '../draft/use-draft.ts'
import { marksOf } from './marks.ts'
import { Words } from './source-pane.tsx'

type Given = { readonly draft: Draft; readonly chosen: Ref; readonly onShowSource: () => void }

export function Excerpt({ draft, chosen, onShowSource }: Given) {
  const { reading, names, standings } = draft
  const span = useMemo(() => spanOf(draft, chosen), [draft, chosen])
  const marks = useMemo(() => marksOf({ reading, names, standings }), [reading, names, standings])
  if (!span) return null
  const start = reading.text.lastIndexOf('\n', span.start - 1) + 1
  const end = lineEnd(reading.text, span.end)
  return (
    <div className="excerpt source">
      <p>
        <Words text={reading.text} span={{ start, end }} marks={marks} chosen={chosen} />
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
      return placesOfName(names[at]?.printed ?? '', reading)[0]
    default:
      return undefined
  }
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}
