import type { LocalDate } from '#platform/kernel'
import { useForm, useSession, useVerb } from '#platform/ui'
import { endDiscipline } from '../../contract.ts'
import type { DisciplineView, PersonView } from '../../views.ts'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = { readonly person: PersonView; readonly discipline: DisciplineView; readonly onClose: () => void }

export function EndDiscipline({ person, discipline, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(endDiscipline, { done: 'Đã ghi hết kỷ luật.', onDone: onClose })
  const form = useForm<{ day: LocalDate | null }>({ day: today }, ({ day }) => dayMissing(day))
  const { day } = form.given
  const params = { personId: person.id, disciplineId: discipline.id }
  return (
    <DatedForm
      title={`Hết kỷ luật ${discipline.formName.toLowerCase()}`}
      label="Ghi hết kỷ luật"
      dayLabel="Từ ngày"
      dayHint="Ngày đầu tiên không còn bị kỷ luật"
      day={day}
      onDay={(chosen) => form.change({ day: chosen })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(() => day && void verb.send({ params, body: { effectiveOn: day } }))}
      onClose={onClose}
    />
  )
}
