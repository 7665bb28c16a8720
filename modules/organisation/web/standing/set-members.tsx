/** Who a set means on the day; beside another day, what came in and what left. */
import { Button } from 'antd'
import { type LocalDate, showDay } from '#platform/kernel'
import { Answer, PageLink, Panel, showNumber, Tag, useReply } from '#platform/ui'
import { compareSetUnits, showSetUnits } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { SetUnit, SetView } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { useDay } from '../use-day.ts'

/** The unit whose paper names the set. */
export type Base = { readonly id: UnitId; readonly name: string; readonly note: string }

type Given = {
  readonly set: SetView
  readonly base: Base
  readonly since: LocalDate | undefined
  readonly onClose: () => void
}

export function SetMembers({ set, base, since, onClose }: Given) {
  const { day, query } = useDay()
  const params = { setId: set.id }
  const units = useReply(showSetUnits, { params, query: { ...query, base: base.id } })
  return (
    <Panel title={set.name}>
      <p className="quiet panel-note">
        Trong văn bản của {base.name}, tại ngày {showDay(day)}
      </p>
      {since && since !== day && <Differences set={set} base={base} from={since} to={day} />}
      <Answer of={units}>
        {(reply) =>
          reply.units.length === 0 ? (
            <p className="quiet">Vào ngày này nhóm không gồm đơn vị nào.</p>
          ) : (
            <UnitNames units={reply.units} day={day} />
          )
        }
      </Answer>
      <p className="panel-verb not-printed">
        <Button onClick={onClose}>Đóng</Button>
      </p>
    </Panel>
  )
}

type Days = { readonly set: SetView; readonly base: Base; readonly from: LocalDate; readonly to: LocalDate }

function Differences({ set, base, from, to }: Days) {
  const reply = useReply(compareSetUnits, { params: { setId: set.id }, query: { from, to, base: base.id } })
  return (
    <Answer of={reply}>
      {({ cameIn, left, stayed }) => (
        <div className="set-differences">
          <p>
            Từ {showDay(from)} đến {showDay(to)}: <strong>{showNumber(cameIn.length)}</strong> đơn vị vào,{' '}
            <strong>{showNumber(left.length)}</strong> đơn vị ra, {showNumber(stayed)} đơn vị giữ nguyên.
          </p>
          {cameIn.length > 0 && <Difference title="Vào nhóm" units={cameIn} day={to} />}
          {left.length > 0 && <Difference title="Ra khỏi nhóm" units={left} day={from} />}
        </div>
      )}
    </Answer>
  )
}

type DifferenceGiven = { readonly title: string; readonly units: readonly SetUnit[]; readonly day: LocalDate }

const Difference = ({ title, units, day }: DifferenceGiven) => (
  <>
    <h3>{title}</h3>
    <UnitNames units={units} day={day} />
  </>
)

const firstShown = 60

export function UnitNames({ units, day }: { readonly units: readonly SetUnit[]; readonly day: LocalDate }) {
  return (
    <>
      <ol className="set-units">
        {units.slice(0, firstShown).map((unit) => (
          <li key={`${unit.id} ${unit.onBehalfOf ?? ''}`}>
            <PageLink to={unitAddress(unit.id, day)}>{unit.name}</PageLink>{' '}
            {unit.onBehalfOf ? (
              <Tag tone="act">thay mặt {unit.onBehalfOf}</Tag>
            ) : (
              <span className="quiet">{unit.typeName}</span>
            )}
          </li>
        ))}
      </ol>
      {units.length > firstShown && <p className="quiet">… và {showNumber(units.length - firstShown)} đơn vị nữa.</p>}
    </>
  )
}
