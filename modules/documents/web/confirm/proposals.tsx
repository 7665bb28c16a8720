/** The right side: the tabs, and the proposals of the one that is open. */
import { useMemo } from 'react'
import { Callout, EmptyState } from '#platform/ui'
import { openRemarks, remarkGroups } from '../../domain/remark-groups.ts'
import { useDesk } from './desk.ts'
import { deadlineGroups, type Group, taskGroups } from './draft/groups.ts'
import { firstSpellings } from './draft/name-places.ts'
import type { Ref, Tab } from './draft/refs.ts'
import { remarkLine } from './draft/remark-words.ts'
import { missingFacts } from './draft/state-of.ts'
import type { Draft } from './draft/use-draft.ts'
import { FactsForm } from './editors/facts-form.tsx'
import { ConditionRow, DeadlineRow } from './rows/deadline-row.tsx'
import { isAsked } from './rows/name-chip.tsx'
import { NameRow } from './rows/name-row.tsx'
import { ProposalGrid } from './rows/proposal-grid.tsx'
import { RemarkRow } from './rows/remark-row.tsx'
import { TaskRow } from './rows/task-row.tsx'
import { panelId, TabStrip, tabId } from './tab-strip.tsx'

type Given = {
  readonly tab: Tab
  readonly chosen: Ref | undefined
  readonly follows: boolean
  readonly onTab: (tab: Tab) => void
  readonly onChoose: (ref: Ref) => void
  readonly onAcceptSure: () => void
  readonly onHelp: () => void
}

export function Proposals({ tab, chosen, follows, onTab, onChoose, onAcceptSure, onHelp }: Given) {
  const { draft, edit, toggle, reject } = useDesk()
  const groups = useMemo(() => groupsOf(draft, tab), [draft, tab])
  return (
    <>
      <div className="proposals-head">
        <TabStrip at={tab} counts={countsOf(draft)} asking={askingTabs(draft)} onGo={onTab} />
      </div>
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(tab)}>
        {tab !== 'facts' && (
          <div className="proposals-tools not-printed">
            {(tab === 'tasks' || tab === 'deadlines') && !draft.isLocked && (
              <button type="button" className="link-button" onClick={onAcceptSure}>
                Nhận mọi mục chắc
              </button>
            )}
            <button type="button" className="link-button key-help-button" onClick={onHelp}>
              Phím tắt
            </button>
          </div>
        )}
        {tab === 'facts' ? (
          <FactsForm />
        ) : groups.length === 0 ? (
          <EmptyState title={emptyWords[tab]} />
        ) : (
          <ProposalGrid
            label={gridNames[tab]}
            groups={groups}
            chosen={chosen}
            follows={follows}
            onChoose={onChoose}
            keys={{ toggle, edit, reject, acceptSure: onAcceptSure, help: onHelp }}
            row={(ref, isChosen) => <Row of={ref} isChosen={isChosen} />}
          />
        )}
        {tab === 'tasks' && <RemarksInShort onOpen={() => onTab('remarks')} />}
      </div>
    </>
  )
}

function Row({ of, isChosen }: { readonly of: Ref; readonly isChosen: boolean }) {
  switch (of.split('.')[0]) {
    case 'task':
      return <TaskRow of={of} isChosen={isChosen} />
    case 'deadline':
      return <DeadlineRow of={of} isChosen={isChosen} />
    case 'condition':
      return <ConditionRow of={of} isChosen={isChosen} />
    case 'name':
      return <NameRow of={of} isChosen={isChosen} />
    default:
      return <RemarkRow of={of} isChosen={isChosen} />
  }
}

const gridNames = {
  tasks: 'Các nhiệm vụ đọc được',
  deadlines: 'Các hạn nộp và điều kiện đọc được',
  names: 'Tên đơn vị văn bản in và cách hiểu',
  remarks: 'Những chỗ trong văn bản cần lưu ý',
}
const emptyWords = {
  tasks: 'Không đọc được nhiệm vụ nào trong văn bản này.',
  deadlines: 'Văn bản không ghi hạn nộp hay điều kiện nào.',
  names: 'Văn bản không nêu đơn vị nào.',
  remarks: 'Không có gì cần lưu ý.',
}

export const refsOf = (draft: Draft, tab: Tab): Ref[] => groupsOf(draft, tab).flatMap((group) => group.refs)

function groupsOf({ reading, names }: Draft, tab: Tab): Group[] {
  const remarks = remarkGroups(reading).map(({ at }): Ref => `remark.${at}`)
  switch (tab) {
    case 'tasks':
      return taskGroups(reading)
    case 'deadlines':
      return deadlineGroups(reading)
    case 'names':
      return nameGroups(names)
    case 'remarks':
      return remarks.length > 0 ? [{ key: 'remarks', title: 'Lưu ý khi đọc', refs: remarks }] : []
    case 'facts':
      return []
  }
}

/** What has to be asked comes first. The order does not change while one answers: it goes by the match. */
function nameGroups(names: Draft['names']): Group[] {
  const refs = firstSpellings(names).map((at) => ({
    ref: `name.${at}` as Ref,
    isDoubtful: names[at]?.match.confidence === 'ask',
  }))
  return [
    { key: 'ask', title: 'Cần chọn', refs: refs.filter((one) => one.isDoubtful).map((one) => one.ref) },
    { key: 'sure', title: 'Đã rõ', refs: refs.filter((one) => !one.isDoubtful).map((one) => one.ref) },
  ].filter((group) => group.refs.length > 0)
}

const countsOf = ({ reading, names, decisions }: Draft) => ({
  tasks: reading.tasks.length,
  deadlines: reading.deadlines.length,
  names: firstSpellings(names).length,
  remarks: openRemarks(reading, decisions.remarksSeen).length,
})

function askingTabs(draft: Draft): Set<Tab> {
  const { standings, names } = draft
  const asking = new Set<Tab>()
  if (standings.tasks.includes('to-look-at')) asking.add('tasks')
  if (standings.deadlines.includes('to-look-at')) asking.add('deadlines')
  if (names.some(isAsked)) asking.add('names')
  if (missingFacts(draft).length > 0) asking.add('facts')
  return asking
}

const shownInShort = 3

function RemarksInShort({ onOpen }: { readonly onOpen: () => void }) {
  const { reading, decisions } = useDesk().draft
  const open = openRemarks(reading, decisions.remarksSeen)
  if (open.length === 0) return null
  return (
    <Callout tone="soon" title={`Văn bản có ${open.length} chỗ cần lưu ý`}>
      <ul className="remarks-short">
        {open.slice(0, shownInShort).map((group) => (
          <li key={group.at}>{remarkLine(group, reading)}</li>
        ))}
      </ul>
      <button type="button" className="link-button" onClick={onOpen}>
        Xem tất cả
      </button>
    </Callout>
  )
}
