/** One run, from the check to the written list. Whatever happens to this page, the run goes on. */
import type { Id } from '#platform/kernel'
import { Answer, PageLink, showInstant, usePageParams, useReply, WizardPage } from '#platform/ui'
import { getRun, type Run } from '../../contract.ts'
import { runsAddress } from '../../domain/addresses.ts'
import { placeOf, steps } from '../steps.ts'
import { Ended } from './ended.tsx'
import { Review } from './review.tsx'
import { Working } from './working.tsx'
import '../workbook.css'

const lost = { title: 'Không tìm thấy lần nhập này.', to: runsAddress, label: 'Về Nhập từ Excel' }

export default function RunPage() {
  const params = { runId: usePageParams().runId as Id<'run'> }
  const reply = useReply(getRun, { params })
  return (
    <Answer of={reply} lost={lost}>
      {(run) => <RunWizard run={run} />}
    </Answer>
  )
}

function RunWizard({ run }: { readonly run: Run }) {
  return (
    <WizardPage
      title={`Nhập từ Excel: ${run.kindTitle}`}
      note={<Note run={run} />}
      steps={steps}
      at={placeOf(run.state)}
    >
      {(run.state === 'checking' || run.state === 'writing') && <Working run={run} />}
      {run.state === 'checked' && <Review run={run} />}
      {(run.state === 'written' || run.state === 'failed' || run.state === 'cancelled') && <Ended run={run} />}
    </WizardPage>
  )
}

const Note = ({ run }: { readonly run: Run }) => (
  <>
    {run.unitName} · {run.fileName} · {run.senderName} nhập lúc {showInstant(run.createdAt)} ·{' '}
    <PageLink to={runsAddress}>Các lần nhập</PageLink>
  </>
)
