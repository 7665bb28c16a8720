/** What the check found: the groups with their counts, the lines of one group, what to decide, and the verb. */
import { useAddressState } from '#platform/ui'
import type { Run } from '../../contract.ts'
import { FoundWords } from './found-words.tsx'
import { GoodLines } from './good-lines.tsx'
import { GroupTabs } from './group-tabs.tsx'
import { type Group, groupsOf } from './groups.ts'
import { Lines } from './lines.tsx'
import { ReviewVerbs } from './review-verbs.tsx'

export function Review({ run }: { readonly run: Run }) {
  const groups = groupsOf(run)
  const [chosen, choose] = useAddressState('nhom')
  const first = groups.find((group) => group.isToDo) ?? groups[0]
  const at = groups.find((group) => group.name === chosen) ?? first
  return (
    <>
      <FoundWords run={run} />
      <GroupTabs groups={groups} at={at?.name} onChoose={choose} />
      {at && <GroupBody run={run} group={at} />}
      <ReviewVerbs run={run} />
    </>
  )
}

function GroupBody({ run, group }: { readonly run: Run; readonly group: Group }) {
  if (group.name === 'good') return <GoodLines run={run} />
  return <Lines run={run} standing={group.name} />
}
