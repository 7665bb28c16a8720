/** Households of workers, where the federation awards them. */
import { Button, Switch } from 'antd'
import { useState } from 'react'
import { showDay } from '#platform/kernel'
import {
  Answer,
  type Column,
  EmptyState,
  ListPage,
  RefusalAlert,
  RowsTable,
  showNumber,
  useReply,
  useRows,
  useVerb,
} from '#platform/ui'
import { exportHouseholds, getPeopleSettings, listHouseholds, savePeopleSettings } from '../../contract.ts'
import type { HouseholdView } from '../../views.ts'
import { AddHousehold, CorrectHousehold, EndHousehold } from './household-forms.tsx'
import '../people.css'

const title = 'Hộ gia đình'

export default function HouseholdsPage() {
  const settings = useReply(getPeopleSettings)
  return (
    <Answer of={settings}>
      {({ withHouseholds, canChange }) =>
        withHouseholds ? <Households canChange={canChange} /> : <SwitchedOff canChange={canChange} />
      }
    </Answer>
  )
}

function SwitchedOff({ canChange }: { readonly canChange: boolean }) {
  return (
    <ListPage
      title={title}
      empty={
        <EmptyState title="Liên đoàn không theo dõi hộ gia đình.">
          {canChange ? (
            <Setting isOn={false} />
          ) : (
            'Nếu liên đoàn có khen thưởng hộ gia đình, người quản trị bật tại đây.'
          )}
        </EmptyState>
      }
    />
  )
}

function Setting({ isOn }: { readonly isOn: boolean }) {
  const verb = useVerb(savePeopleSettings, { done: 'Đã lưu thiết lập.' })
  return (
    <>
      <RefusalAlert refused={verb.refused} />
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control */}
      <label>
        <Switch
          checked={isOn}
          loading={verb.isRunning}
          onChange={(withHouseholds) => void verb.send({ body: { withHouseholds } })}
        />{' '}
        Theo dõi hộ gia đình để xét khen thưởng
      </label>
    </>
  )
}

type Open = { readonly is: 'add' } | { readonly is: 'correct' | 'end'; readonly household: HouseholdView }

function Households({ canChange }: { readonly canChange: boolean }) {
  const households = useRows(listHouseholds, { query: {} }, (reply) => reply.households)
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const add = households.data?.canManage && (
    <Button type="primary" onClick={() => setOpen({ is: 'add' })}>
      Thêm hộ
    </Button>
  )
  return (
    <ListPage
      title={title}
      {...(households.data?.total ? { count: { of: households.data.total, what: 'hộ' } } : {})}
      exports={{ of: exportHouseholds, sent: { query: {} } }}
      verbs={add}
      {...(canChange ? { filters: <Setting isOn /> } : {})}
      more={households}
    >
      <Answer of={households}>
        {() =>
          households.rows.length === 0 ? (
            <EmptyState title="Chưa ghi hộ gia đình nào.">{add}</EmptyState>
          ) : (
            <RowsTable
              caption={title}
              columns={columnsOf(setOpen)}
              rows={households.rows}
              keyOf={(household) => household.id}
            />
          )
        }
      </Answer>
      {open?.is === 'add' && <AddHousehold onClose={close} />}
      {open?.is === 'correct' && <CorrectHousehold household={open.household} onClose={close} />}
      {open?.is === 'end' && <EndHousehold household={open.household} onClose={close} />}
    </ListPage>
  )
}

const columnsOf = (setOpen: (open: Open) => void): Column<HouseholdView>[] => [
  { title: 'Chủ hộ', isName: true, cell: (one) => one.headName },
  { title: 'Địa chỉ', width: '30%', cell: (one) => one.address },
  { title: 'Số người', width: '90px', align: 'right', cell: (one) => showNumber(one.peopleCount) },
  { title: 'Đơn vị', width: '24%', cell: (one) => one.unitName },
  { title: 'Từ ngày', width: '120px', cell: (one) => showDay(one.validFrom) },
  {
    title: 'Thao tác',
    width: '190px',
    isPrinted: false,
    cell: (one) =>
      one.canManage && (
        <span className="people-line-verbs">
          <Button aria-label={`Sửa hộ ${one.headName}`} onClick={() => setOpen({ is: 'correct', household: one })}>
            Sửa
          </Button>
          <Button
            aria-label={`Thôi theo dõi hộ ${one.headName}`}
            onClick={() => setOpen({ is: 'end', household: one })}
          >
            Thôi theo dõi
          </Button>
        </span>
      ),
  },
]
