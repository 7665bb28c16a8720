/** A unit of the list, or one beyond it by its name as papers print it: a person may go where the clerk cannot see. */
import { searchOrganisation } from '#modules/organisation'
import { Combobox, Field, type FieldGiven, useReply } from '#platform/ui'
import { useSettled } from './use-settled.ts'

export type UnitOrName = { readonly id: string | null; readonly name: string }

type Given = FieldGiven & {
  readonly value: UnitOrName
  readonly onChange: (value: UnitOrName) => void
  /** Not offered: where the person is now. */
  readonly without: string
}

const fewestLetters = 2

export function UnitOrNameField({ value, onChange, without, ...field }: Given) {
  const asked = useSettled(value.name.trim())
  const isAsked = value.id === null && asked.length >= fewestLetters
  const reply = useReply(searchOrganisation, { query: { q: asked } }, { enabled: isAsked })
  const units = isAsked ? (reply.data?.units ?? []).filter((unit) => !unit.ended && unit.id !== without) : []
  const isBeyond = isAsked && !reply.isFetching && units.length === 0
  return (
    <Field {...field}>
      {(control) => (
        <Combobox
          control={control}
          text={value.name}
          onText={(name) => onChange({ id: null, name })}
          choices={units.map(({ id, name, typeName, superiorName }) => ({
            id,
            label: name,
            note: [typeName, superiorName && `thuộc ${superiorName}`].filter(Boolean).join(' · '),
          }))}
          onChoose={({ id, label }) => onChange({ id, name: label })}
          status={isBeyond ? 'Không có trong phạm vi của Ông/Bà: sẽ tìm đúng theo tên đã ghi khi gửi.' : ''}
        />
      )}
    </Field>
  )
}
