/** One unit name of a task: what it is understood as; a click asks for another meaning. */
import type { ResolvedName } from '../../../domain/names.ts'

type Given = {
  readonly name: ResolvedName
  readonly role?: 'lead' | 'with'
  readonly isLocked: boolean
  readonly isInTabOrder: boolean
  readonly onAsk: () => void
}

export const isAsked = (name: ResolvedName): boolean => name.choice === undefined && name.match.confidence === 'ask'

export function NameChip({ name, role, isLocked, isInTabOrder, onAsk }: Given) {
  const look = isAsked(name) ? 'read-chip read-chip-asked' : name.target ? 'read-chip' : 'read-chip read-chip-outside'
  const words = (
    <>
      {role === 'with' && <span className="read-chip-role">phối hợp: </span>}
      {shownName(name)}
      {isAsked(name) && (
        <>
          <span aria-hidden="true"> ?</span>
          <span className="only-heard"> (cần chọn)</span>
        </>
      )}
    </>
  )
  if (isLocked) return <span className={look}>{words}</span>
  return (
    <button
      type="button"
      className={look}
      tabIndex={isInTabOrder ? 0 : -1}
      title={`Văn bản in “${name.printed}”${name.target ? `, hiểu là ${name.target.name}` : ''}. Bấm để chọn đơn vị khác.`}
      onClick={onAsk}
    >
      {words}
    </button>
  )
}

/** The name of the tree, or the printed words where both say the same or where nothing of ours is meant. */
function shownName({ printed, target, match, choice }: ResolvedName): string {
  const meant = target ?? (choice === null ? null : (match.target ?? null))
  if (!meant) return printed
  return meant.name.toLocaleLowerCase('vi') === printed.toLocaleLowerCase('vi') ? printed : meant.name
}
