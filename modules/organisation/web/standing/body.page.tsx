/** One department, council or committee: the decision that founded it, its terms, its members, its names. */
import { Button } from 'antd'
import { useState } from 'react'
import { showDay } from '#platform/kernel'
import {
  Answer,
  type Column,
  type Fact,
  PageLink,
  Panel,
  PrintButton,
  RecordPage,
  RowsTable,
  Slot,
  usePageParams,
  useReply,
} from '#platform/ui'
import { showBody } from '../../contract.ts'
import type { BodyId } from '../../domain/unit.ts'
import { bodyKindWords } from '../../vi.ts'
import type { BodyPage, TermView } from '../../views.ts'
import { treeAddress, unitAddress } from '../addresses.ts'
import { periodOf } from '../unit/parts.tsx'
import { useDay } from '../use-day.ts'
import { ChangeBody, EndBody, SetTerm } from './body-forms.tsx'
import { decisionWords } from './decision.tsx'
import { FormerNames, historyLineOf } from './parts.tsx'
import '../organisation.css'
import './standing.css'

const lost = { title: 'Không tìm thấy ban, hội đồng này.', to: treeAddress(), label: 'Về Tổ chức' }

export default function BodyRecordPage() {
  const { bodyId } = usePageParams()
  const { query } = useDay()
  const reply = useReply(showBody, { params: { bodyId: bodyId as BodyId }, query })
  return (
    <Answer of={reply} lost={lost}>
      {(page) => <BodyRecord page={page} />}
    </Answer>
  )
}

type Verb = 'change' | 'term' | 'end'

function BodyRecord({ page }: { readonly page: BodyPage }) {
  const { day } = useDay()
  const [verb, setVerb] = useState<Verb>()
  const { body, canManage, unitName } = page
  const close = () => setVerb(undefined)
  return (
    <RecordPage
      title={body.name}
      note={`${bodyKindWords[body.kind]} của ${unitName}`}
      back={<PageLink to={`${unitAddress(body.unitId)}?muc=hoat-dong`}>← {unitName}</PageLink>}
      locked={body.validTo ? `Đã kết thúc hoạt động từ ngày ${showDay(body.validTo)}; chỉ còn để tra cứu.` : undefined}
      facts={factsOf(page)}
      {...(page.history.length > 0 ? { history: [...page.history].reverse().map(historyLineOf) } : {})}
      verbs={
        <>
          {canManage && (
            <>
              <Button onClick={() => setVerb('term')}>Nhiệm kỳ mới</Button>
              <Button onClick={() => setVerb('change')}>Sửa</Button>
              <Button danger onClick={() => setVerb('end')}>
                Kết thúc hoạt động
              </Button>
            </>
          )}
          <span className="spacer" />
          <PrintButton />
        </>
      }
    >
      <Slot name="body" given={{ bodyId: body.id, unitId: body.unitId, on: day }} />
      {page.terms.length > 0 && (
        <Panel title="Các nhiệm kỳ">
          <RowsTable
            caption={`Các nhiệm kỳ của ${body.name}`}
            columns={termColumns}
            rows={[...page.terms].reverse()}
            keyOf={(term) => term.validFrom}
            isNumbered={false}
          />
        </Panel>
      )}
      {page.formerNames.length > 0 && (
        <Panel title="Tên trước đây">
          <FormerNames names={page.formerNames} />
        </Panel>
      )}
      {verb === 'change' && <ChangeBody page={page} onClose={close} />}
      {verb === 'term' && <SetTerm page={page} onClose={close} />}
      {verb === 'end' && <EndBody page={page} onClose={close} />}
    </RecordPage>
  )
}

const factsOf = ({ body, unitName }: BodyPage): Fact[] => [
  [
    'Thuộc',
    <PageLink key="unit" to={unitAddress(body.unitId)}>
      {unitName}
    </PageLink>,
  ],
  ['Quyết định thành lập', decisionWords(body.decision)],
  ['Hoạt động', periodOf(body)],
  ['Nhiệm kỳ', body.term && periodOf(body.term)],
  ['Tên khác trong văn bản', body.aliases.join('; ')],
]

const termColumns: Column<TermView>[] = [
  { title: 'Nhiệm kỳ', isName: true, cell: (term) => periodOf(term) },
  { title: 'Quyết định', width: '52%', cell: (term) => decisionWords(term.decision) },
]
