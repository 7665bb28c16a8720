/** The last act and what stands in its way; everything before it is only a proposal. */
import { Button } from 'antd'
import { useState } from 'react'
import { discardImport } from '#modules/documents'
import { type Draft, draftTally, firstToLookAt, type Ref, SavedWords, type Tab } from '#modules/documents/web'
import { ConfirmButton, Dialog, RefusalAlert, useVerb, VerbsBar } from '#platform/ui'
import { draftPlanFromImport } from '../../contract.ts'
import { Obstacles, obstaclesOf } from './obstacles.tsx'
import { planBody } from './plan-body.ts'
import type { PlanChoices, Proposed } from './use-proposal.ts'

type Given = {
  readonly draft: Draft
  readonly choices: PlanChoices
  readonly latest: () => Promise<Proposed | undefined>
  readonly goTo: (to: Ref | Tab) => void
  /** While the last act is under way nothing is proposed any more. */
  readonly setOver: (isOver: boolean) => void
  readonly onDone: (planId: string) => void
  readonly onLeave: () => void
}

export function FinalBar({ draft, choices, latest, goTo, setOver, onDone, onLeave }: Given) {
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const make = useVerb(draftPlanFromImport, {
    done: (plan) => `Đã tạo dự thảo kế hoạch với ${plan.tasks.length} nhiệm vụ.`,
    onDone: (plan) => onDone(plan.id),
  })
  const obstacles = obstaclesOf(draft, choices)
  const { taken, toLookAt } = draftTally(draft)

  const confirm = async () => {
    setAsked(false)
    setBusy(true)
    const proposed = (await draft.flush()) ? await latest() : undefined
    const body = proposed && planBody(draft, proposed, choices)
    setOver(true)
    const plan = body && (await make.send({ body }))
    if (!plan) setOver(false)
    setBusy(false)
  }
  const begin = () => {
    const first = obstacles[0]
    if (first) goTo(first.to)
    else if (toLookAt > 0) setAsked(true)
    else void confirm()
  }
  return (
    <>
      <VerbsBar>
        <SavedWords draft={draft} />
        {!draft.isLocked && <Obstacles {...{ obstacles, toLookAt, draft, goTo }} />}
        <span className="spacer" />
        {draft.view.canDiscard && <Discard draft={draft} setOver={setOver} onDone={onLeave} />}
        <Button onClick={() => void draft.flush().then((isKept) => isKept && onLeave())}>
          {draft.isLocked ? 'Về danh sách' : 'Để sau'}
        </Button>
        {!draft.isLocked && (
          <Button type="primary" loading={isBusy} disabled={taken === 0} onClick={begin}>
            Xác nhận {taken} mục
          </Button>
        )}
      </VerbsBar>
      <Dialog title="Chưa tạo được dự thảo" isOpen={make.refused !== null} onClose={make.reset}>
        <RefusalAlert refused={make.refused} />
        <div className="dialog-verbs">
          <Button
            onClick={() => {
              make.reset()
              goTo('facts')
            }}
          >
            Xem lại ở thẻ Văn bản
          </Button>
        </div>
      </Dialog>
      <Dialog title={`Còn ${toLookAt} mục cần xem`} isOpen={isAsked} onClose={() => setAsked(false)}>
        <p>
          {toLookAt} mục cần xem chưa được nhận nên sẽ không vào kế hoạch. {taken} mục đã nhận sẽ thành dự thảo kế hoạch{' '}
          {choices.season?.name.toLowerCase()}; dự thảo còn sửa được, chưa đơn vị nào nhận việc cho đến khi ban hành.
        </p>
        <div className="dialog-verbs">
          <Button
            onClick={() => {
              setAsked(false)
              goTo(firstToLookAt(draft) ?? 'tasks')
            }}
          >
            Xem các mục đó
          </Button>
          <Button type="primary" onClick={() => void confirm()}>
            Xác nhận {taken} mục
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function Discard({ draft, setOver, onDone }: Pick<Given, 'draft' | 'setOver'> & { readonly onDone: () => void }) {
  const discard = useVerb(discardImport, { done: 'Đã bỏ văn bản; không có gì vào kế hoạch.' })
  return (
    <ConfirmButton
      label="Bỏ văn bản này"
      title="Bỏ văn bản này?"
      isDangerous
      isRunning={discard.isRunning}
      onConfirm={async () => {
        if (!(await draft.flush())) return false
        const params = { importId: draft.view.id }
        setOver(true)
        const done = await discard.send({ params, body: { version: draft.version() } })
        if (done) onDone()
        else setOver(false)
        return done !== undefined
      }}
    >
      <p>
        Không nhiệm vụ nào, hạn nộp nào của văn bản này vào kế hoạch. Văn bản và các lựa chọn vẫn nằm trong danh sách
        “Đã bỏ”; muốn dùng lại thì đưa văn bản vào lần nữa.
      </p>
    </ConfirmButton>
  )
}
