import type { LocalDate } from '#platform/kernel'
import { besideFields, FormDialog, LegalDateField, missing, useForm, useSession, useVerb } from '#platform/ui'
import { endBlock } from '../../contract.ts'
import type { BlockPage } from '../../views.ts'

type Draft = { effectiveOn: LocalDate | null }
type Given = { readonly page: BlockPage; readonly onClose: () => void }

export function EndBlock({ page, onClose }: Given) {
  const { today } = useSession()
  const { block } = page
  const verb = useVerb(endBlock, { done: `Đã ghi giải thể ${block.name}.`, onDone: onClose })
  const form = useForm<Draft>({ effectiveOn: today }, (given) =>
    missing(!given.effectiveOn, 'effectiveOn', 'Hãy nhập ngày, ví dụ 01/07/2025.'),
  )
  const { given, change } = form
  const errors = {
    ...form.errors,
    ...besideFields(verb.refused, { 'organisation.day-not-after-start': 'effectiveOn' }),
  }
  const send = () => {
    const { effectiveOn } = given
    if (!effectiveOn) return
    void verb.send({ params: { blockId: block.id }, body: { effectiveOn, version: block.version } })
  }
  return (
    <FormDialog
      title={`Giải thể ${block.name}`}
      note={`${block.members.length} đơn vị thôi ở trong khối từ ngày này và sẽ được nêu ở danh sách chưa thuộc khối nào. Các năm trước vẫn tra cứu được.`}
      label="Giải thể khối"
      isDangerous
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <LegalDateField
        name="effectiveOn"
        label="Từ ngày"
        isRequired
        error={errors.effectiveOn}
        value={given.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        today={today}
      />
    </FormDialog>
  )
}
