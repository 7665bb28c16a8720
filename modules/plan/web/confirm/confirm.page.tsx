/** A document that was read becomes a draft plan: nothing enters before a person has confirmed it here. */
import { useState } from 'react'
import { getImport, type ImportView, stateWords } from '#modules/documents'
import { headNote, headTitle, importsAddress, ReadingDesk, useDraft } from '#modules/documents/web'
import type { Id } from '#platform/kernel'
import { Answer, ButtonLink, Callout, PageLink, RefusalAlert, useGo, usePageParams, useReply } from '#platform/ui'
import { planAddress } from '../addresses.ts'
import { DutyFields, DutyNote } from './duty-words.tsx'
import { FinalBar } from './final-bar.tsx'
import { PlanFields } from './plan-fields.tsx'
import { planChoices, useProposal } from './use-proposal.ts'
import './plan-confirm.css'

export default function ConfirmPage() {
  const { importId = '' } = usePageParams()
  const read = useReply(getImport, { params: { importId: importId as Id<'import'> } })
  return <Answer of={read}>{(view) => <Confirming key={view.id} view={view} />}</Answer>
}

function Confirming({ view }: { readonly view: ImportView }) {
  const go = useGo()
  const draft = useDraft(view)
  const [isOver, setOver] = useState(false)
  const proposal = useProposal(draft, isOver)
  const { proposed, seasons, plansAbove } = proposal
  const choices = planChoices(draft.decisions.extras, { proposed, seasons, plansAbove })
  return (
    <ReadingDesk
      draft={draft}
      title={headTitle(draft)}
      note={headNote(draft)}
      back={<PageLink to={importsAddress}>Văn bản đọc vào</PageLink>}
      alert={
        <>
          <Finished view={view} />
          {draft.view.canDecide && <RefusalAlert refused={proposal.refused} />}
        </>
      }
      beside={{
        note: (ref) => <DutyNote draft={draft} proposed={proposed} of={ref} />,
        fields: (ref) => <DutyFields draft={draft} proposed={proposed} of={ref} />,
        facts: <PlanFields draft={draft} choices={choices} seasons={seasons} plansAbove={plansAbove} />,
      }}
      foot={(goTo) => (
        <FinalBar
          draft={draft}
          choices={choices}
          latest={proposal.latest}
          goTo={goTo}
          setOver={setOver}
          onDone={(planId) => go(planAddress(planId))}
          onLeave={() => go(importsAddress)}
        />
      )}
    />
  )
}

/** A document is confirmed once; afterwards this page only shows what was decided. */
function Finished({ view }: { readonly view: ImportView }) {
  if (view.state === 'to-confirm' || view.state === 'reading')
    return view.canDecide ? null : <Callout tone="calm" title="Ông/Bà được xem, không được sửa các lựa chọn này." />
  return (
    <Callout
      tone={view.confirmedAs ? 'fulfilled' : 'calm'}
      title={`Văn bản này: ${stateWords[view.state].toLowerCase()}.`}
    >
      {view.confirmedAs ? (
        <>
          <p>Các mục đã nhận nằm trong kế hoạch lập từ văn bản; muốn sửa, hãy sửa ở kế hoạch.</p>
          <ButtonLink to={planAddress(view.confirmedAs.id)}>Mở kế hoạch</ButtonLink>
        </>
      ) : (
        <p>Muốn dùng lại, hãy đưa văn bản vào lần nữa.</p>
      )}
    </Callout>
  )
}
