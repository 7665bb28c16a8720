/** One pair in full, side by side: what is the same, what differs, where each has been. */
import { Button } from 'antd'
import { useState } from 'react'
import { Answer, Callout, PageLink, Panel, RecordPage, Tag, useGo, usePageParams, useReply } from '#platform/ui'
import { showLikeness } from '../../contract.ts'
import type { LikenessId } from '../../domain/person.ts'
import type { LikenessPage } from '../../views.ts'
import { likenessesAddress, personAddress } from '../addresses.ts'
import { Reasons, verdictWords } from '../parts/reasons.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NotOnePerson } from './not-one-person.tsx'
import { linesOf } from './pair-lines.tsx'
import { PairTable } from './pair-table.tsx'
import '../people.css'

const lost = { title: 'Không tìm thấy cặp hồ sơ này.', to: likenessesAddress(), label: 'Về Có thể trùng' }

export default function LikenessRecordPage() {
  const { likenessId } = usePageParams()
  const pair = useReply(showLikeness, { params: { likenessId: likenessId as LikenessId } })
  return (
    <Answer of={pair} lost={lost}>
      {(reply) => <LikenessRecord pair={reply} />}
    </Answer>
  )
}

const decided = { dismissed: 'Đã quyết định: không phải một người.', merged: 'Đã gộp thành một hồ sơ.' } as const

function LikenessRecord({ pair }: { readonly pair: LikenessPage }) {
  const [isMerging, setMerging] = useState(false)
  const go = useGo()
  const [one, other] = pair.people
  if (!one || !other) return null
  const canDecide = pair.abilities.canDecide && pair.state === 'open'
  return (
    <RecordPage
      title={one.fullName === other.fullName ? `Hai hồ sơ ${one.fullName}` : `${one.fullName} và ${other.fullName}`}
      back={<PageLink to={likenessesAddress()}>← Có thể trùng</PageLink>}
      locked={pair.state === 'open' ? undefined : decided[pair.state]}
      alert={
        pair.state === 'open' && !pair.abilities.canDecide ? (
          <Callout tone="calm" title="Cấp quản lý cả hai đơn vị mới quyết định được cặp này." />
        ) : undefined
      }
      verbs={
        canDecide && (
          <>
            <Button type="primary" onClick={() => setMerging(true)}>
              Là một người
            </Button>
            <NotOnePerson likenessId={pair.id} onDone={() => go(likenessesAddress())} />
          </>
        )
      }
    >
      <Panel title="Vì sao có thể trùng">
        <Tag tone={pair.verdict === 'same' ? 'late' : 'soon'}>{verdictWords[pair.verdict]}</Tag>
        <Reasons of={pair.reasons} />
      </Panel>
      <Panel title="So sánh">
        <PairTable
          caption="Hai hồ sơ đặt cạnh nhau, mục khác nhau được tô màu"
          heads={[one, other].map((person) => (
            <PageLink key={person.id} to={personAddress(person.id)}>
              {person.fullName}
            </PageLink>
          ))}
          lines={linesOf(pair.differing, one, other)}
        />
      </Panel>
      {isMerging && (
        <MergeDialog
          differing={pair.differing}
          one={one}
          other={other}
          onClose={() => setMerging(false)}
          onMerged={(personId) => go(personAddress(personId))}
        />
      )}
    </RecordPage>
  )
}
