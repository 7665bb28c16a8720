import { ConfirmButton, RefusalAlert, useVerb } from '#platform/ui'
import { retireSet } from '../../contract.ts'
import type { SetView } from '../../views.ts'

export function RetireSet({ set }: { readonly set: SetView }) {
  const verb = useVerb(retireSet, { done: set.isRetired ? 'Nhóm lại dùng được.' : 'Đã thôi dùng nhóm.' })
  return (
    <ConfirmButton
      label={set.isRetired ? 'Dùng lại' : 'Thôi dùng'}
      title={`${set.isRetired ? 'Dùng lại' : 'Thôi dùng'} «${set.name}»`}
      isMain={false}
      isRunning={verb.isRunning}
      onConfirm={async () =>
        (await verb.send({
          params: { setId: set.id },
          body: { isRetired: !set.isRetired, version: set.version },
        })) !== undefined
      }
    >
      <RefusalAlert refused={verb.refused} />
      <p>
        {set.isRetired
          ? 'Nhóm hiện lại khi soạn kế hoạch và được nhận ra khi đọc văn bản.'
          : 'Nhóm không hiện khi soạn kế hoạch mới và không được nhận ra khi đọc văn bản; kế hoạch đã ban hành giữ nguyên.'}
      </p>
    </ConfirmButton>
  )
}
