/** The shape every proposal shares: a box to take it, what it says, how it stands, and what can be done with it. */
import type { ReactNode } from 'react'
import type { Standing } from '../../../domain/standings.ts'
import { useDesk } from '../desk.ts'
import { isTaken } from '../draft/decide.ts'
import type { Ref } from '../draft/refs.ts'
import { Excerpt } from '../source/excerpt.tsx'
import { Cell } from './cell.tsx'
import { StandingTag } from './standing-tag.tsx'

type Given = {
  readonly of: Ref
  readonly isChosen: boolean
  /** Said with the box: "Lấy nhiệm vụ 7". */
  readonly what: string
  readonly standing: Standing
  readonly isDecided: boolean
  readonly lead: ReactNode
  readonly children: ReactNode
  readonly editor?: ReactNode
}

export function RowFrame({ of, isChosen, what, standing, isDecided, lead, children, editor }: Given) {
  const { draft, editing, toggle, showSource } = useDesk()
  const isEditing = editing === of && editor !== undefined
  return (
    <>
      <Cell className="proposal-take">
        <input
          type="checkbox"
          tabIndex={isChosen ? 0 : -1}
          aria-label={`Lấy ${what}`}
          checked={isTaken(standing)}
          disabled={draft.isLocked}
          onChange={() => toggle(of)}
        />
      </Cell>
      <Cell className={standing === 'rejected' ? 'proposal-words proposal-refused' : 'proposal-words'}>
        <div className="proposal-line">
          <span className="proposal-lead">{lead}</span>
          <div className="proposal-said">{isEditing ? editor : children}</div>
        </div>
        {isChosen && !isEditing && <Excerpt draft={draft} chosen={of} onShowSource={showSource} />}
      </Cell>
      <Cell className="proposal-state">
        <StandingTag standing={standing} isDecided={isDecided} />
        {isChosen && !draft.isLocked && !isEditing && (
          <RowVerbs of={of} what={what} isEditable={editor !== undefined} isRefused={standing === 'rejected'} />
        )}
      </Cell>
    </>
  )
}

type VerbsGiven = {
  readonly of: Ref
  readonly what: string
  readonly isEditable: boolean
  readonly isRefused: boolean
}

function RowVerbs({ of, what, isEditable, isRefused }: VerbsGiven) {
  const { edit, toggle, reject } = useDesk()
  return (
    <div className="proposal-verbs">
      {isEditable && !isRefused && (
        <button type="button" className="link-button" aria-label={`Sửa ${what}`} onClick={() => edit(of)}>
          Sửa
        </button>
      )}
      {isRefused ? (
        <button type="button" className="link-button" aria-label={`Lấy lại ${what}`} onClick={() => toggle(of)}>
          Lấy lại
        </button>
      ) : (
        <button type="button" className="link-button" aria-label={`Không lấy ${what}`} onClick={() => reject(of)}>
          Không lấy
        </button>
      )}
    </div>
  )
}
