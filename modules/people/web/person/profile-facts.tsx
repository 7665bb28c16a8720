import { Button } from 'antd'
import { useState } from 'react'
import { showDay } from '#platform/kernel'
import { type Fact, Facts, PageLink, Panel, RefusalAlert, useSession, useVerb } from '#platform/ui'
import { revealPerson } from '../../contract.ts'
import { sexWords, standingWords } from '../../vi.ts'
import type { PersonPage } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { ageOn, birthOf, directWorkWords, isHeld } from '../parts/words.ts'

type Sensitive = { readonly identifier: string | null; readonly ethnicityName: string | null }

export function ProfileFacts({ page }: { readonly page: PersonPage }) {
  const { person, abilities } = page
  const { today } = useSession()
  const [shown, setShown] = useState<Sensitive>()
  const reveal = useVerb(revealPerson, { onDone: setShown })
  const hasSecret = person.identifierMasked !== null || person.hasEthnicity
  const membership = page.memberships.find((one) => isHeld(one, today))
  const former = [...new Map(page.memberships.map((one) => [one.unitId, one])).values()].filter(
    ({ unitId }) => unitId !== person.unitId,
  )
  const facts: Fact[] = [
    [
      'Đơn vị',
      <PageLink key="unit" to={unitAddress(person.unitId)}>
        {person.unitName}
      </PageLink>,
    ],
    ...(person.standing === 'active' ? [] : [['Tình trạng', standingWords[person.standing]] as const]),
    ['Nam/Nữ', person.sex && sexWords[person.sex]],
    ['Ngày sinh', birthWords(person, today)],
    ['Số định danh', shown ? shown.identifier : person.identifierMasked],
    ['Dân tộc', shown ? shown.ethnicityName : person.hasEthnicity ? '•••' : null],
    ['Trình độ', person.educationName],
    ['Ngày vào Đảng', person.partyMemberSince && showDay(person.partyMemberSince)],
    ['Ngày vào công đoàn', person.unionMemberSince && showDay(person.unionMemberSince)],
    ['Lao động trực tiếp', membership && directWorkWords(membership.isDirectWorker)],
    ...(former.length > 0 ? [['Đơn vị trước đây', <FormerUnits key="former" units={former} />] as const] : []),
  ]
  return (
    <Panel title="Thông tin">
      <Facts of={facts.map(([label, value]) => [label, value || <i className="quiet">chưa ghi</i>])} />
      <RefusalAlert refused={reveal.refused} />
      {abilities.canReveal && hasSecret && !shown && (
        <p className="panel-verb not-printed">
          <Button loading={reveal.isRunning} onClick={() => void reveal.send({ params: { personId: person.id } })}>
            Hiện số định danh, dân tộc
          </Button>
          <span className="quiet">Lần xem được ghi vào quá trình xử lý.</span>
        </p>
      )}
    </Panel>
  )
}

function birthWords(person: PersonPage['person'], today: Parameters<typeof ageOn>[1]) {
  const words = birthOf(person)
  if (!person.birthOn || person.standing === 'died') return words
  return (
    <>
      {words} <span className="quiet">({ageOn(person.birthOn, today)} tuổi)</span>
    </>
  )
}

const FormerUnits = ({ units }: { readonly units: PersonPage['memberships'] }) =>
  units.map((one) => (
    <div key={one.id}>
      <PageLink to={unitAddress(one.unitId)}>{one.unitName}</PageLink>
    </div>
  ))
