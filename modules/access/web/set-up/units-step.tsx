import { Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#platform/ui'
import { namesOf, type StepGiven, unitsOf } from './set-up-draft.ts'
import { StepForm } from './step-form.tsx'

export function UnitsStep({ draft, change, unitTypes, next, back }: StepGiven) {
  const [code, setCode] = useState(unitTypes[0]?.code ?? '')
  const type = unitTypes.find((one) => one.code === code)
  const lines = draft.units[code] ?? ''
  return (
    <StepForm check={() => ({})} next={next} back={back}>
      {() => (
        <>
          <p className="set-up-words">
            Nhập các đơn vị ngay dưới liên đoàn: chọn loại, rồi gõ hoặc dán mỗi tên một dòng; chọn loại khác để nhập
            tiếp. Có thể bỏ qua và thêm sau.
          </p>
          <Field name="typeCode" label="Loại đơn vị" isRequired>
            {(control) => (
              <Select
                {...control}
                value={code}
                onChange={setCode}
                options={unitTypes.map((one) => ({ value: one.code, label: labelOf(one, draft.units[one.code]) }))}
                style={{ width: '100%' }}
              />
            )}
          </Field>
          <Field
            name={`units.${code}`}
            label={`Tên các đơn vị: ${type?.name ?? ''}`}
            hint="Mỗi dòng một đơn vị. Số thứ tự và gạch đầu dòng được bỏ đi."
          >
            {(control) => (
              <Input.TextArea
                {...control}
                rows={9}
                value={lines}
                onChange={(event) => change({ units: { ...draft.units, [code]: event.target.value } })}
              />
            )}
          </Field>
          <p role="status">
            Loại này: {namesOf(lines).length} đơn vị. Tất cả: {unitsOf(draft, unitTypes).length} đơn vị.
          </p>
        </>
      )}
    </StepForm>
  )
}

function labelOf(type: { readonly name: string }, lines: string | undefined): string {
  const count = namesOf(lines ?? '').length
  return count > 0 ? `${type.name} (${count})` : type.name
}
