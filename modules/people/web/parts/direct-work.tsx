import { SelectField } from '#platform/ui'

/** As chosen: not said, yes, no. */
export type DirectWork = '' | 'direct' | 'other'

export const directWorkOf = (work: DirectWork): boolean | null => (work === '' ? null : work === 'direct')

type Given = { readonly value: DirectWork; readonly onChange: (work: DirectWork) => void }

export const DirectWorkField = ({ value, onChange }: Given) => (
  <SelectField
    name="isDirectWorker"
    label="Lao động trực tiếp"
    hint="Trực tiếp sản xuất, phục vụ, giảng dạy…, không giữ chức vụ quản lý"
    value={value}
    options={[
      { value: '', label: 'Chưa ghi' },
      { value: 'direct', label: 'Là lao động trực tiếp' },
      { value: 'other', label: 'Không phải lao động trực tiếp' },
    ]}
    onChange={(chosen) => onChange(chosen as DirectWork)}
  />
)
