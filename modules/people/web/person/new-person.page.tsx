/** Adds a person: as soon as the name stands there, people who may be the same are shown and must be answered. */
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { showUnit, type UnitId } from '#modules/organisation'
import {
  Answer,
  type FieldErrors,
  FormPage,
  missing,
  PageLink,
  RefusalAlert,
  say,
  useAddressState,
  useForm,
  useGo,
  useLeaveWarning,
  useReply,
  useSession,
  useVerb,
} from '#platform/ui'
import { addPerson } from '../../contract.ts'
import type { PersonView } from '../../views.ts'
import { peopleAddress, personAddress } from '../addresses.ts'
import { factsFieldOf } from '../forms/facts-form.ts'
import { blankPerson, personFaults, type TypedPerson, toNewPerson } from './new-person.ts'
import { NewPersonFields } from './new-person-fields.tsx'
import { useCandidates } from './use-candidates.ts'
import '../people.css'

export default function NewPersonPage() {
  const [unitId] = useAddressState('donvi')
  const unit = useReply(showUnit, { params: { unitId: unitId as UnitId } }, { enabled: unitId !== '' })
  if (unitId === '') return <NewPerson unit={null} />
  return (
    <Answer of={unit}>{({ unit: { id, name, typeName } }) => <NewPerson unit={{ id, name, note: typeName }} />}</Answer>
  )
}

function NewPerson({ unit }: { readonly unit: TypedPerson['unit'] }) {
  const { today } = useSession()
  const go = useGo()
  const [round, setRound] = useState(0)
  return (
    <NewPersonForm
      key={round}
      blank={blankPerson(unit, today)}
      onAdded={(person, isMore) => {
        say(`Đã thêm ${person.fullName}.`)
        if (isMore) setRound(round + 1)
        else go(personAddress(person.id))
      }}
    />
  )
}

type Given = {
  readonly blank: TypedPerson
  readonly onAdded: (person: PersonView, isMore: boolean) => void
}

function NewPersonForm({ blank, onAdded }: Given) {
  const verb = useVerb(addPerson)
  const form = useForm(blank, personFaults)
  const [unanswered, setUnanswered] = useState<FieldErrors>({})
  const [added, setAdded] = useState<{ readonly person: PersonView; readonly isMore: boolean }>()
  const { given } = form
  const candidates = useCandidates(given)
  const isOpen = candidates.some(({ id }) => !given.notThese.includes(id))
  useLeaveWarning(given.fullName.trim() !== '' && !added)
  // Only once nothing is unsaved any more may the page be left without a question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it was added
  useEffect(() => {
    if (added) onAdded(added.person, added.isMore)
  }, [added])

  const send = async (isMore: boolean) => {
    const body = toNewPerson(given)
    setUnanswered(missing(isOpen, 'similar', 'Hãy trả lời từng người có thể trùng trước khi thêm.'))
    if (!body || isOpen) return
    const person = await verb.send({ body })
    if (person) setAdded({ person, isMore })
  }
  const submit = (isMore: boolean) => {
    setUnanswered({})
    form.submit(() => void send(isMore))
  }
  const errors = { ...form.errors, ...unanswered }
  return (
    <FormPage
      title="Thêm người"
      note="Đoàn viên, cán bộ công đoàn của một đơn vị"
      back={<PageLink to={peopleAddress()}>← Cán bộ, đoàn viên</PageLink>}
      errors={errors}
      alert={<RefusalAlert refused={verb.refused} />}
      onSubmit={() => submit(false)}
      verbs={
        <>
          <Button type="primary" htmlType="submit" loading={verb.isRunning}>
            Thêm người
          </Button>
          <Button onClick={() => submit(true)} disabled={verb.isRunning}>
            Thêm rồi nhập người nữa
          </Button>
        </>
      }
    >
      <NewPersonFields
        given={given}
        change={form.change}
        errors={{ ...errors, ...factsFieldOf(verb.refused) }}
        candidates={candidates}
      />
    </FormPage>
  )
}
