/** Who goes and who comes: what waits for an answer first. */
import { showDay } from '#platform/kernel'
import {
  Answer,
  ButtonLink,
  type Column,
  EmptyState,
  ListPage,
  optionsOf,
  PageLink,
  RowsTable,
  SelectField,
  Tag,
  useAddressState,
  useRows,
} from '#platform/ui'
import { exportTransfers, listTransfers } from '../../contract.ts'
import { type TransferState, transferStates } from '../../domain/person.ts'
import { transferStateWords } from '../../vi.ts'
import type { TransferView } from '../../views.ts'
import { peopleAddress, transferAddress } from '../addresses.ts'
import { transferTones } from './tones.ts'
import '../people.css'

const directions = { in: 'Chuyển đến', out: 'Chuyển đi' } as const
const everyState = 'tat-ca'

export default function TransfersPage() {
  const [direction, setDirection] = useAddressState('chieu')
  const [state, setState] = useAddressState('tinhtrang', 'waiting')
  const query = {
    ...(direction in directions ? { direction: direction as keyof typeof directions } : {}),
    ...(transferStates.includes(state as TransferState) ? { state: state as TransferState } : {}),
  }
  const transfers = useRows(listTransfers, { query }, (reply) => reply.transfers)
  return (
    <ListPage
      title="Chuyển đi, chuyển đến"
      {...(transfers.data?.total ? { count: { of: transfers.data.total, what: 'lần chuyển' } } : {})}
      exports={{ of: exportTransfers, sent: { query } }}
      verbs={<ButtonLink to={peopleAddress()}>Cán bộ, đoàn viên</ButtonLink>}
      filters={
        <>
          <SelectField
            name="chieu"
            label="Chiều"
            value={direction}
            options={[{ value: '', label: 'Cả hai' }, ...optionsOf(directions)]}
            onChange={setDirection}
          />
          <SelectField
            name="tinhtrang"
            label="Tình trạng"
            value={state}
            options={[...optionsOf(transferStateWords), { value: everyState, label: 'Tất cả' }]}
            onChange={setState}
          />
        </>
      }
      more={transfers}
    >
      <Answer of={transfers}>
        {() =>
          transfers.rows.length === 0 ? (
            <EmptyState title={state === 'waiting' ? 'Không có đề nghị nào đang chờ.' : 'Không có lần chuyển nào.'}>
              Chuyển một người: mở hồ sơ người đó, chọn “Ghi thay đổi từ một ngày”.
            </EmptyState>
          ) : (
            <RowsTable
              caption="Các lần chuyển đơn vị"
              columns={columns}
              rows={transfers.rows}
              keyOf={(transfer) => transfer.id}
            />
          )
        }
      </Answer>
    </ListPage>
  )
}

const columns: Column<TransferView>[] = [
  {
    title: 'Họ và tên',
    isName: true,
    cell: (one) => (
      <>
        <PageLink to={transferAddress(one.id)}>{one.fullName}</PageLink>
        <div className="quiet">
          {[one.title, one.birthYear && `sinh năm ${one.birthYear}`].filter(Boolean).join(', ')}
        </div>
      </>
    ),
  },
  { title: 'Từ đơn vị', width: '25%', cell: (one) => one.unitName },
  { title: 'Đến đơn vị', width: '25%', cell: (one) => one.toUnitName },
  { title: 'Từ ngày', width: '120px', cell: (one) => showDay(one.effectiveOn) },
  {
    title: 'Tình trạng',
    width: '150px',
    cell: (one) => <Tag tone={transferTones[one.state]}>{transferStateWords[one.state]}</Tag>,
  },
]
