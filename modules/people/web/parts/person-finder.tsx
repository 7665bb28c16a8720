/** Choose one person by typing the name, with or without marks; unit and birth tell people of one name apart. */
import { Combobox, Field, type FieldGiven, useReply } from '#platform/ui'
import { searchPeople } from '../../contract.ts'
import type { PersonId } from '../../domain/person.ts'
import { useSettled } from './use-settled.ts'
import { birthOf } from './words.ts'

export type FoundPerson = { readonly id: PersonId | null; readonly name: string }

type Given = FieldGiven & {
  readonly value: FoundPerson
  readonly onChange: (person: FoundPerson) => void
  readonly without?: string
}

const fewestLetters = 2
const mostShown = 20

export function PersonFinder({ value, onChange, without, ...field }: Given) {
  const asked = useSettled(value.name.trim())
  const isAsked = value.id === null && asked.length >= fewestLetters
  const reply = useReply(searchPeople, { query: { q: asked, limit: mostShown } }, { enabled: isAsked })
  const people = isAsked ? (reply.data?.people ?? []).filter((person) => person.id !== without) : []
  const isNothing = isAsked && !reply.isFetching && people.length === 0
  return (
    <Field {...field} hint={field.hint ?? 'Gõ tên, có dấu hay không dấu đều được, rồi chọn'}>
      {(control) => (
        <Combobox
          control={control}
          text={value.name}
          onText={(name) => onChange({ id: null, name })}
          choices={people.map((person) => ({
            id: person.id,
            label: person.fullName,
            note: [birthOf(person), ...person.titles, person.unitName].filter(Boolean).join(' · '),
          }))}
          onChoose={({ id, label }) => onChange({ id: id as PersonId, name: label })}
          status={isNothing ? 'Không có ai khớp trong phạm vi của Ông/Bà.' : ''}
        />
      )}
    </Field>
  )
}
