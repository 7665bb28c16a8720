/** Pairs of records that may be one person, the most alike first; people decide, one pair at a time. */
import { Answer, ButtonLink, EmptyState, ListPage, PageLink, Tag, useAddressState, useRows } from '#platform/ui'
import { listLikenesses } from '../../contract.ts'
import type { PersonId } from '../../domain/person.ts'
import type { LikenessLine } from '../../views.ts'
import { likenessAddress, likenessesAddress, peopleAddress, personAddress } from '../addresses.ts'
import { Reasons, verdictWords } from '../parts/reasons.tsx'
import { birthOf } from '../parts/words.ts'
import { NotOnePerson } from './not-one-person.tsx'
import { PairTable } from './pair-table.tsx'
import '../people.css'

export default function LikenessesPage() {
  const [personId] = useAddressState('nguoi')
  const query = personId ? { personId: personId as PersonId } : {}
  const pairs = useRows(listLikenesses, { query }, (reply) => reply.pairs)
  return (
    <ListPage
      title="Có thể trùng"
      note="Phần mềm chỉ nêu lý do; là một người hay không do Ông/Bà quyết định. Gộp rồi vẫn tách lại được."
      {...(pairs.data?.total ? { count: { of: pairs.data.total, what: 'cặp' } } : {})}
      verbs={<ButtonLink to={peopleAddress()}>Cán bộ, đoàn viên</ButtonLink>}
      {...(personId ? { filters: <PageLink to={likenessesAddress()}>Xem mọi cặp có thể trùng</PageLink> } : {})}
      more={pairs}
    >
      <Answer of={pairs}>
        {() =>
          pairs.rows.length === 0 ? (
            <EmptyState title="Không có cặp nào có thể trùng.">
              Khi thêm người hoặc nhập từ Excel, hồ sơ mới được so với các hồ sơ đã có.
            </EmptyState>
          ) : (
            pairs.rows.map((pair) => <Pair key={pair.id} pair={pair} />)
          )
        }
      </Answer>
    </ListPage>
  )
}

function Pair({ pair }: { readonly pair: LikenessLine }) {
  const [one, other] = pair.people
  if (!one || !other) return null
  return (
    <section className="panel" aria-label={`${one.fullName} và ${other.fullName}`}>
      <Tag tone={pair.verdict === 'same' ? 'late' : 'soon'}>{verdictWords[pair.verdict]}</Tag>
      <PairTable
        caption="Hai hồ sơ"
        heads={[one, other].map((person) => (
          <PageLink key={person.id} to={personAddress(person.id)}>
            {person.fullName}
          </PageLink>
        ))}
        lines={[
          { label: 'Họ và tên', values: [one.fullName, other.fullName] },
          { label: 'Ngày sinh', values: [birthOf(one), birthOf(other)] },
          { label: 'Chức vụ', values: [one.title ?? 'không giữ', other.title ?? 'không giữ'] },
          { label: 'Đơn vị', values: [one.unitName, other.unitName] },
        ]}
      />
      <Reasons of={pair.reasons} />
      <div className="panel-verb">
        <ButtonLink to={likenessAddress(pair.id)} isMain>
          So sánh, gộp
        </ButtonLink>
        <NotOnePerson likenessId={pair.id} />
      </div>
    </section>
  )
}
