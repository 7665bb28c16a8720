/** The deadline as the document says it, with the last valid day; how long it still is while it is open. */
import { dueIn, Tag, useSession } from '#platform/ui'
import type { Due } from '../../domain/due.ts'
import { dueWords } from '../../vi.ts'
import './parts.css'

export function DueText({ due, isOpen = false }: { readonly due: Due; readonly isOpen?: boolean }) {
  const { today } = useSession()
  const left = isOpen && due.dueOn ? dueIn(due.dueOn, today) : undefined
  return (
    <span className="due-words" title={due.printed ?? undefined}>
      {dueWords(due)}
      {left && <Tag tone={left.tone}>{left.words}</Tag>}
    </span>
  )
}
