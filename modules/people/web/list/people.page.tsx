/** Cán bộ, đoàn viên: everybody inside the walls on a day, by given name as Vietnamese lists are sorted. */
import { showUnit, type UnitId } from '#modules/organisation'
import { showDay } from '#platform/kernel'
import {
  Answer,
  ButtonLink,
  EmptyState,
  ListPage,
  RowsTable,
  showNumber,
  useReply,
  useRows,
  useSession,
} from '#platform/ui'
import { getPeopleSettings, listPeople } from '../../contract.ts'
import {
  householdsAddress,
  likenessesAddress,
  newPersonAddress,
  peopleImportAddress,
  transfersAddress,
} from '../addresses.ts'
import { columns } from './columns.tsx'
import { PeopleFilters } from './filters.tsx'
import { type PeopleQuery, usePeopleFilters } from './use-filters.ts'
import '../people.css'

const title = 'Cán bộ, đoàn viên'

export default function PeoplePage() {
  const { can } = useSession()
  const filters = usePeopleFilters()
  const people = useRows(listPeople, { query: filters.query }, (reply) => reply.people)
  const total = people.data?.total
  const canManage = can('person.manage')
  return (
    <ListPage
      title={title}
      note={filters.day === filters.today ? undefined : `Tại ngày ${showDay(filters.day)}`}
      {...(total === undefined ? {} : { count: { of: total, what: 'người' } })}
      verbs={canManage && <AddVerbs {...(filters.unitId ? { unitId: filters.unitId } : {})} />}
      filters={<PeopleFilters {...filters} />}
      more={people}
    >
      <OtherLists />
      <Answer of={people}>
        {() =>
          people.rows.length === 0 ? (
            <NoPeople isFiltered={filters.isNarrowed} canManage={canManage} clear={filters.clear} />
          ) : (
            <>
              <PrintedHead query={filters.query} day={filters.day} shown={people.rows.length} total={total ?? 0} />
              <RowsTable caption={title} columns={columns} rows={people.rows} keyOf={(person) => person.id} />
            </>
          )
        }
      </Answer>
    </ListPage>
  )
}

const AddVerbs = ({ unitId }: { readonly unitId?: string }) => (
  <>
    <ButtonLink to={peopleImportAddress}>Nhập từ Excel</ButtonLink>
    <ButtonLink to={newPersonAddress(unitId)} isMain>
      Thêm người
    </ButtonLink>
  </>
)

function OtherLists() {
  const settings = useReply(getPeopleSettings)
  const hasHouseholds = settings.data?.withHouseholds || settings.data?.canChange
  return (
    <nav className="people-other-lists not-printed" aria-label="Danh sách liên quan">
      <ButtonLink to={transfersAddress}>Chuyển đi, chuyển đến</ButtonLink>
      <ButtonLink to={likenessesAddress()}>Có thể trùng</ButtonLink>
      {hasHouseholds && <ButtonLink to={householdsAddress}>Hộ gia đình</ButtonLink>}
    </nav>
  )
}

type NoPeopleGiven = { readonly isFiltered: boolean; readonly canManage: boolean; readonly clear: () => void }

function NoPeople({ isFiltered, canManage, clear }: NoPeopleGiven) {
  if (isFiltered)
    return (
      <EmptyState title="Không có ai khớp với bộ lọc này.">
        <button type="button" className="button-link" onClick={clear}>
          Bỏ lọc
        </button>
      </EmptyState>
    )
  return (
    <EmptyState title="Chưa ghi cán bộ, đoàn viên nào.">
      {canManage && 'Nhập danh sách có sẵn từ Excel, hoặc thêm từng người.'}
    </EmptyState>
  )
}

type HeadGiven = {
  readonly query: PeopleQuery
  readonly day: Parameters<typeof showDay>[0]
  readonly shown: number
  readonly total: number
}

/** Above the printed table, as official lists have it. */
function PrintedHead({ query, day, shown, total }: HeadGiven) {
  const { federationName } = useSession()
  const unit = useReply(
    showUnit,
    { params: { unitId: query.unitId as UnitId } },
    { enabled: query.unitId !== undefined },
  )
  return (
    <div className="people-title-block only-printed">
      <p>{unit.data?.unit.name ?? federationName}</p>
      <h2>DANH SÁCH TRÍCH NGANG CÁN BỘ, ĐOÀN VIÊN</h2>
      <p>
        (Tại ngày {showDay(day)}
        {shown < total && `; ${showNumber(shown)} trên ${showNumber(total)} người`})
      </p>
    </div>
  )
}
