/** The confirm screen without its last act: source at the left, proposals at the right, each following the other. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ReadingPage, useAddressState } from '#platform/ui'
import { type Beside, type Desk, DeskProvider, type NameQuestion } from './desk.ts'
import { isTab, type Ref, type Tab, tabOf } from './draft/refs.ts'
import { useAnswers } from './draft/use-answers.ts'
import type { Draft } from './draft/use-draft.ts'
import { ForeignIssuer } from './foreign-issuer.tsx'
import { KeyHelp } from './key-help.tsx'
import { NameChooser } from './names/name-chooser.tsx'
import { Proposals, refsOf } from './proposals.tsx'
import { rowId } from './rows/proposal-grid.tsx'
import { SourcePane } from './source/source-pane.tsx'
import { useSideHeight } from './use-side-height.ts'
import './confirm.css'

type Given = {
  readonly draft: Draft
  readonly title: string
  readonly note: ReactNode
  readonly back: ReactNode
  readonly alert?: ReactNode
  readonly beside: Beside
  /** The bar with the last act. */
  readonly foot: (goTo: (ref: Ref | Tab) => void) => ReactNode
}

type Chosen = { readonly ref: Ref; readonly from: 'list' | 'source' | 'tab' | 'jump' }

export function ReadingDesk({ draft, title, note, back, alert, beside, foot }: Given) {
  const [tabWord, setTabWord] = useAddressState('the', 'tasks')
  const tab: Tab = isTab(tabWord) ? tabWord : 'tasks'
  const [chosen, setChosen] = useState<Chosen>()
  const [editing, edit] = useState<Ref>()
  const [question, ask] = useState<NameQuestion>()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [side, setSide] = useState<'source' | 'proposals'>('proposals')
  const answers = useAnswers(draft, ask)
  const box = useRef<HTMLDivElement>(null)
  useSideHeight(box)
  useListFocus(refsOf(draft, tab)[0])

  const choose = (ref: Ref, from: Chosen['from']) => {
    setChosen({ ref, from })
    if (tabOf(ref) !== tab) setTabWord(tabOf(ref))
    if (from !== 'list' && from !== 'tab') setSide('proposals')
    if (ref !== editing) edit(undefined)
  }
  const goToTab = (next: Tab) => {
    setTabWord(next)
    edit(undefined)
    box.current?.querySelector('.reading-side:last-child')?.scrollTo(0, 0)
    const first = refsOf(draft, next)[0]
    setChosen(first ? { ref: first, from: 'tab' } : undefined)
  }
  const desk: Desk = {
    draft,
    beside,
    editing,
    edit: (ref) => (ref?.startsWith('name.') ? answers.toggle(ref) : edit(ref)),
    choose: (ref) => choose(ref, ref.startsWith('field.') ? 'list' : 'jump'),
    toggle: answers.toggle,
    reject: answers.reject,
    ask,
    showSource: () => setSide('source'),
  }
  return (
    <DeskProvider value={desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from the title into the list */}
      <div
        ref={box}
        className="confirm"
        data-side={side}
        onKeyDown={(event) => enterList(event, chosen?.ref ?? refsOf(draft, tab)[0])}
      >
        <ReadingPage
          title={title}
          note={note}
          back={back}
          alert={
            <>
              {alert}
              <ForeignIssuer draft={draft} />
              <SideSwitch side={side} onSwitch={setSide} />
            </>
          }
          source={
            <SourcePane
              draft={draft}
              chosen={chosen?.ref}
              follows={chosen !== undefined && chosen.from !== 'source'}
              isShown={side}
              onChoose={(ref) => choose(ref, 'source')}
            />
          }
          proposals={
            <Proposals
              tab={tab}
              chosen={chosen?.ref}
              follows={chosen?.from === 'source' || chosen?.from === 'jump'}
              onTab={goToTab}
              onChoose={(ref) => choose(ref, 'list')}
              onAcceptSure={() => answers.acceptSure(refsOf(draft, tab))}
              onHelp={() => setHelpOpen(true)}
            />
          }
        />
        {foot((to) => {
          if (isTab(to)) return goToTab(to)
          choose(to, 'jump')
          if (to.startsWith('field.')) focusField(to)
        })}
      </div>
      <NameChooser
        question={question}
        onClose={() => {
          ask(undefined)
          if (chosen) focusRow(chosen.ref)
        }}
      />
      <KeyHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </DeskProvider>
  )
}

/** What was pressed may be gone with the answer; the row it stood in is not. */
const focusRow = (ref: Ref) =>
  setTimeout(() => document.activeElement === document.body && document.getElementById(rowId(ref))?.focus(), 50)

/** The field is there one paint after its tab has been opened. */
const focusField = (ref: Ref) => setTimeout(() => document.getElementById(`field-${ref}`)?.focus(), 50)

/** After a reload nothing has the focus: the list takes it, so that the keys work at once; a finger needs none. */
function useListFocus(first: Ref | undefined): void {
  const opened = useRef(first)
  useEffect(() => {
    const ref = opened.current
    const frame = requestAnimationFrame(() => {
      if (!ref || document.activeElement !== document.body || !matchMedia('(pointer: fine)').matches) return
      document.getElementById(rowId(ref))?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
}

/** After opening, the cursor is on the title: the arrows go straight into the proposals. */
function enterList(event: KeyboardEvent, first: Ref | undefined): void {
  if (!first || event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  if ((event.target as HTMLElement).tagName !== 'H1') return
  event.preventDefault()
  document.getElementById(rowId(first))?.focus()
}

type SwitchGiven = {
  readonly side: 'source' | 'proposals'
  readonly onSwitch: (side: 'source' | 'proposals') => void
}

/** Where both sides do not fit beside each other. */
const SideSwitch = ({ side, onSwitch }: SwitchGiven) => (
  <div className="side-switch not-printed">
    <button type="button" aria-pressed={side === 'source'} onClick={() => onSwitch('source')}>
      Nguồn
    </button>
    <button type="button" aria-pressed={side === 'proposals'} onClick={() => onSwitch('proposals')}>
      Đề xuất
    </button>
  </div>
)
