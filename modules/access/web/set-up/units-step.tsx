import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '#platform/ui'
import { type StepGiven, unitsOf } from './set-up-draft.ts'
import { StepForm } from './step-form.tsx'

/** Typed here, or brought in from a workbook once the federation is there. */
export function UnitsStep({ draft, change, unitTypes, next, back }: StepGiven) {
  return (
    <StepForm check={() => ({})} next={next} back={back}>
      {() => (
        <>
          <fieldset className="set-up-ways">
            <legend>Các đơn vị ngay dưới liên đoàn</legend>
            <Way isChosen={!draft.hasWorkbook} choose={() => change({ hasWorkbook: false })}>
              Gõ hoặc dán tên, mỗi dòng một đơn vị
            </Way>
            <Way isChosen={draft.hasWorkbook} choose={() => change({ hasWorkbook: true })}>
              Đã có danh sách trong Excel: tạo liên đoàn trước rồi nhập tệp
            </Way>
          </fieldset>
          {draft.hasWorkbook ? (
            <p className="set-up-words">
              Thiết lập xong, hệ thống mở ngay trang nhập danh sách đơn vị: có tệp mẫu để điền, hoặc dùng tệp đã có. Tệp
              được kiểm tra từng dòng trước khi ghi.
            </p>
          ) : (
            <TypedUnits {...{ draft, change, unitTypes }} />
          )}
        </>
      )}
    </StepForm>
  )
}

type WayGiven = { readonly isChosen: boolean; readonly choose: () => void; readonly children: ReactNode }

const Way = ({ isChosen, choose, children }: WayGiven) => (
  <label>
    <input type="radio" name="units-way" checked={isChosen} onChange={choose} /> {children}
  </label>
)

function TypedUnits({ draft, change, unitTypes }: Pick<StepGiven, 'draft' | 'change' | 'unitTypes'>) {
  const units = unitsOf(draft)
  return (
    <>
      <p className="set-up-words">
        Loại đơn vị được hiểu theo tên; hãy xem lại và sửa ở danh sách bên dưới. Có thể bỏ qua và thêm sau.
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
  )
}
