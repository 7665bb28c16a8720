/** In the page of a unit: who holds a post there on the day, leaders first, and the way to all its members. */
import type { UnitId } from '#modules/organisation'
import { fold, type LocalDate, showDay } from '#platform/kernel'
import {
  Answer,
  ButtonLink,
  type Column,
  PageLink,
  Panel,
  RowsTable,
  type SlotGiven,
  showNumber,
  useReply,
} from '#platform/ui'
import { listUnitPeople } from '../../contract.ts'
import { sexWords } from '../../vi.ts'
import type { UnitPeople as UnitPeopleReply } from '../../views.ts'
import { newPersonAddress, peopleAddress, personAddress } from '../addresses.ts'
import { birthOf, isHeld, periodOf, postName } from '../parts/words.ts'
import '../people.css'

type Line = UnitPeopleReply['people'][number]

export default function UnitPeople({ unitId, on }: SlotGiven['unit']) {
  const reply = useReply(listUnitPeople, { params: { unitId: unitId as UnitId }, query: { on: on as LocalDate } })
  return (
    <Panel title="Cán bộ, đoàn viên">
      <Answer of={reply}>{(data) => <Listed unitId={unitId} data={data} />}</Answer>
    </Panel>
  )
}

function Listed({ unitId, data }: { readonly unitId: string; readonly data: UnitPeopleReply }) {
  return (
    <>
      <p className="quiet unit-people-count">
        {data.members === 0
          ? 'Chưa ghi ai sinh hoạt tại chính đơn vị này.'
          : `${showNumber(data.members)} người sinh hoạt tại chính đơn vị này; dưới đây là những người giữ chức vụ.`}
      </p>
      {data.people.length === 0 ? (
        <p className="quiet">Chưa ghi ai giữ chức vụ tại ngày {showDay(data.on)}.</p>
      ) : (
        <RowsTable
          caption="Những người giữ chức vụ"
          columns={columnsOf(data.on)}
          rows={leadersFirst(data.people)}
          keyOf={(line) => line.posts[0]?.id ?? line.fullName}
        />
      )}
      <div className="panel-verb not-printed">
        <ButtonLink to={peopleAddress(unitId)}>Danh sách, kể cả đơn vị trực thuộc</ButtonLink>
        {data.canManage && <ButtonLink to={newPersonAddress(unitId)}>Thêm người</ButtonLink>}
      </div>
    </>
  )
}

/** The chair, other leaders, full-time officers, the rest; within each as the server sorted them. */
const leadersFirst = (people: readonly Line[]): Line[] => [...people].sort((a, b) => rankOf(a) - rankOf(b))

function rankOf({ posts }: Line): number {
  if (posts.some((post) => post.isLeader && !fold(post.title).startsWith('pho '))) return 0
  if (posts.some((post) => post.isLeader)) return 1
  return posts.some((post) => post.isFullTime) ? 2 : 3
}

const columnsOf = (on: LocalDate): Column<Line>[] => [
  {
    title: 'Họ và tên',
    isName: true,
    cell: (line) => (
      <>
        {line.personId ? <PageLink to={personAddress(line.personId)}>{line.fullName}</PageLink> : line.fullName}
        <div className="quiet">
          {[line.sex && sexWords[line.sex], birthOf(line) && `sinh ${birthOf(line)}`].filter(Boolean).join(', ')}
        </div>
      </>
    ),
  },
  {
    title: 'Chức vụ',
    width: '58%',
    cell: (line) =>
      line.posts.map((post) => (
        <div key={post.id} className={isHeld(post, on) ? '' : 'quiet'}>
          {postName(post)} <span className="quiet">{periodOf(post)}</span>
        </div>
      )),
  },
]
