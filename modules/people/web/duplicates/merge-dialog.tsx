/** Two records become one: which stays, and whose word counts where they differ. Both rows are kept, so it can be undone. */
import { Radio } from 'antd'
import { useState } from 'react'
import { FormDialog, useVerb } from '#platform/ui'
import { mergePeople } from '../../contract.ts'
import { fullerOf, proposedSide } from './fuller.ts'
import { fieldLabel, type MergeField, type PairedPerson, shownValue } from './pair-lines.tsx'

type Given = {
  readonly differing: readonly MergeField[]
  readonly one: PairedPerson
  readonly other: PairedPerson
  readonly onClose: () => void
  readonly onMerged: (personId: string) => void
}

export function MergeDialog({ differing, one, other, onClose, onMerged }: Given) {
  const [keptId, setKeptId] = useState<string>(fullerOf(one, other).id)
  const [chosen, setChosen] = useState<Partial<Record<MergeField, string>>>({})
  const verb = useVerb(mergePeople, {
    done: 'Đã gộp. Nếu nhầm, bấm “Tách lại” trong hồ sơ này.',
    onDone: (person) => {
      onClose()
      onMerged(person.id)
    },
  })
  const [kept, dropped] = keptId === one.id ? [one, other] : [other, one]
  /** Where one side has nothing there is nothing to choose: the other fills the gap. */
  const asked = differing.filter((field) => shownValue(field, one) !== '' && shownValue(field, other) !== '')
  const sideOf = (field: MergeField) => chosen[field] ?? proposedSide(field, kept, dropped).id
  const send = () =>
    void verb.send({
      body: {
        keptId: kept.id,
        keptVersion: kept.version,
        droppedId: dropped.id,
        droppedVersion: dropped.version,
        choices: Object.fromEntries(
          asked.map((field) => [field, sideOf(field) === kept.id ? 'kept' : 'dropped'] as const),
        ),
      },
    })
  return (
    <FormDialog
      title="Gộp thành một hồ sơ"
      note="Chức vụ, kỷ luật và các thời kỳ sinh hoạt của cả hai hồ sơ về một. Hồ sơ kia được giữ lại bên trong: tách lại lúc nào cũng được."
      label="Gộp hai hồ sơ"
      errors={{}}
      verb={verb}
      onSubmit={send}
      onClose={onClose}
    >
      <Choice
        legend="Giữ hồ sơ nào?"
        value={keptId}
        onChange={setKeptId}
        options={[one, other].map((person) => ({ value: person.id, label: labelOf(person) }))}
      />
      {asked.map((field) => (
        <Choice
          key={field}
          legend={`${fieldLabel(field)} nào đúng?`}
          value={sideOf(field)}
          onChange={(side) => setChosen({ ...chosen, [field]: side })}
          options={[one, other].map((person) => ({ value: person.id, label: sideLabel(field, person) }))}
        />
      ))}
    </FormDialog>
  )
}

const labelOf = (person: PairedPerson): string => [person.fullName, person.unitName].join(', ')

/** Values that may not be shown are named by the record they stand in. */
const sideLabel = (field: MergeField, person: PairedPerson): string =>
  field === 'ethnicity' ? `như hồ sơ ở ${person.unitName}` : shownValue(field, person)

type ChoiceGiven = {
  readonly legend: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: { readonly value: string; readonly label: string }[]
}

const Choice = ({ legend, value, onChange, options }: ChoiceGiven) => (
  <fieldset className="merge-choice">
    <legend>{legend}</legend>
    <Radio.Group value={value} onChange={(event) => onChange(String(event.target.value))} options={options} />
  </fieldset>
)
