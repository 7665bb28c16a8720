/** The steps of a decision; what is typed stays through refusals and through the way back. */
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ReplyOf } from '#platform/http'
import {
  ErrorSummary,
  type FieldErrors,
  Form,
  RefusalAlert,
  useLeaveWarning,
  useReply,
  useVerb,
  VerbsBar,
  WizardPage,
} from '#platform/ui'
import { previewReorganisation, reorganise } from '../../contract.ts'
import { eventWords } from '../../vi.ts'
import type { KindsReply, UnitView } from '../../views.ts'
import { besideLines, decidedOf } from './decided.ts'
import { blankDecision, DecisionFields, decisionFaults } from './decision-fields.tsx'
import { Done } from './done.tsx'
import { faultsOf, type Line } from './lines.ts'
import { LinesList } from './lines-list.tsx'
import { Preview, TooLong } from './preview.tsx'
import './reorganise.css'

type Given = {
  readonly lists: KindsReply
  readonly start: readonly Line[]
  /** Units as they were seen: somebody else's change in between is refused. */
  readonly seen: readonly Pick<UnitView, 'id' | 'version'>[]
}

const steps = ['Quyết định và các việc', 'Xem trước', 'Đã ghi']

export function Wizard({ lists, start, seen }: Given) {
  const form = useDecision(start)
  const { decision, lines, errors } = form
  const [step, setStep] = useState<0 | 1 | 2>(0)
  const [reply, setReply] = useState<ReplyOf<typeof reorganise>>()
  const decided = decidedOf(decision, lines)
  const preview = useReply(
    previewReorganisation,
    { query: decided.query },
    { enabled: step === 1 && !decided.isTooLong },
  )
  const write = useVerb(reorganise)
  const back = useRefused(step === 1 ? (write.refused ?? preview.error) : null, () => setStep(0))
  useLeaveWarning(step < 2 && form.isTouched)
  useFocusOnTitle(step)
  const look = () => {
    if (!form.isComplete()) return
    write.reset()
    back.forget()
    setStep(1)
    scrollTo({ top: 0 })
  }
  const send = async () => {
    const written = await write.send({ body: { ...decided.body, seen: [...seen] } })
    if (!written) return
    setReply(written)
    setStep(2)
  }
  const shown = { ...besideLines(back.refused, lines), ...errors }
  const single = start.length === 1 && lines.length === 1 ? lines[0] : undefined
  return (
    <WizardPage
      title={single ? eventWords[single.act] : 'Sắp xếp tổ chức theo quyết định'}
      note="Mọi việc của một quyết định được ghi cùng lúc: tất cả, hoặc không việc nào."
      steps={steps}
      at={step}
    >
      {step === 0 && (
        <Form onSubmit={look}>
          <ErrorSummary errors={errors} />
          <RefusalAlert refused={back.refused} />
          <DecisionFields value={decision} errors={shown} onChange={form.changeDecision} />
          <LinesList lines={lines} setLines={form.setLines} lists={lists} errors={shown} />
          <VerbsBar>
            <Button type="primary" htmlType="submit" disabled={lines.length === 0}>
              Xem trước
            </Button>
          </VerbsBar>
        </Form>
      )}
      {step === 1 && decided.isTooLong && <TooLong onBack={() => setStep(0)} />}
      {step === 1 && !decided.isTooLong && (
        <Preview of={preview} isWriting={write.isRunning} onBack={() => setStep(0)} onWrite={() => void send()} />
      )}
      {step === 2 && reply && <Done reply={reply} decision={decision} />}
    </WizardPage>
  )
}

function useDecision(start: readonly Line[]) {
  const [decision, setDecision] = useState(blankDecision)
  const [lines, setLines] = useState(start)
  const [errors, setErrors] = useState<FieldErrors>({})
  const isTouched = decision !== blankDecision || lines.length > start.length
  return {
    ...{ decision, lines, errors, isTouched, setLines },
    changeDecision: (part: Partial<typeof decision>) => setDecision((before) => ({ ...before, ...part })),
    isComplete: () => {
      const found: FieldErrors = Object.assign(decisionFaults(decision), ...lines.map(faultsOf))
      setErrors(found)
      return Object.keys(found).length === 0
    },
  }
}

/** The button that led here is gone: who listens starts at the title again. */
function useFocusOnTitle(step: number) {
  const earlier = useRef(step)
  useEffect(() => {
    if (step > earlier.current) document.querySelector('h1')?.focus()
    earlier.current = step
  }, [step])
}

/** A refusal leads back to the fields and is shown there, with all that was typed. */
function useRefused(now: Error | null, goBack: () => void) {
  const [refused, setRefused] = useState<Error | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new refusal leads back
  useEffect(() => {
    if (!now) return
    setRefused(now)
    goBack()
  }, [now])
  return { refused, forget: () => setRefused(null) }
}
