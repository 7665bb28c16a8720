/** Cán bộ, đoàn viên: everybody inside the walls, by given name as Vietnamese lists are sorted. */
import { Answer, ButtonLink, EmptyState, ListPage, RowsTable, useReply, useRows, useSession } from '#platform/ui'
import { exportPeople, getPeopleSettings, listPeople } from '../../contract.ts'
import {
  householdsAddress,
  likenessesAddress,
  newPersonAddress,
  peopleAddress,
  peopleImportAddress,
  transfersAddress,
} from '../addresses.ts'
import { columns } from './columns.tsx'
import { PeopleFilters } from './filters.tsx'
import { PrintedHead, PrintedPart, totalWords } from './printed-head.tsx'
import { usePeopleFilters } from './use-filters.ts'
import '../people.css'

const title = 'Cán bộ, đoàn viên'

export default function PeoplePage() {
  const { can } = useSession()
  const filters = usePeopleFilters()
  const people = useRows(listPeople, { query: filters.query }, (reply) => reply.people)
  const { data } = people
  const canManage = can('person.manage')
  return (
    <ListPage
      title={title}
      note={data && totalWords(data)}
      exports={{ of: exportPeople, sent: { query: filters.query } }}
      verbs={canManage && <AddVerbs unitId={filters.unitId} />}
      filters={<PeopleFilters {...filters} canFilterByMinority={data?.canFilterByMinority ?? false} />}
      more={people}
    >
      <OtherLists />
      <Answer of={people}>
        {({ total, isMore }) =>
          people.rows.length === 0 ? (
            <NoPeople isNarrowed={filters.isNarrowed} canManage={canManage} />
          ) : (
            <>
              <PrintedPart shown={people.rows.length} total={total} isMore={isMore} />
              <PrintedHead unitId={filters.unitId} shown={people.rows.length} total={total} isMore={isMore} />
              <RowsTable caption={title} columns={columns} rows={people.rows} keyOf={(person) => person.id} />
            </>
          )
        }
      </Answer>
    </ListPage>
  )
}

const AddVerbs = ({ unitId }: { readonly unitId: string }) => (
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

function NoPeople({ isNarrowed, canManage }: { readonly isNarrowed: boolean; readonly canManage: boolean }) {
  if (isNarrowed)
    return (
      <EmptyState title="Không có ai khớp với bộ lọc này.">
        <ButtonLink to={peopleAddress()}>Bỏ lọc</ButtonLink>
      </EmptyState>
    )
  return (
    <EmptyState title="Chưa ghi cán bộ, đoàn viên nào.">
      {canManage && 'Nhập danh sách có sẵn từ Excel, hoặc thêm từng người.'}
    </EmptyState>
  )
}
