import { Input } from 'antd'
import { Field } from '#platform/ui'
import { type StepGiven, unitsOf } from './set-up-draft.ts'
import { StepForm } from './step-form.tsx'

export function UnitsStep({ draft, change, unitTypes, next, back }: StepGiven) {
  const units = unitsOf(draft)
  return (
    <StepForm check={() => ({})} next={next} back={back}>
      {() => (
        <>
          <p className="set-up-words">
            Gõ hoặc dán các đơn vị ngay dưới liên đoàn, mỗi tên một dòng. Loại đơn vị được hiểu theo tên; hãy xem lại và
            sửa ở danh sách bên dưới. Có thể bỏ qua và thêm sau.
          </p>
          <Field name="units" label="Tên các đơn vị" hint="Mỗi dòng một đơn vị. Số thứ tự và gạch đầu dòng được bỏ đi.">
            {(control) => (
              <Input.TextArea
                {...control}
                rows={7}
                value={draft.units}
                onChange={(event) => change({ units: event.target.value })}
              />
            )}
          </Field>
          <p role="status">{units.length > 0 ? `${units.length} đơn vị:` : 'Chưa có đơn vị nào.'}</p>
          <ul className="set-up-units">
            {units.map(({ name, typeCode }) => (
              <li key={name}>
                <span>{name}</span>
                <select
                  aria-label={`Loại của ${name}`}
                  value={typeCode}
                  onChange={(event) => change({ kinds: { ...draft.kinds, [name]: event.target.value } })}
                >
                  {unitTypes.map((one) => (
                    <option key={one.code} value={one.code}>
                      {one.name}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </>
      )}
    </StepForm>
  )
}
