import { Checkbox } from 'antd'
import type { ReactNode } from 'react'

type Given = { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void; readonly children: ReactNode }

/** One statement that is so or is not. */
export const YesNo = ({ isOn, onChange, children }: Given) => (
  <div className="people-yes-no">
    <Checkbox checked={isOn} onChange={(event) => onChange(event.target.checked)}>
      {children}
    </Checkbox>
  </div>
)
