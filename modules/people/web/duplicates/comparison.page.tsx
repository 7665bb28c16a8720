/** Two records that a person named, side by side: the same comparison as for a pair that was found. */
import { Button } from 'antd'
import { useState } from 'react'
import { Answer, PageLink, Panel, RecordPage, useAddressState, useGo, useReply } from '#platform/ui'
import { showPerson } from '../../contract.ts'
import type { PersonId } from '../../domain/person.ts'
import { likenessesAddress, personAddress } from '../addresses.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { differingOf, linesOf, type PairedPerson, pairedOf } from './pair-lines.tsx'
import { PairTable } from './pair-table.tsx'
import '../people.css'

const lost = { title: 'Không tìm thấy một trong hai hồ sơ.', to: likenessesAddress(), label: 'Về Có thể trùng' }

export default function ComparisonPage() {
  const [one] = useAddressState('mot')
  const [other] = useAddressState('hai')
  const first = useReply(showPerson, { params: { personId: one as PersonId } })
  const second = useReply(showPerson, { params: { personId: other as PersonId } })
  return (
    <Answer of={first} lost={lost}>
      {(page) => (
        <Answer of={second} lost={lost}>
          {(otherPage) => (
            <Comparison
              one={pairedOf(page)}
              other={pairedOf(otherPage)}
              canMerge={page.abilities.canCorrect && otherPage.abilities.canCorrect}
            />
          )}
        </Answer>
      )}
    </Answer>
  )
}

type Given = { readonly one: PairedPerson; readonly other: PairedPerson; readonly canMerge: boolean }

function Comparison({ one, other, canMerge }: Given) {
  const [isMerging, setMerging] = useState(false)
  const go = useGo()
  const differing = differingOf(one, other)
  return (
    <RecordPage
      title="So sánh hai hồ sơ"
      back={<PageLink to={personAddress(one.id)}>← {one.fullName}</PageLink>}
      locked={canMerge ? undefined : 'Ông/Bà không quản lý cả hai hồ sơ này nên không gộp được.'}
      verbs={
        canMerge && (
          <Button type="primary" onClick={() => setMerging(true)}>
            Là một người
          </Button>
        )
      }
    >
      <Panel>
        <PairTable
          caption="Hai hồ sơ đặt cạnh nhau, mục khác nhau được tô màu"
          heads={[one, other].map((person) => (
            <PageLink key={person.id} to={personAddress(person.id)}>
              {person.fullName}
            </PageLink>
          ))}
          lines={linesOf(differing, one, other)}
        />
      </Panel>
      {isMerging && (
        <MergeDialog
          differing={differing}
          one={one}
          other={other}
          onClose={() => setMerging(false)}
          onMerged={(personId) => go(personAddress(personId))}
        />
      )}
    </RecordPage>
  )
}
