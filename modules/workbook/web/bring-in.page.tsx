/** The first step of the wizard: for which unit, the template, the file. */
import { Alert } from 'antd'
import type { Id } from '#platform/kernel'
import {
  Answer,
  Callout,
  FileButton,
  PageLink,
  Panel,
  useAddressState,
  usePageParams,
  useReply,
  WizardPage,
} from '#platform/ui'
import { downloadTemplate, getRun, type ListKind, listKinds, type Run } from '../contract.ts'
import { replacedRun, runAddress, runsAddress } from '../domain/addresses.ts'
import { DropBox } from './drop-box.tsx'
import { steps } from './steps.ts'
import './workbook.css'

export default function BringInPage() {
  const { kind = '' } = usePageParams()
  const kinds = useReply(listKinds)
  return (
    <Answer of={kinds}>
      {({ kinds }) => {
        const one = kinds.find((other) => other.kind === kind)
        return one ? <BringIn list={one} /> : <NotOffered />
      }}
    </Answer>
  )
}

const NotOffered = () => (
  <WizardPage title="Nhập từ Excel" steps={steps} at={0}>
    <Alert
      type="warning"
      message="Ông/Bà chưa nhập được danh sách này."
      description={
        <>
          Danh sách không có, hoặc tài khoản chưa được giao quyền.{' '}
          <PageLink to={runsAddress}>Xem các danh sách</PageLink> nhập được.
        </>
      }
    />
  </WizardPage>
)

function BringIn({ list }: { readonly list: ListKind }) {
  const [chosen, choose] = useAddressState('don-vi')
  const [replaced] = useAddressState(replacedRun)
  const unit = list.units.find((one) => one.unitId === chosen) ?? list.units[0]
  if (!unit) return <NotOffered />
  return (
    <WizardPage
      title={`Nhập từ Excel: ${list.title}`}
      note={<PageLink to={runsAddress}>Các lần nhập trước</PageLink>}
      steps={steps}
      at={0}
    >
      {list.units.length > 1 && !replaced && <UnitChoice units={list.units} at={unit.unitId} onChange={choose} />}
      {replaced && <Replaced runId={replaced as Run['id']} />}
      <Panel title="1. Tải mẫu và điền">
        <p>Cho {unit.unitName}. Trong mẫu có sẵn ô chọn, dòng ví dụ và trang «Hướng dẫn».</p>
        {list.guide.length > 0 && (
          <ul className="workbook-guide">
            {list.guide.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <FileButton
          of={downloadTemplate}
          sent={{ params: { kind: list.kind }, query: { unitId: unit.unitId } }}
          label="Tải tệp mẫu"
        />
        <p className="quiet">
          Đã có tệp riêng? Cột được nhận theo tên, thứ tự nào cũng được; hãy đặt tên cột như trong mẫu.
        </p>
      </Panel>
      <Panel title="2. Gửi tệp đã điền">
        <DropBox
          kind={list.kind}
          unitId={unit.unitId as Id<'unit'>}
          {...(replaced ? { replaces: replaced as Run['id'] } : {})}
        />
      </Panel>
    </WizardPage>
  )
}

/** Says what becomes of the run that is mended before the new file is sent. */
function Replaced({ runId }: { readonly runId: Run['id'] }) {
  const run = useReply(getRun, { params: { runId } })
  return (
    <Callout tone="calm" title="Gửi tệp đã sửa">
      <p>
        Tệp gửi ở đây thay cho lần nhập{' '}
        <PageLink to={runAddress(runId)}>{run.data ? `«${run.data.fileName}»` : 'trước'}</PageLink>; lần nhập đó được
        hủy khi tệp mới đã nhận.
      </p>
    </Callout>
  )
}

type ChoiceGiven = {
  readonly units: ListKind['units']
  readonly at: string
  readonly onChange: (unitId: string) => void
}

const UnitChoice = ({ units, at, onChange }: ChoiceGiven) => (
  <label className="workbook-filter">
    Nhập cho đơn vị
    <select value={at} onChange={(event) => onChange(event.target.value)}>
      {units.map((unit) => (
        <option key={unit.unitId} value={unit.unitId}>
          {unit.unitName}
        </option>
      ))}
    </select>
  </label>
)
