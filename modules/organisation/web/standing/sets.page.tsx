/** Nhóm đơn vị: the names plans use for several units, who is meant on a day, and what changed since another day. */
import { Button } from 'antd'
import { useState } from 'react'
import { isLocalDate, showDay } from '#platform/kernel'
import {
  Answer,
  type Column,
  LegalDateField,
  ListPage,
  RowsTable,
  showNumber,
  Tag,
  useAddressState,
  useReply,
  useSession,
} from '#platform/ui'
import { listSets, showFigures } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { SetView } from '../../views.ts'
import { UnitFinder } from '../pick/unit-finder.tsx'
import { useDay } from '../use-day.ts'
import { EditSet } from './edit-set.tsx'
import { RetireSet } from './retire-set.tsx'
import { type Base, SetMembers } from './set-members.tsx'
import '../organisation.css'
import './standing.css'

export default function SetsPage() {
  const { day, query, setDay } = useDay()
  const { today } = useSession()
  const [unitId, setUnitId] = useAddressState('don-vi')
  const [chosenId, setChosenId] = useAddressState('nhom')
  const [since, setSince] = useAddressState('so-voi')
  const [edited, setEdited] = useState<SetView | 'new'>()
  const base = useBase(unitId)
  const reply = useReply(
    listSets,
    { query: { ...query, ...(base ? { base: base.id } : {}) } },
    { enabled: base !== undefined },
  )
  const all = useReply(listSets)
  const canDefine = all.data?.canDefine ?? false
  const sets = reply.data?.sets ?? []
  // Retired sets are no longer offered, but who manages them must find them again.
  const retired = (all.data?.sets ?? []).filter((set) => set.isRetired && canDefine)
  const chosen = sets.find((set) => set.id === chosenId)
  return (
    <ListPage
      title="Nhóm đơn vị"
      note={`Tên nhóm dùng trong kế hoạch; gồm đơn vị nào thì tính theo cây tổ chức của ngày, ở đây là ngày ${showDay(day)}`}
      verbs={
        canDefine && (
          <Button type="primary" onClick={() => setEdited('new')}>
            Đặt nhóm riêng
          </Button>
        )
      }
      filters={
        <div className="three-filters">
          <UnitFinder
            name="don-vi"
            label="Văn bản của đơn vị"
            isRequired
            value={base ?? null}
            key={base?.id ?? ''}
            onChange={(unit) => unit && setUnitId(unit.id)}
          />
          <LegalDateField name="ngay" label="Tại ngày" isRequired value={day} onChange={setDay} today={today} />
          <LegalDateField
            name="so-voi"
            label="So với ngày"
            hint="Để thấy đơn vị vào, ra khỏi nhóm"
            value={isLocalDate(since) ? since : null}
            onChange={(one) => setSince(one ?? '')}
            today={today}
          />
        </div>
      }
    >
      <Answer of={reply}>
        {() => (
          <div className={chosen ? 'sets-and-members' : ''}>
            <RowsTable
              caption="Các nhóm đơn vị"
              columns={columnsOf({ canDefine, chosenId, choose: setChosenId, edit: setEdited })}
              rows={[...sets, ...retired]}
              keyOf={(set) => set.id}
            />
            {chosen && base && (
              <SetMembers
                set={chosen}
                base={base}
                since={isLocalDate(since) ? since : undefined}
                onClose={() => setChosenId('')}
              />
            )}
          </div>
        )}
      </Answer>
      {edited && base && (
        <EditSet {...(edited === 'new' ? {} : { set: edited })} base={base} onClose={() => setEdited(undefined)} />
      )}
    </ListPage>
  )
}

/** The unit whose paper is meant: the one asked for, else the outermost one the person works for. */
function useBase(unitId: string): Base | undefined {
  const page = useReply(showFigures, { query: unitId ? { unit: unitId as UnitId } : {} })
  return page.data && { ...page.data.unit, note: '' }
}

type ColumnsGiven = {
  readonly canDefine: boolean
  readonly chosenId: string
  readonly choose: (id: string) => void
  readonly edit: (set: SetView) => void
}

const columnsOf = ({ canDefine, chosenId, choose, edit }: ColumnsGiven): Column<SetView>[] => [
  {
    title: 'Nhóm',
    isName: true,
    cell: (set) => (
      <>
        <button
          type="button"
          className="name-button"
          aria-expanded={set.id === chosenId}
          onClick={() => choose(set.id === chosenId ? '' : set.id)}
        >
          {set.name}
        </button>{' '}
        {set.isOwn && <Tag tone="act">nhóm riêng</Tag>} {set.isRetired && <Tag>thôi dùng</Tag>}
        {set.aliases.length > 0 && <div className="quiet alias-note">{set.aliases.join('; ')}</div>}
      </>
    ),
  },
  {
    title: 'Đơn vị',
    width: '90px',
    align: 'right',
    cell: (set) => (set.units === null ? '' : showNumber(set.units)),
  },
  ...(canDefine
    ? [
        {
          title: 'Thao tác',
          width: '230px',
          isPrinted: false,
          cell: (set: SetView) => (
            <span className="row-verbs">
              {!set.isRetired && <Button onClick={() => edit(set)}>Sửa</Button>}
              <RetireSet set={set} />
            </span>
          ),
        },
      ]
    : []),
]
