import { ConfirmButton, RefusalAlert, useVerb } from '#platform/ui'
import { dismissLikeness } from '../../contract.ts'
import type { LikenessId } from '../../domain/person.ts'

type Given = { readonly likenessId: LikenessId; readonly onDone?: () => void }

export function NotOnePerson({ likenessId, onDone }: Given) {
  const verb = useVerb(dismissLikeness, {
    done: 'Đã ghi: không phải một người.',
    ...(onDone ? { onDone: () => onDone() } : {}),
  })
  return (
    <ConfirmButton
      label="Không phải một người"
      title="Hai hồ sơ là hai người khác nhau?"
      isRunning={verb.isRunning}
      onConfirm={async () => (await verb.send({ params: { likenessId } })) !== undefined}
    >
      <RefusalAlert refused={verb.refused} />
      <p>Phần mềm sẽ không hỏi lại về cặp này. Hai hồ sơ giữ nguyên.</p>
    </ConfirmButton>
  )
}
