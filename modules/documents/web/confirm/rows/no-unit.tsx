import type { Target } from '../../../domain/decisions.ts'
import { useDesk } from '../desk.ts'

type Given = {
  readonly words: string
  readonly question: string
  readonly note: string
  readonly isInTabOrder: boolean
  readonly onAnswer: (target: Target) => void
}

/** Nobody is named for it: the place where the chips would be asks for somebody. */
export function NoUnit({ words, question, note, isInTabOrder, onAnswer }: Given) {
  const { draft, ask } = useDesk()
  return (
    <button
      type="button"
      className="read-chip read-chip-asked"
      tabIndex={isInTabOrder ? 0 : -1}
      disabled={draft.isLocked}
      onClick={() => ask({ title: question, note, onAnswer: (target) => target && onAnswer(target) })}
    >
      {words}
    </button>
  )
}
