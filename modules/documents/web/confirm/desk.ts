/** What every row of the confirm screen may ask of the screen. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Target } from '../../domain/decisions.ts'
import type { ResolvedName } from '../../domain/names.ts'
import type { Ref } from './draft/refs.ts'
import type { Draft } from './draft/use-draft.ts'

/** What a later slice adds to the proposals: a line on the row, fields in its editor, facts of its own. */
export type Beside = {
  readonly note?: (ref: Ref) => ReactNode
  readonly fields?: (ref: Ref) => ReactNode
  readonly facts?: ReactNode
}

export type NameQuestion = {
  readonly title: string
  /** How the answer is used: "Áp dụng cho 8 chỗ …". */
  readonly note: string
  readonly name?: ResolvedName
  readonly onAnswer: (target: Target | null) => void
}

export type Desk = {
  readonly draft: Draft
  readonly beside: Beside
  readonly editing: Ref | undefined
  readonly edit: (ref: Ref | undefined) => void
  readonly choose: (ref: Ref) => void
  readonly toggle: (ref: Ref) => void
  readonly reject: (ref: Ref) => void
  readonly ask: (question: NameQuestion) => void
  readonly showSource: () => void
}

const DeskContext = createContext<Desk | undefined>(undefined)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('a row outside the confirm screen')
  return desk
}
