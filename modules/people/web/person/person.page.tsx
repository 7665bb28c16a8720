/** One person: who they are, where they stand today, how it came to that, and what may be done. */
import { showDay } from '#platform/kernel'
import { Answer, Callout, PageLink, PrintButton, RecordPage, usePageParams, useReply, useSession } from '#platform/ui'
import { showPerson } from '../../contract.ts'
import type { PersonId } from '../../domain/person.ts'
import { standingWords } from '../../vi.ts'
import type { PersonPage } from '../../views.ts'
import { likenessesAddress, peopleAddress, personAddress, transferAddress } from '../addresses.ts'
import { isHeld, postName } from '../parts/words.ts'
import { DisciplinesInForce } from './disciplines.tsx'
import { historyLine } from './history-line.ts'
import { MergedRecords } from './merged-records.tsx'
import { PersonVerbs } from './person-verbs.tsx'
import { PostsHeld } from './posts-held.tsx'
import { ProfileFacts } from './profile-facts.tsx'
import { TimeLine } from './time-line.tsx'
import '../people.css'

const lost = { title: 'Không tìm thấy người này.', to: peopleAddress(), label: 'Về Cán bộ, đoàn viên' }

export default function PersonRecordPage() {
  const { personId } = usePageParams()
  const page = useReply(showPerson, { params: { personId: personId as PersonId } })
  return (
    <Answer of={page} lost={lost}>
      {(reply) => <PersonRecord key={reply.person.id} page={reply} />}
    </Answer>
  )
}

function PersonRecord({ page }: { readonly page: PersonPage }) {
  const { today } = useSession()
  const { person, mergedInto } = page
  const held = page.posts.filter((post) => isHeld(post, today))
  return (
    <RecordPage
      title={person.fullName}
      note={[...held.map((post) => heldAt(post, person.unitId)), person.unitName].join(' · ')}
      back={<PageLink to={peopleAddress()}>← Cán bộ, đoàn viên</PageLink>}
      alert={<Alerts page={page} />}
      locked={lockedBy(page)}
      {...(page.history.length > 0 ? { history: page.history.map(historyLine) } : {})}
      verbs={
        <>
          {!mergedInto && <PersonVerbs page={page} />}
          <span className="spacer" />
          <PrintButton />
        </>
      }
    >
      <ProfileFacts page={page} />
      <PostsHeld page={page} />
      <DisciplinesInForce page={page} />
      <TimeLine page={page} />
      <MergedRecords page={page} />
    </RecordPage>
  )
}

/** A post at another unit than the person's own says where. */
const heldAt = (post: PersonPage['posts'][number], unitId: string): string =>
  post.unitId === unitId ? postName(post) : `${postName(post)} (${post.unitName})`

function lockedBy({ person }: PersonPage): string | undefined {
  if (person.standing === 'active' || !person.leftOn) return undefined
  return `${standingWords[person.standing]} từ ngày ${showDay(person.leftOn)}; hồ sơ giữ để tra cứu.`
}

function Alerts({ page }: { readonly page: PersonPage }) {
  const { mergedInto, likenesses, person } = page
  const waiting = page.transfers.find((transfer) => transfer.state === 'waiting')
  return (
    <>
      {mergedInto && (
        <Callout tone="calm" title="Hồ sơ này đã gộp vào hồ sơ khác của cùng một người.">
          <PageLink to={personAddress(mergedInto.id)}>Mở hồ sơ {mergedInto.fullName}</PageLink>
        </Callout>
      )}
      {waiting && (
        <Callout
          tone="soon"
          title={`Đang chờ ${waiting.toUnitName} tiếp nhận, chuyển từ ngày ${showDay(waiting.effectiveOn)}.`}
        >
          <PageLink to={transferAddress(waiting.id)}>Xem đề nghị chuyển</PageLink>
        </Callout>
      )}
      {likenesses > 0 && (
        <Callout tone="soon" title={`Có thể trùng với ${likenesses} hồ sơ khác.`}>
          <PageLink to={likenessesAddress(person.id)}>Xem lý do và quyết định</PageLink>
        </Callout>
      )}
    </>
  )
}
