/** First set-up: who the federation is, who looks after the product, which units stand right below. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/http'
import { Answer, ButtonLink, EmptyState, useGo, useReply, useVerb, WizardPage } from '#platform/ui'
import { getSetUpState, setUp, signIn } from '../../contract.ts'
import { BarePage } from '../bare-page.tsx'
import { AdministratorStep } from './administrator-step.tsx'
import { CheckStep } from './check-step.tsx'
import { FederationStep } from './federation-step.tsx'
import { bodyOf, emptyDraft, nextAddress, type SetUpDraft, type UnitType } from './set-up-draft.ts'
import { UnitsStep } from './units-step.tsx'
import './set-up.css'

const steps = ['Liên đoàn', 'Quản trị đầu tiên', 'Đơn vị cấp dưới', 'Kiểm tra'] as const

export default function SetUpPage() {
  const state = useReply(getSetUpState)
  return (
    <BarePage isWide>
      <Answer of={state}>
        {({ needed, unitTypes }) => (needed ? <Wizard unitTypes={unitTypes} /> : <AlreadyDone />)}
      </Answer>
    </BarePage>
  )
}

const AlreadyDone = () => (
  <EmptyState title="Hệ thống đã được thiết lập.">
    <ButtonLink to="/dang-nhap" isMain>
      Đăng nhập
    </ButtonLink>
  </EmptyState>
)

function Wizard({ unitTypes }: { readonly unitTypes: readonly UnitType[] }) {
  const [draft, setDraft] = useState<SetUpDraft>(emptyDraft)
  const [at, setAt] = useState(0)
  const go = useGo()
  const replies = useQueryClient()
  const verb = useVerb(setUp, { quiet: true })
  const change = (part: Partial<SetUpDraft>) => setDraft((before) => ({ ...before, ...part }))
  const finish = async () => {
    if (!(await verb.send({ body: bodyOf(draft) }))) return
    const { userName, password } = draft
    await call(signIn, { body: { login: userName, password } }).catch(() => undefined)
    replies.clear()
    go(nextAddress(draft))
  }
  const given = { draft, change, unitTypes, back: () => setAt(at - 1), next: () => setAt(at + 1) }
  return (
    <WizardPage
      title="Thiết lập lần đầu"
      note="Khoảng 5 phút. Đơn vị và người dùng khác thêm được về sau."
      steps={steps}
      at={at}
    >
      {at === 0 && <FederationStep {...given} />}
      {at === 1 && <AdministratorStep {...given} />}
      {at === 2 && <UnitsStep {...given} />}
      {at === 3 && <CheckStep {...given} refused={verb.refused} isRunning={verb.isRunning} finish={finish} />}
    </WizardPage>
  )
}
