/** Names the other record of this same person; the two are then compared before anything is merged. */
import { FormDialog, missing, useForm, useGo } from '#platform/ui'
import type { PersonView } from '../../views.ts'
import { comparisonAddress } from '../addresses.ts'
import { type FoundPerson, PersonFinder } from '../parts/person-finder.tsx'

const idle = { refused: null, isRunning: false }

export function MergeWith({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const go = useGo()
  const form = useForm<{ other: FoundPerson }>({ other: { id: null, name: '' } }, ({ other }) =>
    missing(other.id === null, 'other', 'Hãy chọn một người trong danh sách.'),
  )
  const { other } = form.given
  return (
    <FormDialog
      title={`Hồ sơ nào cũng là ${person.fullName}?`}
      note="Khi một người có hai hồ sơ. Hai hồ sơ được đặt cạnh nhau để xem trước khi gộp."
      label="So sánh hai hồ sơ"
      errors={form.errors}
      verb={idle}
      onSubmit={() => form.submit(() => other.id && go(comparisonAddress(person.id, other.id)))}
      onClose={onClose}
    >
      <PersonFinder
        name="other"
        label="Hồ sơ kia"
        isRequired
        error={form.errors.other}
        value={other}
        onChange={(found) => form.change({ other: found })}
        without={person.id}
      />
    </FormDialog>
  )
}
