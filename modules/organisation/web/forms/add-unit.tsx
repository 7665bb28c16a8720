import type { LocalDate } from '#platform/kernel'
import { Field, LegalDateField, UnitPicker, useGo, useSession, useVerb } from '#platform/ui'
import { addUnit } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { TreeReply } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { Choice } from '../choice.tsx'
import { FormDialog } from './form-dialog.tsx'
import { TextField } from './text-field.tsx'
import { missing, useForm } from './use-form.ts'

type Given = { readonly tree: TreeReply; readonly parentId?: UnitId; readonly onClose: () => void }
type Typed = { parentId: string | null; typeCode: string; name: string; shortName: string; validFrom: LocalDate | null }

export function AddUnit({ tree, parentId, onClose }: Given) {
  const { today } = useSession()
  const go = useGo()
  const verb = useVerb(addUnit, {
    done: ({ name }) => `Đã thêm ${name}.`,
    onDone: ({ id }) => {
      onClose()
      go(unitAddress(id))
    },
  })
  const blank: Typed = { parentId: parentId ?? null, typeCode: '', name: '', shortName: '', validFrom: today }
  const form = useForm(blank, errorsOf)
  const { given, errors, change } = form
  const kinds = kindsBelow(tree, given.parentId)
  const send = () => {
    const { name, shortName, typeCode, validFrom } = given
    if (!given.parentId || !validFrom) return
    void verb.send({ body: { parentId: given.parentId, typeCode, name, shortName, validFrom } })
  }
  return (
    <FormDialog
      title="Thêm đơn vị"
      label="Thêm đơn vị"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <UnitPicker
        name="parentId"
        label="Cấp trên trực tiếp"
        isRequired
        error={errors.parentId}
        units={tree.nodes}
        value={given.parentId}
        onChange={(chosen) => change({ parentId: chosen, typeCode: '' })}
      />
      <Field name="typeCode" label="Loại đơn vị" isRequired error={errors.typeCode}>
        {(control) => (
          <Choice
            control={control}
            value={given.typeCode}
            onChange={(typeCode) => change({ typeCode })}
            options={[
              { value: '', label: 'Chọn loại…' },
              ...kinds.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        )}
      </Field>
      <TextField
        name="name"
        label="Tên đơn vị"
        hint="Như trong quyết định thành lập, ví dụ CĐCS Trường THCS Bản Bo"
        isRequired
        error={errors.name}
        value={given.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        name="shortName"
        label="Tên viết tắt"
        hint="Để trống thì dùng tên đầy đủ"
        value={given.shortName}
        onChange={(shortName) => change({ shortName })}
      />
      <LegalDateField
        name="validFrom"
        label="Hoạt động từ ngày"
        isRequired
        error={errors.validFrom}
        value={given.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        today={today}
      />
    </FormDialog>
  )
}

/** Only kinds of a lower level can stand below the chosen superior. */
function kindsBelow(tree: TreeReply, parentId: string | null) {
  const parent = tree.nodes.find((node) => node.id === parentId)
  const rank = tree.types.find((type) => type.code === parent?.typeCode)?.rank ?? 0
  return tree.types.filter((type) => type.rank > rank)
}

const errorsOf = (given: Typed) => ({
  ...missing(!given.parentId, 'parentId', 'Hãy chọn cấp trên trong danh sách.'),
  ...missing(!given.typeCode, 'typeCode', 'Hãy chọn loại đơn vị.'),
  ...missing(!given.name.trim(), 'name', 'Hãy nhập tên đơn vị.'),
  ...missing(!given.validFrom, 'validFrom', 'Hãy nhập ngày, ví dụ 15/06/2020.'),
})
