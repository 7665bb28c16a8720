import { Button } from 'antd'
import type { CallRefused } from '#platform/http'
import { Facts, Form, RefusalAlert } from '#platform/ui'
import { type StepGiven, unitsOf } from './set-up-draft.ts'

type Given = StepGiven & {
  readonly refused: CallRefused | null
  readonly isRunning: boolean
  readonly finish: () => Promise<void>
}

export function CheckStep({ draft, unitTypes, back, refused, isRunning, finish }: Given) {
  const units = unitsOf(draft)
  const namesOf = (code: string) => units.filter((unit) => unit.typeCode === code).map((unit) => unit.name)
  const typed = unitTypes.filter(({ code }) => namesOf(code).length > 0)
  return (
    <Form onSubmit={() => void finish()}>
      <RefusalAlert refused={refused} />
      <Facts
        of={[
          ['Liên đoàn', `${draft.name} (${draft.shortName})`],
          ['Tỉnh, thành phố', draft.province],
          ['Năm thi đua', draft.year],
          ['Quản trị', `${draft.displayName}, tên đăng nhập ${draft.userName}`],
          ...(typed.length === 0
            ? ([['Đơn vị cấp dưới', 'nhập từ tệp Excel ngay sau bước này, hoặc thêm sau']] as const)
            : []),
          ...typed.map(({ code, name }) => [name, <Names key={code} names={namesOf(code)} />] as const),
        ]}
      />
      <div className="set-up-verbs">
        <Button disabled={isRunning} onClick={back}>
          Quay lại
        </Button>
        <Button type="primary" htmlType="submit" loading={isRunning}>
          Thiết lập
        </Button>
      </div>
    </Form>
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      <strong>{names.length} đơn vị</strong>: {names.join('; ')}
    </>
  )
}
