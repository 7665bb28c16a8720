/** One unit on a day: what it is called and was called, who leads it, what stands below, how many members. */
import { showDay } from '#platform/kernel'
import {
  Answer,
  Callout,
  type Fact,
  type HistoryLine,
  PageLink,
  PrintButton,
  RecordPage,
  Slot,
  showNumber,
  usePageParams,
  useReply,
  useSession,
} from '#platform/ui'
import { showUnit } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import { historyWords, type OrganisationEntry } from '../../vi.ts'
import type { UnitPage } from '../../views.ts'
import { treeAddress, unitAddress } from '../addresses.ts'
import { useDay } from '../use-day.ts'
import { Bodies } from './bodies.tsx'
import { Figures } from './figures.tsx'
import { NamesOverTime, SeatsInBlocks, UnitsBelow } from './parts.tsx'
import { UnitVerbs } from './unit-verbs.tsx'
import '../organisation.css'

const lost = { title: 'Không tìm thấy đơn vị này.', to: treeAddress(), label: 'Về Tổ chức, cán bộ' }

export default function UnitRecordPage() {
  const { unitId } = usePageParams()
  const { query } = useDay()
  const page = useReply(showUnit, { params: { unitId: unitId as UnitId }, query })
  return (
    <Answer of={page} lost={lost}>
      {(reply) => <UnitRecord page={reply} />}
    </Answer>
  )
}

function UnitRecord({ page }: { readonly page: UnitPage }) {
  const { kept, day } = useDay()
  const { today } = useSession()
  const { unit } = page
  const isEnded = unit.validTo !== null && unit.validTo <= day
  return (
    <RecordPage
      title={unit.name}
      note={unit.typeName}
      back={<PageLink to={treeAddress(kept)}>← Tổ chức, cán bộ</PageLink>}
      alert={
        day !== today && (
          <Callout tone="soon" title={`Đang xem đơn vị tại ngày ${showDay(day)}`}>
            <PageLink to={unitAddress(unit.id)}>Xem hôm nay</PageLink>
          </Callout>
        )
      }
      locked={
        isEnded && unit.validTo ? `Đơn vị đã kết thúc từ ngày ${showDay(unit.validTo)}; chỉ còn để tra cứu.` : undefined
      }
      facts={factsOf(page, kept)}
      {...(page.history.length > 0 ? { history: page.history.map(lineOf) } : {})}
      verbs={
        <>
          <UnitVerbs page={page} />
          <span className="spacer" />
          <PrintButton />
        </>
      }
    >
      <Slot name="unit" given={{ unitId: unit.id, on: day }} />
      <Bodies page={page} />
      <Figures page={page} />
      <SeatsInBlocks blocks={page.blocks} />
      <NamesOverTime names={page.names} />
      <UnitsBelow key={page.unit.id} page={page} day={kept} />
    </RecordPage>
  )
}

function factsOf(
  { unit, superior, names, membersBelow, below }: UnitPage,
  day: ReturnType<typeof useDay>['kept'],
): Fact[] {
  const since = names[0]?.validFrom
  return [
    ['Tên viết tắt', unit.shortName],
    ['Cấp trên trực tiếp', superior && <PageLink to={unitAddress(superior.id, day)}>{superior.name}</PageLink>],
    ['Hoạt động từ', since ? showDay(since) : null],
    ['Đơn vị trực thuộc các cấp', showNumber(below.total)],
    ['Đoàn viên', `${showNumber(membersBelow.members)} (nữ ${showNumber(membersBelow.women)})`],
  ]
}

const lineOf = ({ at, actorName, entry, details }: UnitPage['history'][number]): HistoryLine => ({
  key: `${at} ${entry}`,
  at,
  sentence: `${actorName} ${historyWords[entry as OrganisationEntry] ?? ''}`,
  note: noteOf(details),
})

/** "CĐCS A → CĐCS B, từ ngày 01/09/2019": the few details every entry of this slice writes. */
function noteOf(details: Record<string, unknown>): string {
  const { from, to, name, title, on } = details as Record<string, string | undefined>
  const what = from && to ? `${from} → ${to}` : [name ?? to, title].filter(Boolean).join(', ')
  const day = on ? `từ ngày ${showDay(on as never)}` : ''
  return [what, day].filter(Boolean).join(', ')
}
