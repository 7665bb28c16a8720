import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ButtonLink, ConfirmButton, PrintButton, RefusalAlert, useGo, useVerb } from '#platform/ui'
import { discardPlan, listPlans, type Plan } from '../../contract.ts'
import { amendAddress, editAddress } from '../addresses.ts'
import { CloseDialog } from './close-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'

type Given = { readonly plan: Plan }

export function PlanVerbs({ plan }: Given) {
  const [open, setOpen] = useState<'issue' | 'close'>()
  const close = () => setOpen(undefined)
  return (
    <>
      {plan.can.issue && (
        <Button type="primary" onClick={() => setOpen('issue')}>
          Ban hành
        </Button>
      )}
      {plan.can.edit && <ButtonLink to={editAddress(plan.id)}>Sửa</ButtonLink>}
      {plan.can.amend && <ButtonLink to={amendAddress(plan.id)}>Sửa đổi, bổ sung</ButtonLink>}
      <PrintButton />
      {plan.state === 'draft' && plan.can.edit && !plan.can.issue && (
        <span className="quiet">Lãnh đạo đơn vị mở trang này để ban hành.</span>
      )}
      <span className="spacer" />
      {plan.can.close && <Button onClick={() => setOpen('close')}>Kết thúc kế hoạch</Button>}
      {plan.can.discard && <DiscardButton plan={plan} />}
      {plan.can.issue && <IssueDialog plan={plan} isOpen={open === 'issue'} onClose={close} />}
      {plan.can.close && <CloseDialog plan={plan} isOpen={open === 'close'} onClose={close} />}
    </>
  )
}

/** A draft that nobody else has seen goes without a trace on the boards; its text is lost. */
function DiscardButton({ plan }: Given) {
  const go = useGo()
  const replies = useQueryClient()
  /** Only lists are read again: this page still shows what no longer exists. */
  const onDone = () => {
    go('/ke-hoach')
    void replies.invalidateQueries({ queryKey: [listPlans.name] })
  }
  const discard = useVerb(discardPlan, { done: 'Đã bỏ dự thảo.', onDone, quiet: true })
  return (
    <ConfirmButton
      label="Bỏ dự thảo"
      title="Bỏ dự thảo này?"
      isDangerous
      word="BỎ"
      isRunning={discard.isRunning}
      onConfirm={async () =>
        (await discard.send({ params: { planId: plan.id }, body: { version: plan.version } })) !== undefined
      }
    >
      <p>
        Dự thảo “{plan.title}” cùng {plan.tasks.length} nhiệm vụ sẽ bị xóa và không lấy lại được.
      </p>
      <RefusalAlert refused={discard.refused} />
    </ConfirmButton>
  )
}
